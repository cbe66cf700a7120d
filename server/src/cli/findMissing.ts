import type { Archive } from '../archive/archive';
import { missingOf, missingSince, type MissingReport } from '../archive/missingReports';
import { readInput } from '../node/readInput';
import type { CheckOptions } from './commands';
import type { FilePolicies } from './filePolicies';

type Missing = { readonly missing: readonly MissingReport[] } | { readonly error: string };

/** Who has not sent a report on the year, which is the latest of those that were checked. */
export async function findMissing(
  year: number | null, archive: Archive, { archive: others, expect }: CheckOptions, policies: FilePolicies,
): Promise<Missing> {
  const list = expect === undefined ? { names: [] } : await readList(expect);
  if ('error' in list) return list;
  const { hierarchy } = await policies.of(expect ?? '-');
  const expected = missingOf(archive, list.names, year, hierarchy.bodyOf);
  const named = new Set(list.names.map(hierarchy.bodyOf));
  const since = year !== null && isYearByYear(archive, year, others) ? missingSince(archive, year) : [];
  return { missing: [...expected, ...since.filter(({ organisation }) => !named.has(hierarchy.bodyOf(organisation)))] };
}

/** Reports of several years in one folder may be anything; only where most bodies go on is it an archive. */
function isYearByYear(archive: Archive, year: number, others: readonly string[]): boolean {
  const last = new Set(archive.ofYear(year - 1).map(({ body }) => body));
  const both = [...last].filter((body) => archive.of(body, year).length > 0).length;
  return others.length > 0 || both * 2 >= last.size;
}

/** One body a line; what follows # is a remark. */
async function readList(path: string): Promise<{ readonly names: readonly string[] } | { readonly error: string }> {
  const source = await readInput(path, path);
  if ('error' in source) return { error: `--expect ${path} ${source.error}` };
  const names = source.text.split(/[\r\n]+/).map((line) => line.replace(/#.*/, '').trim()).filter((name) => name !== '');
  return { names: [...new Set(names)] };
}
