import type { Cell } from '../layout/layout';
import type { BoundRow } from '../report/report';
import type { Concept, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';

/** The one cell too many of a row without which its sums hold, such as the number of a page between its numbers; null where none or several may be it. */
export function surplusCell(text: string, table: TableDefinition, row: BoundRow): Cell | null {
  const [only, ...others] = surplusPlaces(text, table, row);
  return only !== undefined && others.length === 0 ? row.cells[only] ?? null : null;
}

/** The one place at which each of these rows has the cell too many: a column that the form does not have. */
export function surplusColumn(text: string, table: TableDefinition, rows: readonly BoundRow[]): number | null {
  const hasSums = table.calculations.some(({ kind }) => kind === 'rowSum');
  const [first = [], ...others] = rows.map((row) => (hasSums ? surplusPlaces(text, table, row) : wordPlaces(text, row)));
  const places = first.filter((place) => others.every((each) => each.includes(place)));
  // 总计 twice: whichever of them goes, the same is left.
  const isSame = rows.every(({ cells }) => new Set(cells.filter((_, place) => places.includes(place)).map(({ span }) => foldText(text, span))).size <= 1);
  return isSame ? places.at(-1) ?? null : null;
}

/** Which cells of a row that has one too many may be it, by its sums. */
function surplusPlaces(text: string, { calculations }: TableDefinition, { cells, definition }: BoundRow): number[] {
  const sums = calculations.filter(({ kind, left }) => kind === 'rowSum' && left[0]?.row === definition);
  if (sums.length === 0 || cells.length !== definition.columns.length + 1) return [];
  const numbers = cells.map((cell) => numberIn(foldText(text, cell.span)));
  return flatMap(cells, (_, index) => {
    const rest = numbers.toSpliced(index, 1);
    const total = (concepts: readonly Concept[]): number => concepts.reduce((sum, { column }) => sum + (rest[definition.columns.indexOf(column)] ?? NaN), 0);
    return sums.every(({ left, right }) => total(left) === total(right)) ? [index] : [];
  });
}

/** Where no sums tell, a word among the numbers does: 件. */
function wordPlaces(text: string, { cells, definition }: BoundRow): number[] {
  const places = flatMap(cells, ({ span }, place) => (Number.isNaN(numberIn(foldText(text, span))) ? [place] : []));
  return cells.length === definition.columns.length + 1 && places.length === 1 ? places : [];
}

function numberIn(content: string): number {
  return /^\d{1,9}$/.test(content) ? Number(content) : NaN;
}
