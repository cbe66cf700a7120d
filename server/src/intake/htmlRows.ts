import { span, type HtmlElement } from './htmlTree';
import { limits } from './limits';

/** A cell of a row; null where one of a row above goes on. */
export interface RowCell {
  readonly columns: number;
  readonly cell: HtmlElement | null;
}

export interface TableParts {
  readonly rows: readonly (readonly RowCell[])[];
  /** What stands in the table, but in no row: a caption, and what a browser shows before the table. */
  readonly beside: readonly HtmlElement[];
}

/** The rows of a table, those of tables within it left out. */
export function rowsOfTable(table: HtmlElement): TableParts {
  const rows: HtmlElement[][] = [];
  const beside: HtmlElement[] = [];
  const collect = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') beside.push({ name: 'p', attributes: {}, children: [child] });
      } else if (/^(?:tbody|thead|tfoot)$/.test(child.name)) collect(child);
      else if (child.name === 'tr') rows.push(cellsOf(child));
      else if (child.name === 'td' || child.name === 'th') rows.push([child]);
      else if (!/^col(?:group)?$/.test(child.name)) beside.push(child);
    }
  };
  collect(table);
  return { rows: spread(rows), beside };
}

function cellsOf({ children }: HtmlElement): HtmlElement[] {
  const elements = children.filter((child) => typeof child !== 'string');
  return elements.filter(({ name }) => name === 'td' || name === 'th');
}

/** A cell that goes on in rows below, and in how many. */
interface Merged {
  readonly columns: number;
  readonly left: number;
}

/** In each row a cell for those of the rows above that go on in it. It stops beyond what any table may have. */
function spread(rows: readonly (readonly HtmlElement[])[]): RowCell[][] {
  /** By the column in which a cell begins. */
  let open: ReadonlyMap<number, Merged> = new Map();
  let count = 0;
  return rows.map((cells) => {
    const room = limits.cells + 1 - count;
    const { row, merged } = spreadRow(cells, open, room);
    open = merged;
    count += row.length;
    return row;
  });
}

function spreadRow(cells: readonly HtmlElement[], open: ReadonlyMap<number, Merged>, room: number): { row: RowCell[]; merged: Map<number, Merged> } {
  const row: RowCell[] = [];
  const merged = new Map<number, Merged>();
  const above = [...open].toSorted(([a], [b]) => a - b);
  let column = 0;
  let [next, from] = [0, 0];
  while ((next < cells.length || from < above.length) && row.length < room) {
    const [at = Infinity, going] = above[from] ?? [];
    const cell = cells[next];
    if (going && (at <= column || !cell)) {
      from++;
      // What began further left was gone over by a wider cell.
      if (at < column) continue;
      column = at;
      if (going.left > 1) merged.set(column, { columns: going.columns, left: going.left - 1 });
      row.push({ columns: going.columns, cell: null });
      column += going.columns;
    } else if (cell) {
      next++;
      const { colspan, rowspan } = cell.attributes;
      if (span(rowspan) > 1) merged.set(column, { columns: span(colspan), left: span(rowspan) - 1 });
      row.push({ columns: span(colspan), cell });
      column += span(colspan);
    }
  }
  return { row, merged };
}
