import type { Fact, FormTable } from '../report/report';

/**
 * The cells for which `isWanted` holds, those that stand side by side or one below the other together:
 * a table left blank, or one of its rows or columns, is one region and not dozens of cells. In the order
 * of the table. Rows are neighbours where they have the same columns. Bare counts are never asked for.
 */
export function regionsOf(table: FormTable, isWanted: (fact: Fact) => boolean): Fact[][] {
  if (!table.unusual.some(isWanted)) return [];
  const regions: Fact[][] = [];
  const regionOf = new Map<Fact, Fact[]>();
  table.rows.forEach((row, index) => {
    const above = table.rows[index - 1];
    const isBelow = above?.definition.columns === row.definition.columns;
    row.facts.forEach((fact, column) => {
      if (!isWanted(fact)) return;
      const left = regionOf.get(row.facts[column - 1] ?? fact);
      const upper = isBelow ? regionOf.get(above.facts[column] ?? fact) : undefined;
      let region = left ?? upper;
      if (!region) regions.push((region = []));
      region.push(fact);
      regionOf.set(fact, region);
      if (left && upper && left !== upper) merge(left, upper);
    });
  });
  return regions.filter((region) => region.length > 0).map(inOrder).toSorted((a, b) => startOf(a) - startOf(b));

  function merge(from: Fact[], into: Fact[]): void {
    for (const fact of from) regionOf.set(fact, into);
    for (const fact of from.splice(0)) into.push(fact);
  }
}

function inOrder(region: readonly Fact[]): Fact[] {
  return region.toSorted((a, b) => a.span.start - b.span.start);
}

function startOf([first]: readonly Fact[]): number {
  return first?.span.start ?? 0;
}
