import { fixAll } from '../fixAll';
import { reporters } from '../reporters/index';
import { isChecked, type FileResult } from '../reporters/reporter';
import { severities, type Severity } from '../rules/rule';
import { checkFile, checkText, failedRun, type CheckRun } from './checkFile';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import { findFiles, type FoundFile } from './findFiles';
import { encode } from './fixFile';
import type { Output, Status } from './output';
import { readInput } from './readInput';
import { styleFor } from './style';

/** `nianbao check` */
export async function check(options: CheckOptions): Promise<Output> {
  if (options.fix && options.paths[0] === '-') return fixStandardInput(options);
  const runs: CheckRun[] = [];
  for (const file of await findFiles(options.paths)) runs.push(await checkSafely(file, options));
  return {
    stdout: print(runs, options, process.stdout),
    stderr: printNotes(runs),
    status: statusOf(runs, options),
  };
}

/** A fault of ours costs one file, not the run. */
async function checkSafely(file: FoundFile, options: CheckOptions): Promise<CheckRun> {
  return checkFile(file, options).catch((error: unknown) =>
    ({ ...failedRun(file.path, describeFault('检查', error)), faulty: true }));
}

/** The mended text takes standard output, so the report on it goes to standard error. */
async function fixStandardInput(options: CheckOptions): Promise<Output> {
  const source = await readInput('-');
  const finish = (stdout: string, run: CheckRun): Output => ({
    stdout,
    stderr: print([run], options, process.stderr) + printNotes([run]),
    status: statusOf([run], options),
  });
  if ('error' in source) return finish('', failedRun(options.stdinFilename, source.error));
  const { text, count } = fixAll(source.text, options.levels);
  return finish(encode(text, source), checkText(options.stdinFilename, text, count, options.levels));
}

function print(runs: readonly CheckRun[], options: CheckOptions, output: NodeJS.WriteStream): string {
  const results = runs.map(({ result }) => result);
  return reporters[options.format](results, styleFor(output, options.color, process.env));
}

function printNotes(runs: readonly CheckRun[]): string {
  return runs.flatMap(({ notes }) => notes).map((note) => `nianbao：${note}\n`).join('');
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
