import { resolve, sep } from 'node:path';
import { openArchive, type Archive } from '../archive/archive';
import { copyIndex } from '../archive/copies';
import type { FiledReport } from '../archive/filedReport';
import { membersOf } from '../archive/hierarchy';
import { neighboursOf, type Neighbours } from '../archive/neighbours';
import { compare, differs, fileAnalysis } from '../compare';
import { analyzeParts, type CheckRun, type Extend } from './checkFile';
import type { FilePolicies, FilePolicy } from './filePolicies';
import { findFiles } from './findFiles';
import { readInput } from './readInput';

/** What came of a file, and how to check it again. */
export interface Checked {
  readonly runs: readonly CheckRun[];
  readonly held: FilePolicy;
  readonly again: (extend: Extend) => Promise<CheckRun[]>;
}

/**
 * What follows from reports beside each other, once all are known. Only files in which something is found are read a
 * second time: of the others no text is kept.
 */
export async function compareRuns(checked: readonly Checked[], archive: Archive): Promise<CheckRun[]> {
  const findCopies = copyIndex(archive.all());
  const all: CheckRun[] = [];
  for (const { runs, held: { hierarchy }, again } of checked) {
    const around = (report: FiledReport): Neighbours => neighboursOf(archive, hierarchy, findCopies, report);
    if (!runs.some(({ filed }) => filed && differs(filed, around(filed)))) {
      all.push(...runs);
      continue;
    }
    const compared = await again((analysis) => {
      const filed = fileAnalysis(analysis, analysis.document.uri, hierarchy.bodyOf);
      return filed ? compare(analysis, filed, around(filed)) : analysis;
    });
    all.push(...compared.map((run, index) => afterFirst(run, runs[index])));
  }
  return all;
}

/** What was mended and said the first time stays so. */
function afterFirst(run: CheckRun, first: CheckRun | undefined): CheckRun {
  const fixed = first && 'fixed' in first.result ? first.result.fixed : 0;
  return { ...run, result: 'fixed' in run.result ? { ...run.result, fixed } : run.result, notes: first?.notes ?? run.notes };
}

/** The reports that were checked, and those that are only compared with; and why some of these could not be read. */
export async function fileAll(
  checked: readonly Checked[], paths: readonly string[], policies: FilePolicies,
): Promise<{ readonly archive: Archive; readonly failures: readonly string[] }> {
  const archive = openArchive();
  const failures: string[] = [];
  const known = new Set<string>();
  for (const { runs } of checked) {
    for (const { result } of runs) known.add(resolve(result.path));
    const filed = runs.flatMap((run) => run.filed ?? []);
    if (filed[0]) archive.put(filed[0].file, filed);
  }
  for (const found of await findFiles(paths)) {
    if (known.has(resolve(found.path))) continue;
    const { policy, hierarchy } = await policies.of(found.path);
    if (policy.excludedBy !== null) continue;
    const path = found.path.split(sep).join('/');
    const source = 'error' in found ? found : await readInput(found.path, path);
    if ('error' in source) failures.push(`${path} 没有用来对照：${source.error}`);
    else archive.put(path, analyzeParts(path, source).flatMap((analysis) => fileAnalysis(analysis, path, hierarchy.bodyOf) ?? []));
  }
  return { archive, failures };
}

/** Parents whose sums could not be compared, as not all that belongs to them is there. */
export function membershipNotes(checked: readonly Checked[], archive: Archive): string[] {
  return checked.flatMap(({ runs, held }) => runs.flatMap(({ filed }) => {
    const unknown = filed ? (membersOf(archive, held.hierarchy, filed)?.unknown ?? []) : [];
    if (!filed || unknown.length === 0) return [];
    const names = unknown.slice(0, MOST_NAMES).join('、') + (unknown.length > MOST_NAMES ? ' 等' : '');
    return [`${filed.organisation} ${filed.year} 年度的汇总数没有核对：所属机关中有 ${unknown.length} 个没有报告，或者不止一份（${names}）。`];
  }));
}

const MOST_NAMES = 10;
