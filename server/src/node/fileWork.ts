import type { Comparison } from '../compare';
import { withComparisons } from '../compare';
import { checkFile, failedRun, shownName } from './checkFile';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import { filePolicies } from './filePolicies';
import { toRecord, type FileRecord } from './fileRecord';
import type { FoundFile } from './findFiles';

/** One file to check: plain data that is sent between threads. */
export interface Task {
  readonly file: FoundFile;
  /** What follows from other reports, for each report in the file; it is not mended again then. */
  readonly compared?: readonly (readonly Comparison[])[];
}

/** Never fails: a fault of ours costs one file, not the run. */
export type Work = (task: Task) => Promise<FileRecord>;

export function fileWork(options: CheckOptions): Work {
  const policies = filePolicies(options);
  const check = async ({ file, compared }: Task): Promise<FileRecord> => {
    const held = await policies.of(file.path);
    if (!compared) return toRecord(await checkFile(file, held, options));
    return toRecord(await checkFile(file, held, { ...options, fix: false }, (analysis, index) => withComparisons(analysis, compared[index] ?? [])));
  };
  return (task) => check(task).catch((error: unknown) => faultyRecord(task, options, describeFault('检查', error)));
}

export function faultyRecord({ file }: Task, options: CheckOptions, reason: string): FileRecord {
  return toRecord([{ ...failedRun(shownName(file.path, options), reason), faulty: true }]);
}
