import type { LabelDefinition, TableId } from '../taxonomy/taxonomy';
import type { Span } from '../text/span';
import type { BoundLabel, FormTable } from './report';

/** The one that statements are compared with, where a form's table stands more than once. */
export function firstTable(tables: readonly FormTable[], id: TableId): FormTable | undefined {
  return tables.find(({ definition }) => definition.id === id);
}

export function boundTo({ labels }: Pick<FormTable, 'labels'>, definition: LabelDefinition): BoundLabel | undefined {
  return labels.find((label) => label.definition === definition);
}

/** Where the table as a whole is marked: at its first label, all of it where it has none. */
export function headOf({ labels, span }: FormTable): Span {
  return labels[0]?.span ?? span;
}
