import type { Concept, TableDefinition } from '../../server/src/taxonomy/taxonomy';

/** A generator of numbers in [0, 1) that gives the same ones in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Counts = Map<string, number>;

export function keyOf({ row, column }: Concept): string {
  return `${row.id}/${column.id}`;
}

/** Counts that make every calculation of the table hold. Most items are 0, as in real reports. */
export function correctCounts(table: TableDefinition, random: () => number): Counts {
  const counts: Counts = new Map();
  for (const row of table.rows) {
    for (const column of row.columns) {
      const count = random() < 0.6 ? 0 : Math.floor(random() ** 3 * 400);
      counts.set(keyOf({ row, column }), count);
    }
  }
  balance(table, counts);
  for (const kind of ['columnSum', 'rowSum'] as const) {
    for (const { left, right, ...calculation } of table.calculations) {
      if (calculation.kind !== kind || left[0] === undefined) continue;
      counts.set(keyOf(left[0]), right.reduce((sum, each) => sum + (counts.get(keyOf(each)) ?? 0), 0));
    }
  }
  return counts;
}

/** 一 takes what 二 leaves of the results and 四, column by column. */
function balance(table: TableDefinition, counts: Counts): void {
  for (const { kind, name } of table.calculations) {
    const columnSum = table.calculations.find((each) => each.kind === 'columnSum' && each.name === name);
    const sides = table.calculations.find((each) => each.kind === 'balance' && each.name === name);
    const [fresh, carriedIn] = sides?.left ?? [];
    const carriedOut = sides?.right[1];
    if (kind !== 'balance' || !columnSum || !fresh || !carriedIn || !carriedOut) continue;
    const results = columnSum.right.reduce((sum, each) => sum + (counts.get(keyOf(each)) ?? 0), 0);
    const total = results + (counts.get(keyOf(carriedOut)) ?? 0);
    const before = Math.min(total, counts.get(keyOf(carriedIn)) ?? 0);
    counts.set(keyOf(carriedIn), before);
    counts.set(keyOf(fresh), total - before);
  }
}
