import { matchesGlob } from '../text/glob';
import type { Archive } from './archive';
import { bodyNames } from './bodyNames';
import type { FiledReport } from './filedReport';

/** Who belongs to whom, as a nianbao.json says (`subordinates`). */
export interface Hierarchy {
  readonly bodyOf: (organisation: string) => string;
  /** By body: names of bodies, and patterns of paths that stand for all reports in these files. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** The path of a file from the folder of nianbao.json; null where it lies elsewhere. */
  readonly pathOf: (file: string) => string | null;
}

type Entries = ReadonlyMap<string, readonly string[]>;

export function hierarchyOf(aliases: ReadonlyMap<string, string>, subordinates: Entries, pathOf: Hierarchy['pathOf']): Hierarchy {
  const bodyOf = bodyNames(aliases);
  return { bodyOf, members: new Map([...subordinates].map(([name, entries]) => [bodyOf(name), entries])), pathOf };
}

/** The reports of the bodies that belong to another one, and who of them has none. */
export interface Members {
  readonly reports: readonly FiledReport[];
  /** Names of bodies of which there is no report on the year, or more than one. */
  readonly unknown: readonly string[];
}

type Parent = Pick<FiledReport, 'body' | 'year'>;

/** Null where nothing is said about the body. */
export function membersOf(archive: Archive, hierarchy: Hierarchy, parent: Parent): Members | null {
  const entries = hierarchy.members.get(parent.body);
  if (!entries) return null;
  const patterns = entries.filter(isPattern);
  const found = new Map<string, readonly FiledReport[]>();
  const names = new Map<string, string>();
  for (const name of entries.filter((entry) => !isPattern(entry))) {
    const body = hierarchy.bodyOf(name);
    names.set(body, name);
    found.set(body, archive.of(body, parent.year));
  }
  // Who sent a report into these folders last year has to send one this year.
  for (const year of patterns.length > 0 ? [parent.year, parent.year - 1] : []) {
    for (const report of ownReports(archive, hierarchy, { ...parent, year }, patterns)) {
      if (!names.has(report.body)) names.set(report.body, report.organisation);
      found.set(report.body, archive.of(report.body, parent.year));
    }
  }
  return {
    reports: [...found.values()].flatMap((reports) => (reports.length === 1 ? reports : [])),
    unknown: [...found].flatMap(([body, reports]) => (reports.length === 1 ? [] : [names.get(body) ?? body])),
  };
}

/** Names of bodies hold neither. */
function isPattern(entry: string): boolean {
  return /[/*]/.test(entry);
}

/** The reports in files that a pattern names, but for those that belong to another of them and are in its sums. */
function ownReports(archive: Archive, hierarchy: Hierarchy, parent: Parent, patterns: readonly string[]): FiledReport[] {
  const { members, pathOf } = hierarchy;
  const inside = archive.ofYear(parent.year).filter(({ file, body }) => {
    const path = pathOf(file);
    return body !== parent.body && path !== null && patterns.some((pattern) => matchesGlob(pattern, path));
  });
  const below = new Set<string>();
  const descend = (body: string): void => {
    for (const report of namedReports(archive, hierarchy, { body, year: parent.year })) {
      if (below.has(report.body)) continue;
      below.add(report.body);
      descend(report.body);
    }
  };
  for (const { body } of inside) if (members.has(body)) descend(body);
  return inside.filter(({ body }) => !below.has(body));
}

/** Those whom the entry of a body names, one by one or by pattern. */
function namedReports(archive: Archive, { members, bodyOf, pathOf }: Hierarchy, { body, year }: Parent): FiledReport[] {
  const entries = members.get(body) ?? [];
  const bodies = new Set(entries.filter((entry) => !isPattern(entry)).map(bodyOf));
  const patterns = entries.filter(isPattern);
  if (entries.length === 0) return [];
  return archive.ofYear(year).filter((report) => {
    const path = patterns.length > 0 ? pathOf(report.file) : null;
    return report.body !== body && (bodies.has(report.body) || (path !== null && patterns.some((pattern) => matchesGlob(pattern, path))));
  });
}
