import type { PageBlock, PageCell, PageRow } from './page';

/** A row as Word writes it, with the columns that are left out before its first cell. */
export interface DocxRow {
  readonly before: number;
  readonly cells: readonly DocxCell[];
}

export interface DocxCell {
  readonly columns: number;
  /** How it is merged with the cells above and below. */
  readonly merge: 'restart' | 'continue' | null;
  readonly blocks: readonly PageBlock[];
}

/** Rows in which a cell that goes on from above is told from a blank one. */
export function gridRows(rows: readonly DocxRow[]): PageRow[] {
  /** Columns at which a merged cell of the row above began. */
  let open = new Set<number>();
  return rows.map(({ before, cells }) => {
    const merged = new Set<number>();
    const row: PageCell[] = before > 0 ? [{ columns: before, content: null }] : [];
    let column = before;
    for (const { columns, merge, blocks } of cells) {
      // What goes on from nothing is shown as what it is.
      const goesOn = merge === 'continue' && open.has(column);
      if (merge !== null) merged.add(column);
      row.push({ columns, content: goesOn ? null : blocks });
      column += columns;
    }
    open = merged;
    return row;
  });
}
