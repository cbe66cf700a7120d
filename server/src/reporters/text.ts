import { createColors } from 'picocolors';
import type { MissingReport } from '../archive/missingReports';
import { severities, type Severity } from '../rules/rule';
import { excerpt } from './excerpt';
import { isChecked, type CheckedFile, type FileResult, type LocatedProblem, type Reporter, type Style } from './reporter';
import { severityNames } from '../severityNames';
import { summarize } from './summary';

/** For people: problems by file, each with its source line, and a summary. */
export const text: Reporter = (files, style, missing = []) => {
  const parts = files.map((file) => printFile(file, style)).filter((part) => part !== '');
  return [...parts, printSummary(files, style) + printMissing(missing)].join('\n');
};

type Colors = ReturnType<typeof createColors>;

const severityColors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

const INDENT = ' '.repeat(4);

/** A total of table three has ten items and more; the first few show which sum is meant. */
const MOST_RELATED = 6;

function printFile(file: FileResult, style: Style): string {
  const colors = createColors(style.color);
  const part = isChecked(file) && file.part !== undefined ? `（其中第 ${file.part} 份报告）` : '';
  const path = colors.underline(printable(file.path)) + part;
  if (!isChecked(file)) return `${path}\n  ${colors.red('未能检查')}  ${printable(file.error)}\n`;
  if (file.problems.length === 0) return '';
  return [path, ...file.problems.map((problem) => printProblem(problem, style, colors)), ''].join('\n');
}

function printProblem(problem: LocatedProblem, { width }: Style, colors: Colors): string {
  const { rule, severity, message, range, line, related } = problem;
  const paint = colors[severityColors[severity]];
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const { line: source, marks } = excerpt(line, range.start.character, end, width - INDENT.length);
  const more = related.length - MOST_RELATED;
  return [
    `  ${position(problem)}  ${paint(severityNames[severity])}  ${printable(message)}  ${colors.dim(rule.id)}`,
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

/** Messages about cells name them; the place in words would say it twice. */
function withPosition(related: LocatedProblem['related'][number]): string {
  const message = printable(related.message);
  if (related.path !== undefined) {
    const hasLines = !/\.(?:docx|html?)$/i.test(related.path);
    return `${printable(related.path)}${hasLines ? `:${position(related)}` : ''}  ${message}`;
  }
  return related.place && /^表[二三四]/.test(message) ? message : `${position(related)}  ${message}`;
}

function printSummary(files: readonly FileResult[], { color }: Style): string {
  const colors = createColors(color);
  const summary = summarize(files);
  const counts = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) => colors[severityColors[severity]](`${severityNames[severity]} ${summary[severity]} 处`));
  const nothing = summary.reports > 0 ? '没有发现问题' : '没有可以检查的内容';
  const found = counts.length > 0 ? counts.join('，') : nothing;
  return [
    `共 ${summary.files} 个文件，其中年度报告 ${summary.reports} 份：${found}。`,
    ...remarks(files),
    '',
  ].join('\n');
}

function remarks(files: readonly FileResult[]): string[] {
  const checked = files.filter(isChecked);
  const fixed = checked.reduce((sum, file) => sum + file.fixed, 0);
  const fixable = checked.filter(isWritable).flatMap(({ problems }) => problems).filter(({ fixes }) => fixes.some(({ safe }) => safe));
  const others = checked.filter(({ report }) => !report).map(({ path }) => printable(path));
  const unreadable = files.length - checked.length;
  return [
    fixed > 0 ? `已自动修正 ${fixed} 处。` : '',
    fixable.length > 0 ? `有 ${fixable.length} 处可以用 --fix 自动修正。` : '',
    others.length > 0 ? `${others.length} 个文件不是年度报告，没有检查：${names(others)}。` : '',
    ...encodingRemark(checked),
    unreadable > 0 ? `${unreadable} 个文件未能检查，原因见上。` : '',
  ].filter((remark) => remark !== '');
}

function isWritable({ source }: CheckedFile): boolean {
  return source === undefined || source.kind === 'text';
}

/** Nothing is read in another encoding than UTF-8 in silence. */
function encodingRemark(files: readonly CheckedFile[]): string[] {
  const other = files.filter(({ source, part = 1 }) => part === 1 && source && source.encoding !== null && source.encoding !== 'UTF-8');
  if (other.length === 0) return [];
  return [`${other.length} 个文件不是 UTF-8 编码，已按原编码读取：${names(other.map(({ path, source }) => `${printable(path)}（${source?.encoding ?? ''}）`))}。`];
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

function names(paths: readonly string[]): string {
  return paths.slice(0, 3).join('、') + (paths.length > 3 ? ' 等' : '');
}

/** Paths and quoted words come from outside; they must not command the terminal. */
function printable(words: string): string {
  return words.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}
