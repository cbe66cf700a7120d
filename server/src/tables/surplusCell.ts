import type { Cell } from '../layout/layout';
import type { BoundRow } from '../report/report';
import type { Concept, TableDefinition } from '../taxonomy/taxonomy';
import { foldText } from '../text/fold';

/** The one cell too many of a row without which its sums hold, such as the number of a page between its numbers; null where none or several may be it. */
export function surplusCell(text: string, { calculations }: TableDefinition, { cells, definition }: BoundRow): Cell | null {
  const sums = calculations.filter(({ kind, left }) => kind === 'rowSum' && left[0]?.row === definition);
  if (sums.length === 0 || cells.length !== definition.columns.length + 1) return null;
  const numbers = cells.map((cell) => numberIn(foldText(text, cell.span)));
  const [only, ...others] = cells.filter((_, index) => {
    const rest = numbers.toSpliced(index, 1);
    const total = (concepts: readonly Concept[]): number => concepts.reduce((sum, { column }) => sum + (rest[definition.columns.indexOf(column)] ?? NaN), 0);
    return sums.every(({ left, right }) => total(left) === total(right));
  });
  return only && others.length === 0 ? only : null;
}

function numberIn(content: string): number {
  return /^\d{1,9}$/.test(content) ? Number(content) : NaN;
}
