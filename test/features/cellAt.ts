import type { Analysis } from '../../server/src/analysis/analysis';
import type { Fact } from '../../server/src/report/report';

/** A cell by row and column: `new natural`. */
export function cellAt({ report }: Analysis, name: string): Fact {
  return report.tables.flatMap(({ rows }) => rows.flatMap(({ facts }) => facts)).find((fact) => cellId(fact) === name)!;
}

export function cellId({ row, column }: Fact): string {
  return `${row.id} ${column.id}`;
}

/** The cells that start at these places; a place that is none is shown as itself. */
export function cellsIn(
  { document, report }: Analysis, ranges: readonly { readonly start: { readonly line: number; readonly character: number } }[],
): string[] {
  const facts = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.facts));
  const byStart = new Map(facts.map((fact) => [fact.span.start, cellId(fact)]));
  return ranges.map(({ start }) => byStart.get(document.offsetAt(start)) ?? `${start.line}:${start.character}`);
}
