import type { ColumnDefinition, Concept } from '../taxonomy/taxonomy';
import type { Decimal } from '../text/decimal';
import type { BoundRow, Fact } from './report';

/** The cell for a concept, if its row is there and its cells can be told apart. */
export function findFact(rows: readonly BoundRow[], { row, column }: Concept): Fact | undefined {
  return rows.find(({ definition }) => definition === row)?.facts[row.columns.indexOf(column)];
}

/** The cell of a row in the column with this id. */
export function factIn({ facts }: BoundRow, columnId: string): Fact | undefined {
  return facts.find(({ column }) => column.id === columnId);
}

/** Whether a cell states a sum of others in its table. */
export function isTotalCell({ row, column }: Pick<Concept, 'row' | 'column'>): boolean {
  return row.id === 'result.total' || isTotalColumn(column);
}

/** 总计, and that of each group: review.total. */
export function isTotalColumn({ id }: ColumnDefinition): boolean {
  return id === 'total' || id.endsWith('.total');
}

/** The number in a cell, also one in words that leave no doubt (新增8条); null where there is none. */
export function numberIn({ value }: Fact): Decimal | null {
  if (value.kind === 'number') return value.number;
  return value.kind === 'text' ? value.stated : null;
}
