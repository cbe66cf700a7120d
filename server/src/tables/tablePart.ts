import type { BoundLabel, Fact, FormTable, Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { touches } from '../text/span';
import { touching } from '../text/touching';

/** A cell or a printed label of one of the form's tables. */
export type TablePart =
  | { readonly kind: 'fact'; readonly table: FormTable; readonly fact: Fact }
  | { readonly kind: 'label'; readonly table: FormTable; readonly label: BoundLabel };

export function tableAt({ tables }: Pick<Report, 'tables'>, offset: number): FormTable | undefined {
  return touching(tables, { start: offset, end: offset })[0];
}

export function partOfTable(table: FormTable, offset: number): TablePart | null {
  const fact = factAt(table, offset);
  if (fact) return { kind: 'fact', table, fact };
  const label = table.labels.find(({ span }) => touches(span, offset));
  return label ? { kind: 'label', table, label } : null;
}

/** Where two cells meet in the text, the one that has something to read there; then all between its separators. */
function factAt({ rows }: FormTable, offset: number): Fact | undefined {
  const facts = flatMap(rows, (row) => row.facts);
  return facts.find(({ span }) => touches(span, offset)) ?? facts.find(({ cell }) => touches(cell.extent, offset));
}
