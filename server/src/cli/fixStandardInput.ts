import { partsOf } from '../fileParts';
import { readInput } from '../node/readInput';
import { checkText, failedRun, type CheckRun } from './checkFile';
import type { CheckOptions } from './commands';
import { filePolicies } from './filePolicies';
import { fixParts, kindNames } from './fixFile';
import { openReporter } from './openReporter';
import { printNotes, refused, type Output } from './output';
import { openStatus } from './status';

/** The mended text takes standard output, so the report on it goes to standard error. */
export async function fixStandardInput(options: CheckOptions): Promise<Output> {
  const policies = filePolicies(options);
  const mistakes = await policies.mistakes([{ path: '-' }]);
  if (mistakes.length > 0) return refused(...mistakes);
  const held = await policies.of('-');
  const source = await readInput('-', options.stdinFilename);
  const finish = (stdout: string, runs: readonly CheckRun[]): Output => ({ stdout, ...report(runs, options) });
  if ('error' in source) return finish('', [failedRun(options.stdinFilename, source.error)]);
  if (source.kind !== 'text') return finish('', [failedRun(options.stdinFilename, `是 ${kindNames[source.kind]}，--fix 只能修改纯文本。请去掉 --fix。`)]);
  const { text, count } = fixParts(source.text, partsOf(options.stdinFilename, source), held.policy);
  return finish((source.byteOrderMark ? '\uFEFF' : '') + text, checkText(options.stdinFilename, { ...source, text }, count, held));
}

function report(runs: readonly CheckRun[], options: CheckOptions): Pick<Output, 'stderr' | 'status'> {
  const reporter = openReporter(options, process.stderr);
  const status = openStatus(options);
  const printed = runs.map(({ result, faulty }) => {
    status.heed({ results: [result], faulty });
    return reporter.add(result);
  });
  return {
    stderr: printed.join('') + String(reporter.end([])) + printNotes(runs.flatMap(({ notes }) => notes)),
    status: status.now(),
  };
}
