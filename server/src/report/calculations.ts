import type { Concept, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { toInteger } from '../text/decimal';
import type { BoundRow, Calculation, Fact } from './report';

/** The table's calculations (勾稽关系) of which every cell can be read. One unreadable cell silences its sums. */
export function buildCalculations(table: TableDefinition, rows: readonly BoundRow[]): Calculation[] {
  const facts = new Map<RowDefinition, readonly Fact[]>(rows.map((row) => [row.definition, row.facts]));
  const find = ({ row, column }: Concept): Fact | undefined => facts.get(row)?.[row.columns.indexOf(column)];
  return table.calculations.flatMap((definition) => {
    const left = sum(definition.left.map(find));
    const right = sum(definition.right.map(find));
    if (!left || !right) return [];
    return [{ definition, left: left.facts, right: right.facts, leftSum: left.sum, rightSum: right.sum }];
  });
}

export function holds({ leftSum, rightSum }: Calculation): boolean {
  return leftSum === rightSum;
}

/** The count in a cell; null where the cell states none (blank, words, decimals, less than nothing). */
export function countOf({ value }: Fact): number | null {
  if (value.kind !== 'number') return null;
  const count = toInteger(value.number);
  return count !== null && count >= 0 ? count : null;
}

function sum(facts: readonly (Fact | undefined)[]): { facts: readonly Fact[]; sum: number } | null {
  const known: Fact[] = [];
  let total = 0;
  for (const fact of facts) {
    const count = fact ? countOf(fact) : null;
    if (!fact || count === null) return null;
    known.push(fact);
    total += count;
  }
  return { facts: known, sum: total };
}
