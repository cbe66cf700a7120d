import { findFact } from '../report/facts';
import type { Fact, FormTable } from '../report/report';
import { countOf } from '../tables/calculations';
import type { CalculationDefinition, Concept } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';

/** A total (总计) that is not what its items sum up to. */
export interface WrongTotal {
  readonly fact: Fact;
  readonly sum: number;
}

/** The totals to change so that every sum holds whose items can all be read, totals of totals too; in the order of the text. */
export function wrongTotals({ definition, rows }: FormTable): WrongTotal[] {
  const sums = definition.calculations.filter(({ kind }) => kind !== 'balance');
  const sumOf = (concept: Concept): number | null => {
    const own = sums.filter(({ left }) => left.some((total) => isSame(total, concept)));
    const known = own.map((calculation) => itemsSum(calculation, valueOf));
    return known.every((sum) => sum !== null && sum === known[0]) ? (known[0] ?? null) : null;
  };
  const valueOf = (concept: Concept): number | null => {
    if (sums.some(({ left }) => left.some((total) => isSame(total, concept)))) return sumOf(concept);
    const fact = findFact(rows, concept);
    return fact ? countOf(fact) : null;
  };
  const totals = new Map(flatMap(sums, ({ left }) => left).map((total) => [findFact(rows, total), total]));
  const wrong = flatMap([...totals], ([fact, concept]) => {
    const sum = fact ? sumOf(concept) : null;
    return fact && sum !== null && sum !== countOf(fact) ? [{ fact, sum }] : [];
  });
  return wrong.toSorted((a, b) => a.fact.span.start - b.fact.span.start);
}

function itemsSum({ right }: CalculationDefinition, valueOf: (concept: Concept) => number | null): number | null {
  let sum = 0;
  for (const concept of right) {
    const value = valueOf(concept);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function isSame(a: Concept, b: Concept): boolean {
  return a.row === b.row && a.column === b.column;
}
