import type { Table } from './layout';
import type { Line } from './lines';

/** The text of a page with a place in it: what a table's parser sees. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** A table that begins at the line asked for, and the first line after it. */
export interface ParsedTable {
  readonly table: Table;
  readonly next: number;
}
