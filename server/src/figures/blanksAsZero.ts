import type { Calculation, Fact, FormTable } from '../report/report';
import { buildCalculations, countOf, holds } from '../tables/calculations';
import { flatMap } from '../text/flatMap';
import { groupBy } from '../text/groupBy';
import { blankTotals } from './blankTotals';
import { candidatesOf } from './likelyCauses';

/** Calculations that do not hold where cells without a number (blank, `/`) count as 0, as many leave out a 0. */
export interface Tentative {
  readonly calculations: readonly [Calculation, ...Calculation[]];
  /** The only blank cell and the number with which all of them hold; null where there are several, or it would be less than nothing. */
  readonly missing: { readonly fact: Fact; readonly expected: number } | null;
}

const known = new WeakMap<FormTable, readonly Tentative[]>();

/** Those that no wrong cell elsewhere explains; found once, as several rules ask. */
export function findTentative(table: FormTable): readonly Tentative[] {
  const found = known.get(table) ?? tentativeIn(table);
  known.set(table, found);
  return found;
}

function tentativeIn(table: FormTable): readonly Tentative[] {
  if (!table.unusual.some(isBlank)) return NONE;
  const broken = flatMap(calculationsWithBlanks(table), (calculation) => {
    return holds(calculation) || isExplained(table, calculation) ? [] : [{ calculation, blanks: cellsOf(calculation).filter(isBlank) }];
  });
  const byBlank = groupBy(broken, ({ blanks: [only = null, ...others] }) => (others.length === 0 ? only : null));
  return flatMap([...byBlank], ([only, own]) => tentatives(only, own.map(({ calculation }) => calculation)));
}

const NONE: readonly Tentative[] = [];

/** The calculations with cells without a number, as far as there is something to add up; a blank total is told of by itself. */
export function calculationsWithBlanks(table: FormTable): Calculation[] {
  if (!table.unusual.some(isBlank)) return [];
  const totals = new Set(blankTotals(table).map(({ fact }) => fact));
  return buildCalculations(table.definition, table.rows, countOrZero).filter((calculation) => {
    const blanks = cellsOf(calculation).filter(isBlank);
    return blanks.length > 0 && !calculation.right.every(isBlank) && !blanks.some((fact) => totals.has(fact));
  });
}

/** Cells without a number whose sums tell what should stand there. */
export function lostNumbers(table: FormTable): ReadonlyMap<Fact, number> {
  return new Map(flatMap(findTentative(table), ({ missing }) => (missing ? [[missing.fact, missing.expected] as const] : [])));
}

/** 1151; or 1151、387、0, one for each cell of a region. */
export function listNumbers(region: readonly Fact[], numbers: ReadonlyMap<Fact, number>): string {
  const listed = region.slice(0, MOST_LISTED).map((fact) => String(numbers.get(fact) ?? 0));
  return `${region.length > 1 ? '依次' : ''}应为 ${listed.join('、')}${region.length > MOST_LISTED ? ' 等' : ''}`;
}

/** A row of table three. */
const MOST_LISTED = 7;

/** `fact`: the only blank cell of each of the calculations; null where they have several. */
function tentatives(fact: Fact | null, calculations: readonly Calculation[]): Tentative[] {
  const apart = calculations.map((each): Tentative => ({ calculations: [each], missing: null }));
  if (!fact) return apart;
  const [first, ...others] = calculations;
  const needed = new Set(calculations.map((each) => neededIn(each, fact)));
  const [expected = 0] = needed;
  return first && needed.size === 1 && expected > 0 ? [{ calculations: [first, ...others], missing: { fact, expected } }] : apart;
}

function neededIn({ left, leftSum, rightSum }: Calculation, fact: Fact): number {
  return left.includes(fact) ? rightSum - leftSum : leftSum - rightSum;
}

/** Whether a cell that is known to be wrong, put right, makes it hold. */
function isExplained({ causes }: FormTable, calculation: Calculation): boolean {
  return causes.some((cause) => candidatesOf(cause).some(({ fact, expected }) => (
    cellsOf(calculation).includes(fact) && neededIn(calculation, fact) === expected - (countOf(fact) ?? 0)
  )));
}

function cellsOf({ left, right }: Calculation): Fact[] {
  return [...left, ...right];
}

function isBlank({ value }: Fact): boolean {
  return value.kind === 'blank' || value.kind === 'placeholder';
}

function countOrZero(fact: Fact): number | null {
  return isBlank(fact) ? 0 : countOf(fact);
}
