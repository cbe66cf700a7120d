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
const MOST_PASSAGES = 2 ** 21;

/** Finds copies among reports. All is found in one sorted list of clauses: time and memory grow with the text, not with its square. */
export function copyIndex(reports: readonly FiledReport[]): FindCopies {
  const owners: { readonly report: FiledReport; readonly passage: number }[] = [];
  const entries = openNumbers();
  for (const report of reports) {
    for (const { passage, clauses } of passagesIn(report)) {
      if (owners.length === MOST_PASSAGES) break;
      for (const { hash } of clauses) entries.push(hash * MOST_PASSAGES + owners.length);
      owners.push({ report, passage });
    }
  }
  const sorted = entries.all().sort();
  /** Where a clause stands; null for a formula. */
  const ownersOf = (hash: number): typeof owners | null => {
    const found = new Set<(typeof owners)[number]>();
    const bodies = new Set<string>();
    for (let at = lowerBound(sorted, hash * MOST_PASSAGES); (sorted[at] ?? Infinity) < (hash + 1) * MOST_PASSAGES; at++) {
      const owner = owners[(sorted[at] ?? 0) % MOST_PASSAGES];
      if (!owner) continue;
      bodies.add(owner.report.body);
      if (bodies.size > MOST_BODIES || found.size > MOST_PLACES) return null;
      found.add(owner);
    }
    return [...found];
  };
  return (report) => passagesIn(report).flatMap(({ passage, clauses }) => {
    const shared = new Map<(typeof owners)[number], number>();
    let own = 0;
    for (const { hash, length } of clauses) {
      const places = ownersOf(hash);
      if (places) own += length;
      for (const owner of places ?? []) if (isSource(owner.report, report)) shared.set(owner, (shared.get(owner) ?? 0) + length);
    }
    const [best] = [...shared].toSorted((a, b) => b[1] - a[1] || Number(b[0].report.body === report.body) - Number(a[0].report.body === report.body));
    if (!best || own < LEAST || best[1] < SHARE * own) return [];
    return [{ passage, source: best[0].report, sourcePassage: best[0].passage }];
  });
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

/** A list that takes eight bytes a number, however long it grows. */
function openNumbers(): { readonly push: (number: number) => void; readonly all: () => Float64Array } {
  const full: Float64Array[] = [];
  let last = new Float64Array(CHUNK);
  let length = 0;
  return {
    push: (number) => {
      if (length === CHUNK) {
        full.push(last);
        last = new Float64Array(CHUNK);
        length = 0;
      }
      last[length++] = number;
    },
    all: () => {
      const whole = new Float64Array(full.length * CHUNK + length);
      full.forEach((chunk, index) => whole.set(chunk, index * CHUNK));
      whole.set(last.subarray(0, length), full.length * CHUNK);
      return whole;
    },
  };
}

const CHUNK = 65_536;

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
