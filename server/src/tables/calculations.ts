import type { BoundRow, Calculation, Fact } from '../report/report';
import type { Concept, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';

/** The table's calculations (勾稽关系) of which every cell can be read, as `read` reads them. One unreadable cell silences its sums. */
export function buildCalculations(table: TableDefinition, rows: readonly BoundRow[], read = countOf): Calculation[] {
  const facts = new Map<RowDefinition, readonly Fact[]>(rows.map((row) => [row.definition, row.facts]));
  return flatMap(table.calculations, (definition) => {
    const left = sum(definition.left, facts, read);
    const right = left && sum(definition.right, facts, read);
    if (!right) return [];
    return [{ definition, left: left.facts, right: right.facts, leftSum: left.sum, rightSum: right.sum }];
  });
}

export function holds({ leftSum, rightSum }: Calculation): boolean {
  return leftSum === rightSum;
}

/** The count in a cell; null where the cell states none (blank, words, decimals, less than nothing). */
export function countOf({ value }: Fact): number | null {
  return value.kind === 'number' ? value.count : null;
}

/** Null where a cell is missing or states no count. */
function sum(
  concepts: readonly Concept[], facts: ReadonlyMap<RowDefinition, readonly Fact[]>, read: typeof countOf,
): { facts: readonly Fact[]; sum: number } | null {
  const known: Fact[] = [];
  let total = 0;
  for (const { row, column } of concepts) {
    const fact = facts.get(row)?.[row.columns.indexOf(column)];
    const count = fact ? read(fact) : null;
    if (!fact || count === null) return null;
    known.push(fact);
    total += count;
  }
  return { facts: known, sum: total };
}
