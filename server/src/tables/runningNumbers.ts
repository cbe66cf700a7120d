import type { Piece } from './piece';

/** Fewer are no column of numbers. */
const FEWEST = 3;

/**
 * Indices of the numbers of an author's own 序号 column, where the text marks no rows: 1 before the first of the row labels
 * (indices too, in order), 2 before the second, and so on to the last one.
 */
export function runningNumbers(pieces: readonly Piece[], rowLabels: readonly number[]): readonly number[] {
  const numbers: number[] = [];
  for (const label of rowLabels) {
    const number = valueBefore(pieces, label);
    if (number === null || pieces[number]?.key !== String(numbers.length + 1)) return [];
    numbers.push(number);
  }
  return numbers.length >= FEWEST ? numbers : [];
}

/** The value before a row's label and the labels of its groups. */
function valueBefore(pieces: readonly Piece[], label: number): number | null {
  let index = label;
  while (pieces[index]?.kind === 'label' && pieces[index]?.row === null) index--;
  return pieces[index]?.kind === 'value' && pieces[index]?.row === null ? index : null;
}
