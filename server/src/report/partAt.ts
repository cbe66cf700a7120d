import { flatMap } from '../text/flatMap';
import { touches } from '../text/span';
import { touching } from '../text/touching';
import type { BoundLabel, Fact, FormTable, Report, Section } from './report';
import { compareStatements, type Comparison } from './statementConflicts';

/** What a cursor can stand on that the report knows: a cell, a printed label, a section's heading, what prose states too. */
export type Part =
  | { readonly kind: 'fact'; readonly table: FormTable; readonly fact: Fact }
  | { readonly kind: 'label'; readonly table: FormTable; readonly label: BoundLabel }
  | { readonly kind: 'heading'; readonly section: Section }
  /** 未发生行政复议、行政诉讼 states two things. */
  | { readonly kind: 'statement'; readonly comparisons: readonly Comparison[] };

/** The part at an offset; null between them. */
export function partAt(report: Report, offset: number): Part | null {
  const table = tableAt(report, offset);
  const section = report.sections.find(({ heading }) => touches(heading.span, offset));
  return (table ? partOfTable(table, offset) : null) ?? (section ? { kind: 'heading', section } : statementAt(report, offset));
}

export function tableAt({ tables }: Report, offset: number): FormTable | undefined {
  return touching(tables, { start: offset, end: offset })[0];
}

function statementAt({ statements, tables }: Report, offset: number): Part | null {
  const comparisons = compareStatements({ statements: statements.filter(({ span }) => touches(span, offset)), tables });
  return comparisons.length > 0 ? { kind: 'statement', comparisons } : null;
}

export function partOfTable(table: FormTable, offset: number): Part | null {
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
