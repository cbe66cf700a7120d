import { findFact } from '../report/facts';
import type { BoundLabel, Calculation, Fact, FormTable } from '../report/report';
import type { CalculationDefinition, Concept } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { calculationsWithBlanks } from './blanksAsZero';

/** A calculation of the form as far as the text has its cells, whether or not each can be read. */
export interface Relation {
  readonly definition: CalculationDefinition;
  readonly left: readonly Fact[];
  readonly right: readonly Fact[];
  /** Cells without a number count as 0 where that tells anything; null where a cell is missing or cannot be read. */
  readonly calculation: Calculation | null;
}

/** The calculations (勾稽关系) that a cell takes part in: its row's, its column's. */
export function relationsOf(table: FormTable, { row, column }: Fact): Relation[] {
  const isOwn = (concept: Concept): boolean => concept.row === row && concept.column === column;
  return toRelations(table, table.definition.calculations.filter(({ left, right }) => left.some(isOwn) || right.some(isOwn)));
}

/** All of the table's. */
export function tableRelations(table: FormTable): Relation[] {
  return toRelations(table, table.definition.calculations);
}

/** The cells that a total adds up; none for other cells. */
export function itemsOf(table: FormTable, fact: Fact): Fact[] {
  return flatMap(sumsOf(table, fact), ({ left, right }) => (left.includes(fact) ? right : []));
}

/** The totals that a cell flows into. */
export function totalsOf(table: FormTable, fact: Fact): Fact[] {
  return flatMap(sumsOf(table, fact), ({ left, right }) => (right.includes(fact) ? left : []));
}

/** The other cells of the balance (一 + 二 = 三（七） + 四) that a cell is in. */
export function balanceOf(table: FormTable, fact: Fact): Fact[] {
  return flatMap(relationsOf(table, fact)
    .filter(({ definition }) => definition.kind === 'balance'), ({ left, right }) => [...left, ...right].filter((each) => each !== fact));
}

/** The cells below a column's label or beside a row's, or those of all its rows or columns for a group's. */
export function cellsUnder({ rows }: FormTable, { definition }: BoundLabel): Fact[] {
  return flatMap(rows, (row) => row.facts).filter(({ row, column }) => {
    return [row.label, ...row.groups, column.label, ...column.groups].includes(definition);
  });
}

function sumsOf(table: FormTable, fact: Fact): Relation[] {
  return relationsOf(table, fact).filter(({ definition }) => definition.kind !== 'balance');
}

function toRelations(table: FormTable, definitions: readonly CalculationDefinition[]): Relation[] {
  const calculations = new Map([...calculationsWithBlanks(table), ...table.calculations].map((each) => [each.definition, each]));
  const find = (concept: Concept): Fact[] => {
    const fact = findFact(table.rows, concept);
    return fact ? [fact] : [];
  };
  return definitions.map((definition) => {
    const { left, right } = definition;
    return { definition, left: flatMap(left, find), right: flatMap(right, find), calculation: calculations.get(definition) ?? null };
  });
}
