import { partitionPoint } from '../text/partitionPoint';
import type { FiledReport } from './filedReport';

/** A passage of one report that stands in another one as well. */
export interface Copy {
  /** Number of the passage among its report's. */
  readonly passage: number;
  readonly source: FiledReport;
  readonly sourcePassage: number;
}

export type FindCopies = (report: FiledReport) => Copy[];

/** Clauses in the reports of more bodies than so many are formulas of the trade, no copies. */
const MOST_BODIES = 3;
/** So many places of one clause are more than one can copy from: ten files with the same report, year after year. */
const MOST_PLACES = 60;
/** So much of what is no formula must stand in the other passage. */
const SHARE = 0.85;
/** And so many characters of it there must be. */
const LEAST = 50;
/** A number below it counts passages: with a hash of 32 bits it makes a whole number that is exact. */
export const MOST_PASSAGES = 2 ** 21;

export interface CopyIndex {
  readonly find: FindCopies;
  /** How many reports are no sources, or not with all of their passages: the index was full. */
  readonly leftOut: number;
}

/** Finds copies among reports. All is found in one sorted list of clauses: time and memory grow with the text, not with its square. */
export function copyIndex(reports: readonly FiledReport[], mostPassages = MOST_PASSAGES): CopyIndex {
  const { sorted, starts, leftOut } = clauseList(reports, mostPassages);
  const indexOf = (owner: number): number => partitionPoint(starts, (start) => start <= owner) - 1;
  /** Numbers of the passages in which a clause stands; null for a formula. */
  const ownersOf = (hash: number): Set<number> | null => {
    const [first, behind] = [hash * MOST_PASSAGES, (hash + 1) * MOST_PASSAGES];
    const found = new Set<number>();
    const bodies = new Set<string>();
    for (let at = partitionPoint(sorted, (each) => each < first); (sorted[at] ?? Infinity) < behind; at++) {
      const owner = (sorted[at] ?? 0) % MOST_PASSAGES;
      bodies.add(reports[indexOf(owner)]?.body ?? '');
      if (bodies.size > MOST_BODIES || found.size > MOST_PLACES) return null;
      found.add(owner);
    }
    return found;
  };
  const find: FindCopies = (report) => passagesIn(report).flatMap(({ passage, clauses }) => {
    const shared = new Map<number, number>();
    let own = 0;
    for (const { hash, length } of clauses) {
      const owners = ownersOf(hash);
      if (owners) own += length;
      for (const owner of owners ?? []) shared.set(owner, (shared.get(owner) ?? 0) + length);
    }
    const sources = [...shared].flatMap(([owner, length]) => {
      const source = length < SHARE * own ? undefined : reports[indexOf(owner)];
      return source && isSource(source, report) ? [{ length, source, sourcePassage: owner - (starts[indexOf(owner)] ?? 0) }] : [];
    });
    const [best] = sources.toSorted((a, b) => b.length - a.length || Number(b.source.body === report.body) - Number(a.source.body === report.body));
    return best && own >= LEAST ? [{ passage, source: best.source, sourcePassage: best.sourcePassage }] : [];
  });
  return { find, leftOut };
}

interface ClauseList {
  /** `hash * MOST_PASSAGES + passage` for each clause: eight bytes, and nothing else for it. */
  readonly sorted: Float64Array;
  /** The number of each report's first passage. */
  readonly starts: Uint32Array;
  readonly leftOut: number;
}

function clauseList(reports: readonly FiledReport[], mostPassages: number): ClauseList {
  const starts = new Uint32Array(reports.length);
  const entries = new Float64Array(reports.reduce((sum, { passages }) => sum + passages.hashes.length, 0));
  let [passages, length, leftOut] = [0, 0, 0];
  reports.forEach((report, index) => {
    starts[index] = passages;
    const own = passagesIn(report);
    const taken = own.slice(0, mostPassages - passages);
    for (const { clauses } of taken) {
      for (const { hash } of clauses) entries[length++] = hash * MOST_PASSAGES + passages;
      passages++;
    }
    if (taken.length < own.length) leftOut++;
  });
  return { sorted: entries.subarray(0, length).sort(), starts, leftOut };
}

/** Nobody copies from the future, nor from oneself: two files with the same report are that report twice. */
function isSource(source: FiledReport, report: FiledReport): boolean {
  return source.body === report.body ? source.year < report.year : source.year <= report.year;
}

interface PackedPassage {
  readonly passage: number;
  readonly clauses: readonly { readonly hash: number; readonly length: number }[];
}

/** Each clause of a passage once. */
function passagesIn({ passages: { places, hashes, lengths } }: FiledReport): PackedPassage[] {
  const found: PackedPassage[] = [];
  let start = 0;
  for (let passage = 0; passage * 4 < places.length; passage++) {
    const end = start + (places[passage * 4 + 3] ?? 0);
    const clauses = new Map<number, number>();
    for (let index = start; index < end; index++) clauses.set(hashes[index] ?? 0, lengths[index] ?? 0);
    found.push({ passage, clauses: [...clauses].map(([hash, length]) => ({ hash, length })) });
    start = end;
  }
  return found;
}
