import { sep } from 'node:path';
import type { Analysis } from '../analysis/analysis';
import { fileAnalysis } from '../analysis/compare';
import type { FiledReport } from '../archive/filedReport';
import type { ConfigFile } from '../config/configFiles';
import { seenReport, type SeenReport } from '../config/unusedAcceptances';
import { analyzeParts, partsOf, wantedProblems } from '../fileParts';
import type { Intake } from '../intake/intake';
import type { Refusal } from '../intake/limits';
import type { FoundFile } from '../node/findFiles';
import type { Input } from '../node/readInput';
import { toFileResult } from '../reporters/fileResult';
import type { FileResult } from '../reporters/reporter';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import type { FilePolicy } from './filePolicies';
import { fixFile } from './fixFile';

/** One report, with what its result does not show. */
export interface CheckRun {
  readonly result: FileResult;
  readonly notes: readonly string[];
  /** Whether the program itself went wrong. */
  readonly faulty: boolean;
  /** What the file holds since it was mended. */
  readonly written?: Uint8Array;
  /** What other reports are compared with. */
  readonly filed?: FiledReport;
  /** What its nianbao.json has to know of it in the end. */
  readonly seen?: { readonly config: ConfigFile; readonly report: SeenReport };
}

/** What is added to an analysis once all reports are known; `index` is that of the report in its file. */
export type Extend = (analysis: Analysis, index: number) => Analysis;

/** A run for each report in the file; mostly one. */
export async function checkFile(file: FoundFile, source: Input | Refusal, held: FilePolicy, options: CheckOptions, extend?: Extend): Promise<CheckRun[]> {
  const path = shownName(file.path, options);
  if ('error' in source) return [failedRun(path, source.error)];
  if (!options.fix) return checkText(path, source, 0, held, extend);
  const fixed = await fixFile(file.path, source, partsOf(path, source), held.policy);
  if ('error' in fixed) return [failedRun(path, fixed.error)];
  const [run, ...others] = checkText(path, { ...source, text: fixed.text }, fixed.count, held);
  if (!run) return [];
  const notes = fixed.note === undefined ? run.notes : [`${path} ${fixed.note}`, ...run.notes];
  return [{ ...run, notes, ...(fixed.bytes ? { written: fixed.bytes } : {}) }, ...others];
}

/** What a file is called in the results. */
export function shownName(path: string, { stdinFilename }: Pick<CheckOptions, 'stdinFilename'>): string {
  if (path === '-') return stdinFilename;
  // Else there would be a second copy of each path.
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

export function checkText(path: string, source: Intake, fixed: number, held: FilePolicy, extend: Extend = (each) => each): CheckRun[] {
  const { policy, config, hierarchy } = held;
  return analyzeParts(path, source).map((part, index, { length }) => {
    const analysis = extend(part, index);
    const filed = fileAnalysis(analysis, path, hierarchy.bodyOf);
    const problems = wantedProblems(analysis, policy, source);
    return {
      result: toFileResult(path, analysis, problems, { fixed: index === 0 ? fixed : 0, source, part: length === 1 ? null : index + 1, draws: held.draws }),
      notes: analysis.faults.map(({ rule, error }) => describeFault(`规则 ${rule.id} 检查 ${path} `, error)),
      faulty: analysis.faults.length > 0,
      ...(filed ? { filed } : {}),
      ...(config && analysis.report.recognised ? { seen: { config, report: seenReport(analysis, policy.aliases) } } : {}),
    };
  });
}

export function failedRun(path: string, error: string): CheckRun {
  return { result: { path, error }, notes: [], faulty: false };
}
