import type { Comparison } from '../analysis/compare';
import { withComparisons } from '../analysis/compare';
import type { FoundFile } from '../node/findFiles';
import { readInput } from '../node/readInput';
import { cacheKey } from './cacheKey';
import { checkFile, failedRun, shownName } from './checkFile';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import { filePolicies } from './filePolicies';
import { toRecord, type FileRecord } from './fileRecord';
import { timed } from './timing';

/** One file to check: plain data that is sent between threads. */
export interface Task {
  readonly file: FoundFile;
  /** What follows from other reports, for each report in the file: it is not mended then. */
  readonly compared?: readonly (readonly Comparison[])[];
}

/** Never fails: a fault of ours costs one file, not the run. */
export type Work = (task: Task) => Promise<FileRecord>;

/** `program` stands for this very program in the keys of a cache; null where there is none. */
export function fileWork(options: CheckOptions, program: string | null): Work {
  const policies = filePolicies(options);
  const read = options.timing ? timed('读取', readInput) : readInput;
  const check = async ({ file, compared }: Task): Promise<FileRecord> => {
    const held = await policies.of(file.path);
    const source = 'error' in file ? file : await read(file.path, shownName(file.path, options));
    const runs = await checkFile(file, source, held, { ...options, fix: options.fix && !compared }, (analysis, index) => (
      withComparisons(analysis, compared?.[index] ?? [])
    ));
    const record = toRecord(runs);
    if (program === null || !('bytes' in source)) return record;
    return { ...record, key: cacheKey(program, file.path, runs[0]?.written ?? source.bytes, held) };
  };
  return (task) => check(task).catch((error: unknown) => faultyRecord(task, options, describeFault('检查', error)));
}

export function faultyRecord({ file }: Task, options: CheckOptions, reason: string): FileRecord {
  return toRecord([{ ...failedRun(shownName(file.path, options), reason), faulty: true }]);
}
