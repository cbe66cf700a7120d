import type { TableDefinition } from '../taxonomy/taxonomy';
import { groupBy } from '../text/groupBy';
import type { Piece } from './piece';
import { slotsOf } from './slots';

/**
 * Indices of the labels that print a merged cell once more: some converters do, for each column that it spans. Not where
 * the row has just as many labels as the form has there: then one is printed twice and another is missing.
 */
export function mergedCopies(table: TableDefinition, pieces: readonly Piece[]): ReadonlySet<number> {
  const copies = new Set<number>();
  for (let start = 0, end = 0; start < pieces.length; start = end) {
    end = endOfRow(pieces, start);
    const again: number[] = [];
    for (let index = start + 1; index < end; index++) {
      if (pieces[index]?.kind === 'label' && pieces[index]?.key === pieces[index - 1]?.key) again.push(index);
    }
    if (again.length === 0 || isHeaderOfForm(table, pieces.slice(start, end))) continue;
    for (const index of again) copies.add(index);
  }
  return copies;
}

/** Where the text marks no rows, each piece is one. */
function endOfRow(pieces: readonly Piece[], start: number): number {
  const row = pieces[start]?.row ?? null;
  let end = start + 1;
  while (row !== null && pieces[end]?.row === row) end++;
  return end;
}

/** Whether a row has as many labels as one line of headers of the form, and only such as stand there. */
function isHeaderOfForm(table: TableDefinition, row: readonly Piece[]): boolean {
  const labels = row.filter(({ kind }) => kind === 'label');
  return [...groupBy(slotsOf(table), ({ definition }) => definition.line).values()].some((line) => (
    line.length === labels.length && line.some(({ definition }) => definition.kind === 'column')
      && labels.every(({ key }) => line.some(({ official }) => official.has(key)))
  ));
}
