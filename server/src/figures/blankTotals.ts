import { findFact } from '../report/facts';
import type { Fact, FormTable } from '../report/report';
import { countOf } from '../tables/calculations';

/** A total (总计) that is blank although items of it are not. */
export interface BlankTotal {
  readonly fact: Fact;
  /** What its items sum up to; null where an item cannot be read, or its row and its column disagree. */
  readonly sum: number | null;
}

export function blankTotals(table: FormTable): BlankTotal[] {
  if (!table.unusual.some(({ value }) => value.kind === 'blank')) return [];
  const found = new Map<Fact, (number | null)[]>();
  for (const { kind, left, right } of table.definition.calculations) {
    const [concept] = left;
    const fact = concept && findFact(table.rows, concept);
    if (kind === 'balance' || fact?.value.kind !== 'blank') continue;
    const items = right.map((each) => findFact(table.rows, each));
    if (items.every((item) => !item || item.value.kind === 'blank')) continue;
    found.set(fact, [...(found.get(fact) ?? []), sumOf(items)]);
  }
  return [...found].map(([fact, sums]) => ({ fact, sum: agreed(sums) }));
}

function sumOf(items: readonly (Fact | undefined)[]): number | null {
  return items.reduce<number | null>((sum, item) => {
    const count = item ? countOf(item) : null;
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

function agreed(sums: readonly (number | null)[]): number | null {
  const known = new Set(sums.filter((sum) => sum !== null));
  const [sum = null] = known;
  return known.size === 1 ? sum : null;
}
