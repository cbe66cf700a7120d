import { changeCount } from '../text/similarity';
import type { Piece } from './piece';
import { fit, type Slot } from './slots';

/** A piece that stands for a label of the form. */
export interface Match {
  readonly piece: number;
  readonly slot: number;
}

/** Even far from alike, the only unknown label in the only free place is that label (share of characters). */
const ALIKE_IN_PLACE = 0.25;

/** Of short labels two changes may leave nothing: 规章, 总计. */
const FEW_CHANGES = 2;

/** How the labels of each table were paired, by their keys: while somebody types, and from report to report, often the same. */
const paired = new WeakMap<readonly Slot[], Map<string, readonly Match[]>>();

/** So many are kept for each table, none of more labels. */
const MOST_KEPT = 32;
const MOST_LABELS = 200;

/**
 * Which labels are which: the monotone pairing of `labels` with `slots` whose fits sum up highest
 * (Needleman and Wunsch, without penalty for gaps). Indices into both arrays, in order.
 */
export function align(labels: readonly Piece[], slots: readonly Slot[]): readonly Match[] {
  if (labels.length > MOST_LABELS) return pair(labels, slots);
  const kept = paired.get(slots) ?? new Map<string, readonly Match[]>();
  paired.set(slots, kept);
  const keys = labels.map(({ key }, nth) => (isInRowOf(labels, nth, nth - 1) ? `\t${key}` : key)).join('\n');
  const known = kept.get(keys);
  if (known) return known;
  const matches = pair(labels, slots);
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(keys, matches);
  return matches;
}

function pair(labels: readonly Piece[], slots: readonly Slot[]): Match[] {
  let head = 0;
  while (isSame(labels[head], slots[head])) head++;
  let tail = 0;
  const shorter = Math.min(labels.length, slots.length) - head;
  while (tail < shorter && isSame(labels[labels.length - 1 - tail], slots[slots.length - 1 - tail])) tail++;
  const middle = alignMiddle(
    labels.slice(head, labels.length - tail),
    slots.slice(head, slots.length - tail),
  ).map(({ piece, slot }) => ({ piece: piece + head, slot: slot + head }));
  const ends = (length: number, from: number): number => length - tail + from;
  return fillGaps(labels, slots, [
    ...Array.from({ length: head }, (_, index) => ({ piece: index, slot: index })),
    ...middle,
    ...Array.from({ length: tail }, (_, index) => {
      return { piece: ends(labels.length, index), slot: ends(slots.length, index) };
    }),
  ]);
}

function isSame(piece: Piece | undefined, slot: Slot | undefined): boolean {
  return piece !== undefined && piece.key === slot?.key;
}

function alignMiddle(labels: readonly Piece[], slots: readonly Slot[]): Match[] {
  const width = slots.length + 1;
  const best = new Float64Array((labels.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const fits = fitsOf(labels, slots);
  const paired = (i: number, j: number): number => {
    const score = fits[i]?.[j] ?? 0;
    return score > 0 ? score + at(i + 1, j + 1) : -1;
  };
  for (let i = labels.length - 1; i >= 0; i--) {
    for (let j = slots.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < labels.length && j < slots.length; ) {
    // A misspelt caption may be that of several blocks: the rows below it tell, so the last one that fits is taken.
    const fitsLater = at(i, j + 1) === at(i, j) && labels[i]?.key !== slots[j]?.key;
    if (paired(i, j) === at(i, j) && !fitsLater) matches.push({ piece: i++, slot: j++ });
    else if (paired(i, j) === at(i, j)) j++;
    else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return matches;
}

/** A label that is another slot's, as printed, is not tried on a slot that has a label of its own. */
function fitsOf(labels: readonly Piece[], slots: readonly Slot[]): number[][] {
  const written = new Set(labels.map(({ key }) => key));
  const printed = new Set(slots.map(({ key }) => key));
  const isWritten = slots.map(({ key }) => written.has(key));
  return labels.map(({ key }) => {
    const isPrinted = printed.has(key);
    return slots.map((slot, index) => (isPrinted && isWritten[index] && key !== slot.key ? 0 : fit(key, slot)));
  });
}

/** Pairs what is left over where exactly one label and one slot stand between the same neighbours. */
function fillGaps(labels: readonly Piece[], slots: readonly Slot[], matches: readonly Match[]): Match[] {
  const filled: Match[] = [];
  let previous: Match = { piece: -1, slot: -1 };
  for (const match of [...matches, { piece: labels.length, slot: slots.length }]) {
    const piece = previous.piece + 1;
    const slot = previous.slot + 1;
    if (match.piece === piece + 1 && match.slot === slot + 1) {
      const key = slots[slot]?.key ?? '';
      if (isLikelyInPlace(labels[piece]?.key ?? '', key) || isSurelyInPlace(labels, piece, key)) filled.push({ piece, slot });
    }
    if (match.piece < labels.length) filled.push(match);
    previous = match;
  }
  return filled;
}

function isLikelyInPlace(key: string, label: string): boolean {
  const changes = changeCount(key, label);
  return changes <= FEW_CHANGES || changes <= (1 - ALIKE_IN_PLACE) * Math.max(key.length, label.length);
}

/** 公民 beside 法人或其他组织, 4.涉及商业秘密 with the number of its row: words of one's own in the place of the form's. */
function isSurelyInPlace(labels: readonly Piece[], piece: number, label: string): boolean {
  if (piece === 0 || piece === labels.length - 1) return false;
  const { key = '', row = null } = labels[piece] ?? {};
  if (row === null ? SHORT.test(key) && SHORT.test(label) : isInRowOf(labels, piece, piece - 1) || isInRowOf(labels, piece, piece + 1)) return true;
  const ordinal = ORDINAL.exec(label)?.[0];
  return ordinal !== undefined && key.startsWith(ordinal);
}

const ORDINAL = /^(?:\d\.|\([一二三四五六七]\)|[一二三四]、)/;

/** Of a cell, where each is a line. */
const SHORT = /^\p{Script=Han}{2,6}$/u;

function isInRowOf(labels: readonly Piece[], piece: number, other: number): boolean {
  const row = labels[piece]?.row ?? null;
  return row !== null && row === labels[other]?.row;
}
