import { countOf } from './calculations';
import { candidatesOf, type Correction } from './likelyCauses';
import type { Cause, Fact, FormTable } from './report';

/** Right numbers in wrong cells of one table: two neighbours for each other, or a whole row one cell too far. */
export interface Displaced {
  readonly kind: 'swapped' | 'toTheRight' | 'toTheLeft';
  /** In the order of the text, with the value that each should have. */
  readonly cells: readonly Correction[];
  /** What it explains. */
  readonly causes: readonly Cause[];
}

export function findDisplaced(tables: readonly FormTable[], causes: readonly Cause[]): Displaced[] {
  const found: Displaced[] = [];
  const open = new Set(causes);
  const take = (displaced: Displaced | null): void => {
    if (!displaced) return;
    found.push(displaced);
    for (const cause of displaced.causes) open.delete(cause);
  };
  for (const table of tables) {
    if (table.causes.length < 2) continue;
    for (const row of table.rows) take(shiftedRow(row.facts, [...open].filter(({ fact }) => row.facts.includes(fact))));
    for (const one of causes) for (const other of causes) if (open.has(one) && open.has(other)) take(swapped(table, one, other));
  }
  return found;
}

/** With fewer wrong cells two that were swapped explain them as well. */
const FEWEST_SHIFTED = 3;

function shiftedRow(facts: readonly Fact[], causes: readonly Cause[]): Displaced | null {
  if (causes.length < FEWEST_SHIFTED || causes.some(({ alternatives }) => alternatives.length > 0)) return null;
  const written = facts.map((fact) => countOf(fact) ?? 0);
  const byFact = new Map(causes.map(({ fact, expected }) => [fact, expected]));
  for (const [kind, step] of [['toTheRight', 1], ['toTheLeft', -1]] as const) {
    // No sum tells what belongs into a blank cell: its neighbour's number, if this is it.
    const cells = facts.map((fact, index) => ({ fact, expected: byFact.get(fact) ?? countOf(fact) ?? written[index + step] ?? 0 }));
    if (!cells.every(({ expected }, index) => expected === (written[index + step] ?? expected))) continue;
    return { kind, cells: cells.filter(({ fact, expected }) => countOf(fact) !== expected), causes };
  }
  return null;
}

function swapped(table: FormTable, one: Cause, other: Cause): Displaced | null {
  if (one.fact.span.start >= other.fact.span.start) return null;
  for (const a of candidatesOf(one)) {
    for (const b of candidatesOf(other)) {
      const isSwap = a.expected === countOf(b.fact) && b.expected === countOf(a.fact) && areNeighbours(table, a.fact, b.fact);
      if (isSwap && mend(table, [a, b])) return { kind: 'swapped', cells: [a, b].toSorted((x, y) => x.fact.span.start - y.fact.span.start), causes: [one, other] };
    }
  }
  return null;
}

function areNeighbours({ definition }: FormTable, a: Fact, b: Fact): boolean {
  if (a.table !== definition || b.table !== definition) return false;
  const columns = Math.abs(a.row.columns.indexOf(a.column) - b.row.columns.indexOf(b.column));
  const rows = Math.abs(definition.rows.indexOf(a.row) - definition.rows.indexOf(b.row));
  return columns + rows === 1;
}

/** Whether every calculation of the cells holds with these values. */
function mend({ calculations }: FormTable, corrections: readonly Correction[]): boolean {
  return calculations.every(({ left, right, leftSum, rightSum }) => {
    const change = (facts: readonly Fact[]): number => corrections.reduce((sum, { fact, expected }) => (facts.includes(fact) ? sum + expected - (countOf(fact) ?? 0) : sum), 0);
    const [before, after] = [change(left), change(right)];
    const isTouched = [...left, ...right].some((fact) => corrections.some((each) => each.fact === fact));
    return !isTouched || leftSum + before === rightSum + after;
  });
}
