/** One difference between a text and the text that it should be, in UTF-16 offsets of both. */
export interface Difference {
  readonly actualStart: number;
  readonly actualEnd: number;
  readonly expectedStart: number;
  readonly expectedEnd: number;
}

/**
 * How alike two texts are, from 0 to 1: the share of the longer one that need not be changed.
 * Two neighbours that changed places count as one change (optimal string alignment).
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  return 1 - (distances(a, b).at(-1) ?? longer) / longer;
}

/** An upper bound of `similarity` that is quick to find: the share of characters that both have. */
export function similarityBound(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let shared = 0;
  for (const character of short) if (long.includes(character)) shared += character.length;
  return long.length === 0 ? 1 : shared / long.length;
}

/** The places where `actual` differs from `expected`, neighbouring changes as one. */
export function differences(actual: string, expected: string): Difference[] {
  const width = expected.length + 1;
  const cost = distances(actual, expected);
  const at = (i: number, j: number): number => cost[i * width + j] ?? Infinity;
  const found: Difference[] = [];
  let i = actual.length;
  let j = expected.length;
  while (i > 0 || j > 0) {
    const [di, dj] = step(actual, expected, i, j, at);
    if (di !== 1 || dj !== 1 || actual[i - 1] !== expected[j - 1]) {
      prepend(found, { actualStart: i - di, actualEnd: i, expectedStart: j - dj, expectedEnd: j });
    }
    i -= di;
    j -= dj;
  }
  return found;
}

/** The last step of a best alignment of the first `i` and `j` characters. */
function step(
  a: string, b: string, i: number, j: number, at: (i: number, j: number) => number,
): readonly [number, number] {
  const here = at(i, j);
  if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && here === at(i - 1, j - 1)) return [1, 1];
  if (isSwap(a, b, i, j) && here === at(i - 2, j - 2) + 1) return [2, 2];
  if (i > 0 && j > 0 && here === at(i - 1, j - 1) + 1) return [1, 1];
  return i > 0 && here === at(i - 1, j) + 1 ? [1, 0] : [0, 1];
}

function prepend(found: Difference[], difference: Difference): void {
  const next = found[0];
  if (next?.actualStart === difference.actualEnd && next.expectedStart === difference.expectedEnd) {
    found[0] = { ...difference, actualEnd: next.actualEnd, expectedEnd: next.expectedEnd };
  } else {
    found.unshift(difference);
  }
}

/** Distances of all prefixes, row by row: entry `i * (b.length + 1) + j`. */
function distances(a: string, b: string): number[] {
  const width = b.length + 1;
  const cost = Array.from({ length: (a.length + 1) * width }, (_, index) => (index < width ? index : 0));
  const at = (i: number, j: number): number => cost[i * width + j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (isSwap(a, b, i, j)) best = Math.min(best, at(i - 2, j - 2) + 1);
      cost[i * width + j] = best;
    }
  }
  return cost;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2];
}
