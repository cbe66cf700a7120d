import { forms } from '../taxonomy/forms';
import type { ColumnDefinition, Form, FormId, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';

/** What one cell of a form asks for, with its table. */
export interface FormConcept {
  /** `carriedIn/natural`: the same in both forms where they ask for the same. */
  readonly key: string;
  readonly table: TableDefinition;
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
}

/** All concepts of a form in the order in which it is filled in, and where in this order a key, and the first of a row, stands. */
export interface FormConcepts {
  readonly list: readonly FormConcept[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly firstOf: ReadonlyMap<RowDefinition, number>;
}

export function formConcepts(form: FormId): FormConcepts {
  return CONCEPTS[form];
}

export function conceptKey({ row, column }: { readonly row: { readonly id: string }; readonly column: { readonly id: string } }): string {
  return `${row.id}/${column.id}`;
}

const CONCEPTS = Object.fromEntries(forms.map((form) => [form.id, conceptsOf(form)])) as Record<FormId, FormConcepts>;

function conceptsOf({ tables }: Form): FormConcepts {
  const list = tables.flatMap((table) => table.rows.flatMap((row) => row.columns.map((column) => (
    { key: conceptKey({ row, column }), table, row, column }
  ))));
  const firstOf = new Map<RowDefinition, number>();
  list.forEach(({ row }, index) => {
    if (!firstOf.has(row)) firstOf.set(row, index);
  });
  return { list, indexOf: new Map(list.map(({ key }, index) => [key, index])), firstOf };
}
