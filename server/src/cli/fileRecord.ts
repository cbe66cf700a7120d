import { packReport, type PackedReport } from '../archive/packedReport';
import { relevantTo, type SeenReport } from '../config/unusedAcceptances';
import type { FileResult } from '../reporters/reporter';
import type { CheckRun } from './checkFile';

/** What came of one file: plain data that is sent between threads and kept on the disk. */
export interface FileRecord {
  /** JSON of its results, one for each report in it, without the path. */
  readonly results: string;
  readonly findings: number;
  readonly notes: readonly string[];
  /** Whether the program itself went wrong. */
  readonly faulty: boolean;
  /** What other reports are compared with, for each result. */
  readonly filed: readonly (PackedReport | null)[];
  /** What its nianbao.json has to know of it in the end. */
  readonly seen: readonly SeenReport[];
  /** By what it is known again, where it may be. */
  readonly key?: string;
}

export function toRecord(runs: readonly CheckRun[]): FileRecord {
  return {
    results: JSON.stringify(runs.map(({ result }) => ({ ...result, path: undefined }))),
    findings: runs.reduce((sum, { result }) => sum + ('problems' in result ? result.problems.length : 0), 0),
    notes: runs.flatMap(({ notes }) => notes),
    faulty: runs.some(({ faulty }) => faulty),
    filed: runs.map(({ filed }) => (filed ? packReport(filed) : null)),
    seen: runs.flatMap(({ seen }) => (seen ? relevantTo(seen.config.config, seen.report) ?? [] : [])),
  };
}

export function resultsOf(path: string, { results }: Pick<FileRecord, 'results'>): FileResult[] {
  return (JSON.parse(results) as FileResult[]).map((result) => ({ ...result, path }));
}
