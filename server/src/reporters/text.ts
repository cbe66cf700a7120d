import { createColors } from 'picocolors';
import { messageWithState } from '../analysis/knownFinding';
import type { MissingReport } from '../archive/missingReports';
import type { Severity } from '../rules/rule';
import { severityNames } from '../severityNames';
import { excerpt } from './excerpt';
import { printable } from './printable';
import { MOST_RELATED, namesItsPlace } from './related';
import { openRemarks } from './remarks';
import { isChecked, spanInLine, type FileResult, type LocatedProblem, type OpenReporter, type Style } from './reporter';
import { describeSummary, openTally, type Summary } from './summary';

/** For people: problems by file, each with its source line, and a summary. */
export const text: OpenReporter = (style) => {
  const tally = openTally();
  const remarks = openRemarks();
  return {
    add: (file) => {
      tally.add(file);
      remarks.add(file);
      const part = printFile(file, style);
      return part === '' ? '' : `${part}\n`;
    },
    end: (missing) => (style.quiet ? '' : printSummary(tally.summary(), remarks.lines(), style)) + printMissing(missing),
  };
};

type Colors = ReturnType<typeof createColors>;

const severityColors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

const INDENT = ' '.repeat(4);

function printFile(file: FileResult, style: Style): string {
  const colors = createColors(style.color);
  const part = isChecked(file) && file.part !== undefined ? `（其中第 ${file.part} 份报告）` : '';
  const path = colors.underline(printable(file.path)) + part;
  if (!isChecked(file)) return `${path}\n  ${colors.red('未能检查')}  ${printable(file.error)}\n`;
  if (file.problems.length === 0) return '';
  return [path, ...file.problems.map((problem) => printProblem(problem, style, colors)), ''].join('\n');
}

function printProblem(problem: LocatedProblem, { width }: Style, colors: Colors): string {
  const { rule, severity, line, related } = problem;
  const paint = colors[severityColors[severity]];
  const { line: source, marks } = excerpt(line, spanInLine(problem), width - INDENT.length);
  const more = related.length - MOST_RELATED;
  return [
    `  ${position(problem)}  ${paint(severityNames[severity])}  ${printable(messageWithState(problem))}  ${colors.dim(rule)}`,
    INDENT + source,
    INDENT + paint(marks),
    ...related.slice(0, MOST_RELATED).map((place) =>
      colors.dim(`${INDENT}→ ${withPosition(place)}`)),
    ...(more > 0 ? [colors.dim(`${INDENT}→ 另有 ${more} 处相关`)] : []),
  ].join('\n');
}

/** Line and character as editors count, from 1; in a file that has no lines, the place in words. */
function position({ place, range: { start } }: Pick<LocatedProblem, 'place' | 'range'>): string {
  return place ? printable(place.words) : `${start.line + 1}:${start.character + 1}`;
}

function withPosition(related: LocatedProblem['related'][number]): string {
  const message = printable(related.message);
  if (related.path !== undefined) {
    const hasLines = !/\.(?:docx|html?)$/i.test(related.path);
    return `${printable(related.path)}${hasLines ? `:${position(related)}` : ''}  ${message}`;
  }
  return related.place && namesItsPlace(message) ? message : `${position(related)}  ${message}`;
}

function printSummary(summary: Summary, remarks: readonly string[], { color }: Style): string {
  const colors = createColors(color);
  return [describeSummary(summary, (severity, words) => colors[severityColors[severity]](words)), ...remarks, ''].join('\n');
}

function printMissing(missing: readonly MissingReport[]): string {
  const because = (reason: MissingReport['because']): readonly MissingReport[] => missing.filter((each) => each.because === reason);
  const list = (reports: readonly MissingReport[]): string => reports.map(({ organisation }) => printable(organisation)).join('、');
  const [expected, lastYear] = [because('expected'), because('lastYear')];
  const year = missing[0]?.year ?? null;
  const period = year === null ? '' : ` ${year} 年度`;
  return [
    expected.length > 0 ? `名单中有 ${expected.length} 个机关没有${period}报告：${list(expected)}。\n` : '',
    lastYear.length > 0 ? `有 ${lastYear.length} 个机关上一年有报告，${period.trim()}还没有：${list(lastYear)}。改过名称的，请写在 nianbao.json 的 organisations 里。\n` : '',
  ].join('');
}
