import type { Cell, TableStyle } from '../layout/layout';

/** What may be a cell of a form's table, from whichever layout: a cell, or a line of text. */
export interface Piece extends Cell {
  /** As labels are compared; empty where the cell is blank. */
  readonly key: string;
  /** Pieces with the same number stand in one row; null where the text marks no rows. */
  readonly row: number | null;
  readonly style: TableStyle;
  readonly kind: 'label' | 'value' | 'prose';
  /** Whether numbers run on behind the label (规章000); `span` and `key` are the label's alone. */
  readonly glued: boolean;
}
