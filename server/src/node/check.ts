import { fixAll } from '../fixAll';
import { reporters } from '../reporters/index';
import { isChecked, type FileResult } from '../reporters/reporter';
import { severities, type Severity } from '../rules/rule';
import { checkFile, checkText, failedRun, type CheckRun } from './checkFile';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import { filePolicies, type FilePolicy } from './filePolicies';
import { findFiles, type FoundFile } from './findFiles';
import { encode } from './fixFile';
import type { Output, Status } from './output';
import { readInput } from './readInput';
import { styleFor } from './style';
import { unusedNotes } from './unusedNotes';

/** `nianbao check` */
export async function check(options: CheckOptions): Promise<Output> {
  if (options.fix && options.paths[0] === '-') return fixStandardInput(options);
  const policies = filePolicies(options);
  const files = await findFiles(options.paths);
  const mistakes = await policies.mistakes(files);
  if (mistakes.length > 0) return { stdout: '', stderr: printNotes(mistakes), status: 2 };
  const runs: CheckRun[] = [];
  let excluded = 0;
  for (const file of files) {
    const held = await policies.of(file.path);
    if (held.policy.excludedBy === null) runs.push(await checkSafely(file, held, options));
    else excluded++;
  }
  return {
    stdout: print(runs, options, process.stdout),
    stderr: printNotes([
      ...runs.flatMap(({ notes }) => notes),
      ...(excluded > 0 ? [`${excluded} 个文件按 nianbao.json 的 exclude 没有检查。`] : []),
      ...unusedNotes(runs, options.paths),
    ]),
    status: statusOf(runs, options),
  };
}

/** A fault of ours costs one file, not the run. */
async function checkSafely(file: FoundFile, held: FilePolicy, options: CheckOptions): Promise<CheckRun> {
  return checkFile(file, held, options).catch((error: unknown) =>
    ({ ...failedRun(file.path, describeFault('检查', error)), faulty: true }));
}

/** The mended text takes standard output, so the report on it goes to standard error. */
async function fixStandardInput(options: CheckOptions): Promise<Output> {
  const policies = filePolicies(options);
  const mistakes = await policies.mistakes([{ path: '-' }]);
  if (mistakes.length > 0) return { stdout: '', stderr: printNotes(mistakes), status: 2 };
  const held = await policies.of('-');
  const source = await readInput('-');
  const finish = (stdout: string, run: CheckRun): Output => ({
    stdout,
    stderr: print([run], options, process.stderr) + printNotes(run.notes),
    status: statusOf([run], options),
  });
  if ('error' in source) return finish('', failedRun(options.stdinFilename, source.error));
  const { text, count } = fixAll(source.text, held.policy);
  return finish(encode(text, source), checkText(options.stdinFilename, text, count, held));
}

function print(runs: readonly CheckRun[], options: CheckOptions, output: NodeJS.WriteStream): string {
  const results = runs.map(({ result }) => result);
  return reporters[options.format](results, styleFor(output, options.color, process.env));
}

function printNotes(notes: readonly string[]): string {
  return notes.map((note) => `nianbao：${note}\n`).join('');
}

function statusOf(runs: readonly CheckRun[], { failOn }: CheckOptions): Status {
  if (runs.some(({ faulty, result }) => faulty || !isChecked(result))) return 2;
  return runs.some(({ result }) => severitiesOf(result).some((severity) => isSerious(severity, failOn))) ? 1 : 0;
}

function severitiesOf(file: FileResult): Severity[] {
  return isChecked(file) ? file.problems.map(({ severity }) => severity) : [];
}

function isSerious(severity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
