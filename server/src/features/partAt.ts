import { compareStatements, type Comparison } from '../figures/statementConflicts';
import type { Report, Section } from '../report/report';
import { partOfTable, tableAt, type TablePart } from '../tables/tablePart';
import { touches } from '../text/span';

/** What a cursor can stand on that the report knows: a cell, a printed label, a section's heading, what prose states too. */
export type Part =
  | TablePart
  | { readonly kind: 'heading'; readonly section: Section }
  /** 未发生行政复议、行政诉讼 states two things. */
  | { readonly kind: 'statement'; readonly comparisons: readonly Comparison[] };

/** The part at an offset; null between them. */
export function partAt(report: Report, offset: number): Part | null {
  const table = tableAt(report, offset);
  const section = report.sections.find(({ heading }) => touches(heading.span, offset));
  return (table ? partOfTable(table, offset) : null) ?? (section ? { kind: 'heading', section } : statementAt(report, offset));
}

function statementAt({ statements, tables }: Report, offset: number): Part | null {
  const comparisons = compareStatements({ statements: statements.filter(({ span }) => touches(span, offset)), tables });
  return comparisons.length > 0 ? { kind: 'statement', comparisons } : null;
}
