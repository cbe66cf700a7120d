import type { BoundRow, Calculation, Cause, Fact, FormTable, Report } from '../report/report';
import { countOf, holds } from '../tables/calculations';
import { flatMap } from '../text/flatMap';
import { candidatesOf, likelyCauses, type Correction } from './likelyCauses';

/** Right numbers in wrong cells of one table: two neighbours or two rows for each other, or a row one cell too far. */
export interface Displaced {
  readonly kind: 'swapped' | 'rowsSwapped' | 'toTheRight' | 'toTheLeft';
  /** In the order of the text, with the value that each should have. */
  readonly cells: readonly Correction[];
  /** What it explains. */
  readonly causes: readonly Cause[];
}

/** All of them in a report, and their cells, of which other rules have nothing to add. */
export interface AllDisplaced {
  readonly displaced: readonly Displaced[];
  readonly cells: ReadonlySet<Fact>;
}

const known = new WeakMap<readonly FormTable[], AllDisplaced>();

/** Found once, as several rules ask, some of them table by table. */
export function findDisplaced(report: Pick<Report, 'statements' | 'tables' | 'organisation'>): AllDisplaced {
  const { tables } = report;
  const all = known.get(tables) ?? inTables(tables, likelyCauses(report));
  known.set(tables, all);
  return all;
}

/** `causes`: those of all tables, in their order. */
function inTables(tables: readonly FormTable[], causes: readonly Cause[]): AllDisplaced {
  let start = 0;
  const displaced = flatMap(tables, (table) => {
    const own = causes.slice(start, start += table.causes.length);
    return own.length < 2 ? [] : inTable(table, own);
  });
  return { displaced, cells: new Set(flatMap(displaced, ({ cells }) => cells.map(({ fact }) => fact))) };
}

function inTable(table: FormTable, causes: readonly Cause[]): Displaced[] {
  const found: Displaced[] = [];
  const open = new Set(causes);
  const take = (displaced: Displaced | null): void => {
    if (!displaced || displaced.causes.length === 0) return;
    found.push(displaced);
    for (const cause of displaced.causes) open.delete(cause);
  };
  for (const row of table.rows) take(shifted(table, row, [...open]));
  for (const one of causes) for (const other of causes) if (open.has(one) && open.has(other)) take(swapped(table, one, other));
  table.rows.forEach((row, index) => { take(rowsSwapped(table, row, table.rows[index + 1], [...open])); });
  return found;
}

/** Of fewer cells there may be other explanations. */
const FEWEST_CELLS = 3;

function swapped(table: FormTable, one: Cause, other: Cause): Displaced | null {
  if (one.fact.span.start >= other.fact.span.start) return null;
  for (const a of candidatesOf(one)) {
    for (const b of candidatesOf(other)) {
      const isSwap = a.expected === countOf(b.fact) && b.expected === countOf(a.fact) && areNeighbours(table, a.fact, b.fact);
      if (isSwap && mends(table, [a, b])) return { kind: 'swapped', cells: inOrder([a, b]), causes: [one, other] };
    }
  }
  return null;
}

function areNeighbours({ definition }: FormTable, a: Fact, b: Fact): boolean {
  const columns = Math.abs(a.row.columns.indexOf(a.column) - b.row.columns.indexOf(b.column));
  const rows = Math.abs(definition.rows.indexOf(a.row) - definition.rows.indexOf(b.row));
  return columns + rows === 1;
}

/** A row whose numbers all stand one cell further on: what fell off its end, the sum of the row tells. */
function shifted(table: FormTable, { facts }: BoundRow, causes: readonly Cause[]): Displaced | null {
  const written = facts.map((fact) => countOf(fact) ?? 0);
  if (table.definition.id !== 't3' || written.every((count) => count === 0)) return null;
  const forward = written.slice(1);
  const back = written.slice(0, -1);
  const lost = (back.at(-1) ?? 0) - sum(back.slice(0, -1));
  const readings = [
    { kind: 'toTheRight', counts: [...forward, sum(forward)] },
    { kind: 'toTheLeft', counts: [lost, ...back] },
  ] as const;
  for (const { kind, counts } of readings) {
    const cells = changed(facts, counts);
    const isPossible = cells.length >= FEWEST_CELLS && cells.every(({ expected }) => expected >= 0);
    if (isPossible && mends(table, cells)) return { kind, cells, causes: explainedBy(causes, cells) };
  }
  return null;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Two rows, one below the other, with each other's numbers. */
function rowsSwapped(table: FormTable, row: BoundRow, below: BoundRow | undefined, causes: readonly Cause[]): Displaced | null {
  if (below?.facts.length !== row.facts.length || row.definition.columns !== below.definition.columns) return null;
  const counts = ({ facts }: BoundRow): number[] => facts.map((fact) => countOf(fact) ?? 0);
  const cells = [...changed(row.facts, counts(below)), ...changed(below.facts, counts(row))];
  if (cells.length <= FEWEST_CELLS || !mends(table, cells)) return null;
  return { kind: 'rowsSwapped', cells, causes: explainedBy(causes, cells) };
}

function changed(facts: readonly Fact[], counts: readonly number[]): Correction[] {
  return flatMap(facts, (fact, index) => {
    const expected = counts[index] ?? 0;
    return expected === countOf(fact) ? [] : [{ fact, expected }];
  });
}

function explainedBy(causes: readonly Cause[], cells: readonly Correction[]): Cause[] {
  const facts = new Set(cells.map(({ fact }) => fact));
  return causes.filter(({ calculations }) => calculations.every((calculation) => hasAny(calculation, facts)));
}

function hasAny({ left, right }: Calculation, facts: Pick<ReadonlySet<Fact>, 'has'>): boolean {
  return left.some((fact) => facts.has(fact)) || right.some((fact) => facts.has(fact));
}

/** Whether every calculation of the cells holds with these values, and one does not without. */
function mends({ calculations }: FormTable, corrections: readonly Correction[]): boolean {
  const deltas = new Map(corrections.map(({ fact, expected }) => [fact, expected - (countOf(fact) ?? 0)]));
  const change = (facts: readonly Fact[]): number => facts.reduce((sum, fact) => sum + (deltas.get(fact) ?? 0), 0);
  const touched = calculations.filter((calculation) => hasAny(calculation, deltas));
  return !touched.every(holds)
    && touched.every(({ left, right, leftSum, rightSum }) => leftSum + change(left) === rightSum + change(right));
}

function inOrder(cells: readonly Correction[]): Correction[] {
  return cells.toSorted((a, b) => a.fact.span.start - b.fact.span.start);
}
