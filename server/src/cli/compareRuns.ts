import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { comparisons, type Comparison } from '../analysis/compare';
import type { Archive } from '../archive/archive';
import { MOST_PASSAGES, type CopyIndex, type FindCopies } from '../archive/copies';
import type { FiledReport } from '../archive/filedReport';
import { membersOf } from '../archive/hierarchy';
import { neighboursOf } from '../archive/neighbours';
import type { FoundFile } from '../node/findFiles';
import { inOrder } from '../node/inOrder';
import { until } from '../node/interruption';
import { isChecked, type FileResult } from '../reporters/reporter';
import { shownName } from './checkFile';
import { filedStore } from './filedStore';
import { resultsOf, type FileRecord } from './fileRecord';
import type { Checked, FirstPass } from './gathering';
import type { Pass } from './pass';
import { timed } from './timing';

/** What is found in a file in the end. */
export interface Compared {
  readonly results: readonly FileResult[];
  readonly notes: readonly string[];
  readonly faulty: boolean;
}

/**
 * What follows from reports beside each other, once all are known. Only files in which something is found are read a
 * second time: of the others no text is kept.
 */
export async function* compareRuns(
  checked: Iterable<Checked>, archive: Archive, findCopies: FindCopies, { options, crew, spool, interruption }: Pass,
): AsyncGenerator<Compared> {
  yield* inOrder(until(checked, interruption.nextStep()), crew.atOnce, async ({ file, path, hierarchy, filed, results, key }) => {
    // In between Ctrl-C is heard.
    await setImmediate();
    const first = resultsOf(path, { results: spool.read(results).toString() });
    const compare = (report: FiledReport | null): Comparison[] => (
      report ? comparisons(report, neighboursOf(archive, hierarchy, findCopies, report)) : []
    );
    const compared = filed.map(options.timing ? timed('比对', compare) : compare);
    if (compared.every(({ length }) => length === 0)) return { results: first, notes: [], faulty: false };
    const record = await crew.work({ file, compared });
    const change = changeOf(record, key);
    if (change !== null) return { results: first, notes: [`${path} ${change}，与其他报告比对出的问题没有列出。请重新检查。`], faulty: true };
    const again = resultsOf(path, record).map((result, index) => afterFirst(result, first[index]));
    return { notes: record.faulty ? record.notes : [], results: again, faulty: record.faulty };
  });
}

/** Whether there is no way back to what was found the first time. */
function changeOf({ results, faulty, key: now }: FileRecord, key: string | undefined): string | null {
  if (faulty) return null;
  if (results.startsWith("[{\"error\":")) return '再次读取时读不到了';
  return key !== undefined && now !== key ? '后来改动过' : null;
}

/** What was mended the first time stays so. */
function afterFirst(result: FileResult, first: FileResult | undefined): FileResult {
  return isChecked(result) && first && isChecked(first) ? { ...result, fixed: first.fixed } : result;
}

/** Adds the reports that are only compared with; tells why some of these could not be read. */
export async function fileOthers(others: readonly FoundFile[], { checked, archive }: FirstPass, pass: Pass): Promise<string[]> {
  const { options, policies, crew, spool, interruption, progress } = pass;
  const store = filedStore(spool);
  const known = new Set(checked.map(({ file }) => resolve(file.path)));
  const unknown = others.filter(({ path }) => !known.has(resolve(path)));
  const failures: string[] = [];
  const records = inOrder(until(unknown, interruption.nextStep()), crew.atOnce, async (file) => {
    const { policy } = await policies.of(file.path);
    return { path: shownName(file.path, options), record: policy.excludedBy === null ? await crew.work({ file, compared: [] }) : null };
  });
  for await (const { path, record } of records) {
    progress.step(0);
    const [first] = record ? resultsOf(path, record) : [];
    if (first && !isChecked(first)) failures.push(`${path} 没有用来对照：${first.error}`);
    archive.put(path, (record?.filed ?? []).flatMap((packed) => (packed ? store.keep(path, packed) : [])));
  }
  return failures;
}

/** Where copies have not been looked for among all reports. */
export function copyNotes({ leftOut }: Pick<CopyIndex, 'leftOut'>): string[] {
  return leftOut === 0 ? [] : [`报告太多，查找抄录的段落时只对照了前 ${MOST_PASSAGES} 段，其余 ${leftOut} 份报告没有作为来源对照。请按年度或地区分批检查。`];
}

/** Parents whose sums could not be compared, as not all that belongs to them is there. */
export function membershipNotes(checked: readonly Checked[], archive: Archive): string[] {
  return checked.flatMap(({ filed, hierarchy }) => filed.flatMap((report) => {
    const unknown = report ? (membersOf(archive, hierarchy, report)?.unknown ?? []) : [];
    if (!report || unknown.length === 0) return [];
    const names = unknown.slice(0, MOST_NAMES).join('、') + (unknown.length > MOST_NAMES ? ' 等' : '');
    return [`${report.organisation} ${report.year} 年度的汇总数没有核对：所属机关中有 ${unknown.length} 个没有报告，或者不止一份（${names}）。`];
  }));
}

const MOST_NAMES = 10;
