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
  return a === b ? 1 : 1 - changeCount(a, b) / Math.max(a.length, b.length);
}

/** How many characters of one text to replace, leave out, add, or exchange with their neighbour to get the other. */
export function changeCount(a: string, b: string): number {
  return a === b ? 0 : (distances(a, b)[(a.length + 1) * (b.length + 1) - 1] ?? 0);
}

/** Whether two texts can be as alike as `least`: quick to see by their lengths and the characters that both have. */
export function mayBeAlike(a: string, b: string, least: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const needed = long.length * least;
  let shared = short.length;
  for (let index = 0; index < short.length && shared >= needed; index++) {
    if (!hasUnit(long, short.charCodeAt(index))) shared--;
  }
  return shared >= needed;
}

function hasUnit(text: string, unit: number): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) === unit) return true;
  return false;
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

/** Where distances are worked out; they are read before the next ones are. */
let room = new Uint16Array(4096);

/** Distances of all prefixes, row by row: entry `i * (b.length + 1) + j`. */
function distances(a: string, b: string): Uint16Array {
  const width = b.length + 1;
  const size = (a.length + 1) * width;
  if (room.length < size) room = new Uint16Array(2 * size);
  const cost = room;
  for (let j = 0; j < width; j++) cost[j] = j;
  for (let i = 1, at = width; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    cost[at++] = i;
    for (let j = 1; j < width; j++, at++) {
      const kept = cost[at - width - 1] ?? 0;
      const changed = Math.min(kept, cost[at - width] ?? 0, cost[at - 1] ?? 0) + 1;
      const best = unit === b.charCodeAt(j - 1) ? kept : changed;
      cost[at] = isSwap(a, b, i, j) ? Math.min(best, (cost[at - 2 * width - 2] ?? 0) + 1) : best;
    }
  }
  return cost;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  if (i < 2 || j < 2) return false;
  const last = a.charCodeAt(i - 1);
  return last === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1) && last !== b.charCodeAt(j - 1);
}

/** Whether `short` is `long` with characters left out. */
export function isSubsequence(short: string, long: string): boolean {
  let index = 0;
  for (const character of long) if (character === short[index]) index++;
  return index === short.length;
}
