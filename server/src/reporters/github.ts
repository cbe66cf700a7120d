import { messageWithState } from '../analysis/knownFinding';
import type { Severity } from '../rules/rule';
import { describeMissing } from './describeMissing';
import { printable } from './printable';
import { isChecked, type CheckedFile, type LocatedProblem, type OpenReporter } from './reporter';

/** Workflow commands, of which GitHub Actions makes annotations. */
export const github: OpenReporter = () => ({
  add: (file) => (isChecked(file)
    ? file.problems.map((problem) => printProblem(file, problem)).join('')
    : command('error', { file: file.path, title: '未能检查' }, file.error)),
  end: (missing) => missing.map((each) => (
    command(each.because === 'expected' ? 'error' : 'notice', { title: '没有报告' }, describeMissing(each))
  )).join(''),
});

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

function printProblem({ path }: CheckedFile, problem: LocatedProblem): string {
  const { rule, severity, place, range: { start, end } } = problem;
  const message = messageWithState(problem);
  const isOneLine = start.line === end.line;
  const lines = place ? {} : { line: start.line + 1, endLine: end.line + 1 };
  const columns = isOneLine && !place ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  return command(commands[severity], { file: path, ...lines, ...columns, title: rule }, place ? `${place.words}：${message}` : message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`;
}

/** As `@actions/core` does it; else words of a report could give commands of their own. */
function escapeData(words: string): string {
  return printable(words).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(words: string): string {
  return escapeData(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
