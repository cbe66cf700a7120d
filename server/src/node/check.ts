import type { MissingReport } from '../archive/missingReports';
import { reporters } from '../reporters/index';
import { isChecked, type FileResult } from '../reporters/reporter';
import { severities, type Severity } from '../rules/rule';
import { checkFile, checkText, failedRun, partsOf, type CheckRun, type Extend } from './checkFile';
import type { CheckOptions } from './commands';
import { compareRuns, fileAll, membershipNotes, type Checked } from './compareRuns';
import { describeFault } from './fault';
import { filePolicies, type FilePolicy } from './filePolicies';
import { findFiles, passedOver, type FoundFile } from './findFiles';
import { findMissing } from './findMissing';
import { fixParts, kindNames } from './fixFile';
import type { Output, Status } from './output';
import { readInput } from './readInput';
import { openStats } from './stats';
import { styleFor } from './style';
import { unusedNotes } from './unusedNotes';

/** `nianbao check` */
export async function check(options: CheckOptions): Promise<Output> {
  if (options.fix && options.paths[0] === '-') return fixStandardInput(options);
  const policies = filePolicies(options);
  const files = await findFiles(options.paths);
  const mistakes = await policies.mistakes([...files, ...(await findFiles(options.archive))]);
  if (mistakes.length > 0) return { stdout: '', stderr: printNotes(mistakes), status: 2 };
  const checked: Checked[] = [];
  let excluded = 0;
  for (const file of files) {
    const held = await policies.of(file.path);
    if (held.policy.excludedBy === null) {
      const again = (extend: Extend): Promise<CheckRun[]> => checkSafely(file, held, { ...options, fix: false }, extend);
      checked.push({ runs: await checkSafely(file, held, options), held, again });
    }
    else excluded++;
  }
  const { archive, failures } = await fileAll(checked, options.archive, policies);
  const all = await compareRuns(checked, archive);
  const lacking = await findMissing(all, archive, options, policies);
  const runs = all.filter(({ result }) => isOfYear(result, options.year));
  if ('error' in lacking) return { stdout: '', stderr: printNotes([lacking.error]), status: 2 };
  const remarks = options.quiet ? [] : [
    ...(excluded > 0 ? [`${excluded} 个文件按 nianbao.json 的 exclude 没有检查。`] : []),
    ...(await passedOver(options.paths)),
    ...unusedNotes(all, options.paths),
    ...membershipNotes(checked, archive),
  ];
  return {
    stdout: print(runs, options, process.stdout, lacking.missing),
    stderr: printNotes([...runs.flatMap(({ notes }) => notes), ...failures, ...remarks]) + printStats(runs, options),
    status: failures.length > 0 ? 2 : statusOf(runs, options, lacking.missing),
  };
}

/** A fault of ours costs one file, not the run. */
async function checkSafely(file: FoundFile, held: FilePolicy, options: CheckOptions, extend?: Extend): Promise<CheckRun[]> {
  return checkFile(file, held, options, extend).catch((error: unknown) =>
    [{ ...failedRun(file.path, describeFault('检查', error)), faulty: true }]);
}

/** The mended text takes standard output, so the report on it goes to standard error. */
async function fixStandardInput(options: CheckOptions): Promise<Output> {
  const policies = filePolicies(options);
  const mistakes = await policies.mistakes([{ path: '-' }]);
  if (mistakes.length > 0) return { stdout: '', stderr: printNotes(mistakes), status: 2 };
  const held = await policies.of('-');
  const source = await readInput('-', options.stdinFilename);
  const finish = (stdout: string, runs: readonly CheckRun[]): Output => ({
    stdout,
    stderr: String(print(runs, options, process.stderr)) + printNotes(runs.flatMap(({ notes }) => notes)),
    status: statusOf(runs, options),
  });
  if ('error' in source) return finish('', [failedRun(options.stdinFilename, source.error)]);
  if (source.kind !== 'text') return finish('', [failedRun(options.stdinFilename, `是 ${kindNames[source.kind]}，--fix 只能修改纯文本。请去掉 --fix。`)]);
  const { text, count } = fixParts(source.text, partsOf(options.stdinFilename, source), held.policy);
  return finish((source.byteOrderMark ? '\uFEFF' : '') + text, checkText(options.stdinFilename, { ...source, text }, count, held));
}

function print(runs: readonly CheckRun[], options: CheckOptions, output: NodeJS.WriteStream, missing: readonly MissingReport[] = []): string | Uint8Array {
  const reporter = reporters[options.format]({ ...styleFor(output, options.color, process.env), failOn: options.failOn, quiet: options.quiet });
  const files = runs.map(({ result }) => reporter.add(result));
  const end = reporter.end(missing);
  return typeof end === 'string' ? files.join('') + end : end;
}

/** For `--year`. What states no year may be of any. */
function isOfYear(file: FileResult, year: number | undefined): boolean {
  return year === undefined || !isChecked(file) || (file.report?.year ?? year) === year;
}

function printStats(runs: readonly CheckRun[], { stats: isWanted }: CheckOptions): string {
  if (!isWanted) return '';
  const stats = openStats();
  for (const { result } of runs) stats.add(result);
  // Since the program began.
  return stats.lines(performance.now() / 1000).map((line) => `${line}\n`).join('');
}

function printNotes(notes: readonly string[]): string {
  return notes.map((note) => `nianbao：${note}\n`).join('');
}

function statusOf(runs: readonly CheckRun[], { failOn }: CheckOptions, missing: readonly MissingReport[] = []): Status {
  if (runs.some(({ faulty, result }) => faulty || !isChecked(result))) return 2;
  if (failOn !== 'never' && missing.some(({ because }) => because === 'expected')) return 1;
  return runs.some(({ result }) => severitiesOf(result).some((severity) => isSerious(severity, failOn))) ? 1 : 0;
}

function severitiesOf(file: FileResult): Severity[] {
  return isChecked(file) ? file.problems.map(({ severity }) => severity) : [];
}

function isSerious(severity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
