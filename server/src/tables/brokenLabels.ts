import type { Piece } from './piece';
import { isLabel } from './slots';

/** A row of table three has so many numbers at most. */
const MOST_NUMBERS = 7;

/**
 * Labels that a PDF broke over two lines, put together again. Its numbers stand in the middle of the row's
 * height and so come between the two lines, or behind the second one:
 * 2.其他法律行政法规禁止公⏎0 0 0 0 0 0 0⏎开
 * Where a cell with a line break was pasted as text, its row ends there and the rest of the label begins the next one.
 */
export function joinBroken(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece, index) => isBroken(piece, pieces[index + 1]))) return pieces;
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) break;
    const mayGoOn = isBroken(piece, pieces[index + 1]);
    const numbers = mayGoOn && piece.row === null ? numbersAfter(pieces, index) : [];
    const next = pieces[index + 1 + numbers.length];
    const key = next?.kind === 'label' && mayGoOn ? joinedKey(piece.key, next.key) : null;
    if (!next || key === null) {
      joined.push(piece);
      continue;
    }
    joined.push({ ...piece, key, row: numbers[0]?.row ?? next.row }, ...numbers);
    index += numbers.length + 1;
  }
  return joined;
}

/** The label that two parts make; its group's may stand before it in the same line. */
function joinedKey(first: string, second: string): string | null {
  const own = /\d\.[^.]*$/.exec(first)?.[0] ?? first;
  return [first + second, own + second].find(isLabel) ?? null;
}

/** What ends a line and is the beginning of a label at most: a line, a cell on a line of its own, the last cell of a row. */
function isBroken({ kind, style, key, row }: Piece, next: Piece | undefined): boolean {
  const isLast = row === null || style === 'tab-led' || next?.row === row + 1;
  return isLast && kind === 'label' && (row !== null || key.length > 1) && !isLabel(key);
}

/** The numbers of the one line behind a piece. */
function numbersAfter(pieces: readonly Piece[], index: number): Piece[] {
  const row = pieces[index + 1]?.row ?? null;
  const numbers = row === null ? [] : pieces.slice(index + 1, index + 2 + MOST_NUMBERS).filter((piece) => piece.row === row);
  return numbers.every(({ kind }) => kind === 'value') ? numbers : [];
}
