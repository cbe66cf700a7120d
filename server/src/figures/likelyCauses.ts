import type { Cause, Fact, Report, Statement } from '../report/report';
import { countOf } from '../tables/calculations';
import { flatMap } from '../text/flatMap';
import { groupBy } from '../text/groupBy';
import { compareStatements, type Comparison, type Reading } from './statementConflicts';

/** A cause, and what the prose says of it. */
export interface LikelyCause extends Cause {
  /** With the expected value the table says what this says; null where no statement tells. */
  readonly statement: Statement | null;
}

/** One cell and the value that it should have. */
export type Correction = Pick<Cause, 'fact' | 'expected'>;

/**
 * The causes in all tables. Where several cells may be the wrong one, it is that which the prose states otherwise; where
 * such a cell is found in one column, it is the same row's in the others.
 */
export function likelyCauses(report: Pick<Report, 'statements' | 'tables' | 'organisation'>): readonly LikelyCause[] {
  const causes = known.get(report) ?? findLikelyCauses(report);
  known.set(report, causes);
  return causes;
}

/** Several rules ask for them. */
const known = new WeakMap<Pick<Report, 'statements' | 'tables' | 'organisation'>, readonly LikelyCause[]>();

function findLikelyCauses(report: Pick<Report, 'statements' | 'tables' | 'organisation'>): LikelyCause[] {
  const causes = flatMap(report.tables, (table) => table.causes);
  if (causes.length === 0) return [];
  const comparisons = groupBy(flatMap(compareStatements(report), onFacts), ({ fact }) => fact);
  const told = causes.map((cause) => toldBy(comparisons, cause));
  const rows = new Set(flatMap(told, ({ statement, fact }) => (statement ? [fact.row] : [])));
  return told.map((cause) => {
    if (cause.statement) return cause;
    const [inRow, ...others] = candidatesOf(cause).filter(({ fact }) => rows.has(fact.row));
    return inRow && others.length === 0 ? { ...putFirst(cause, inRow), statement: null } : cause;
  });
}

export function candidatesOf({ fact, expected, alternatives }: Cause): Correction[] {
  return [{ fact, expected }, ...alternatives];
}

/** What cells would have to state for all calculations to hold, as far as one cell is the likeliest. */
export function correctionsOf(report: Pick<Report, 'statements' | 'tables' | 'organisation'>): Map<Fact, number> {
  const certain = likelyCauses(report).filter(({ alternatives, statement }) => alternatives.length === 0 || statement !== null);
  return new Map(certain.map(({ fact, expected }) => [fact, expected]));
}

/** What a reading comes to where some of its cells have other values. */
export function correctedValue({ facts, value }: Reading, corrections: ReadonlyMap<Fact, number>): number {
  return facts.reduce((sum, fact) => sum + (corrections.get(fact) ?? countOf(fact) ?? 0) - (countOf(fact) ?? 0), value);
}

interface OnFact {
  readonly fact: Fact;
  readonly comparison: Comparison;
}

/** A comparison with a cell that takes part in its usual reading, each such cell. */
function onFacts(comparison: Comparison): OnFact[] {
  return (comparison.readings[0]?.facts ?? []).map((fact) => ({ fact, comparison }));
}

function toldBy(comparisons: ReadonlyMap<Fact, readonly OnFact[]>, cause: Cause): LikelyCause {
  const told = flatMap(candidatesOf(cause), (candidate) => {
    const statement = comparisons.get(candidate.fact)?.find(({ comparison }) => tellsOf(comparison, candidate))?.comparison.statement;
    return statement ? [{ candidate, statement }] : [];
  });
  const [first, ...others] = told;
  return first && others.length === 0 ? { ...putFirst(cause, first.candidate), statement: first.statement } : { ...cause, statement: null };
}

function tellsOf({ statement, readings: [usual] }: Comparison, candidate: Correction): boolean {
  return usual !== undefined && !statement.isInWords && usual.value !== statement.value && correctedValue(usual, new Map([[candidate.fact, candidate.expected]])) === statement.value;
}

/** The cause with one of its alternatives as the likeliest. */
function putFirst(cause: Cause, { fact, expected }: Correction): Cause {
  const calculations = cause.calculations.filter(({ left, right }) => isIn(fact, left) || isIn(fact, right));
  const alternatives = candidatesOf(cause).filter((each) => each.fact !== fact);
  return fact === cause.fact || calculations.length === 0 ? cause : { fact, expected, calculations, alternatives };
}

function isIn(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.includes(fact);
}
