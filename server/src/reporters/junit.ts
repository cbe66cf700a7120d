import { messageWithState } from '../analysis/knownFinding';
import { severities, type Severity } from '../rules/rule';
import { severityNames } from '../severityNames';
import { escapeXml } from '../text/markup';
import { describeMissing } from './describeMissing';
import { placeInWords } from './opinion';
import { printable } from './printable';
import { isChecked, type FileResult, type LocatedProblem, type OpenReporter, type Style } from './reporter';

/** For continuous integration: a suite a file, a case a finding; those fail that are as serious as `--fail-on`. */
export const junit: OpenReporter = ({ failOn = 'error' }) => {
  let isFirst = true;
  const begin = (): string => {
    const words = isFirst ? '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="nianbao">\n' : '';
    isFirst = false;
    return words;
  };
  return {
    add: (file) => begin() + printSuite(file.path, casesOf(file, failOn)),
    end: (missing) => {
      const cases = missing.map((each): Case => {
        const fails = each.because === 'expected' && failOn !== 'never';
        return { name: each.organisation, outcome: fails ? 'failure' : 'note', type: 'missing-report', message: describeMissing(each), details: '' };
      });
      return `${begin()}${cases.length > 0 ? printSuite('应当报送的机关', cases) : ''}</testsuites>\n`;
    },
  };
};

interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'skipped' | 'note' | 'failure' | 'error';
  readonly type: string;
  readonly message: string;
  readonly details: string;
}

function casesOf(file: FileResult, failOn: NonNullable<Style['failOn']>): Case[] {
  const whole = { name: '年度报告', type: '', details: '' };
  if (!isChecked(file)) return [{ ...whole, outcome: 'error', type: 'unreadable', message: file.error }];
  if (!file.report) return [{ ...whole, outcome: 'skipped', message: '不是年度报告，没有检查。' }];
  if (file.problems.length === 0) return [{ ...whole, outcome: 'passed', message: '' }];
  return file.problems.map((problem) => toCase(problem, failOn));
}

function toCase(problem: LocatedProblem, failOn: Severity | 'never'): Case {
  const { rule, severity, line, place } = problem;
  const where = placeInWords(problem);
  const fails = !problem.known && failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
  return {
    name: `${rule} ${where}`,
    outcome: fails ? 'failure' : 'note',
    type: severity,
    message: `${severityNames[severity]}：${messageWithState(problem)}`,
    details: place ? where : `${where}\n${line}`,
  };
}

function printSuite(name: string, cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const printed = cases.map((each) => `    <testcase classname="${attribute(name)}" name="${attribute(each.name)}">${outcomeOf(each)}</testcase>\n`);
  return `  <testsuite name="${attribute(name)}" ${counts}>\n${printed.join('')}  </testsuite>\n`;
}

function outcomeOf({ outcome, type, message, details }: Case): string {
  switch (outcome) {
    case 'passed':
      return '';
    case 'skipped':
      return `<skipped message="${attribute(message)}"/>`;
    case 'note':
      return `<system-out>${content(`${message}\n${details}`)}</system-out>`;
    default:
      return `<${outcome} type="${type}" message="${attribute(message)}">${content(details)}</${outcome}>`;
  }
}

/** XML may hold what commands a terminal. */
function content(words: string): string {
  return escapeXml(words.split('\n').map(printable).join('\n'));
}

/** Line breaks in an attribute would be read as blanks. */
function attribute(words: string): string {
  return content(words).replace(/[\t\r\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
