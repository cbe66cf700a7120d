import { cellName, rowName } from '../report/names';
import type { Fact } from '../report/report';
import type { Span } from '../text/span';

/** Where a region of cells stands: its cell, its row, or the rows from which to which. */
export function regionName(region: readonly Fact[]): string {
  const [first] = region;
  const last = region.at(-1);
  if (!first || !last) return '';
  if (region.length === 1) return cellName(first);
  const [from, to] = [rowName(first.row), rowName(last.row)];
  if (from === null || to === null) return first.table.name;
  return from === to ? `${first.table.name}“${from}”行` : `${first.table.name}“${from}”至“${to}”各行`;
}

/** The rows of a region below its first one, each at its first cell: enough to find them all. */
export function otherRows(region: readonly Fact[], what: string): { readonly span: Span; readonly message: string }[] {
  const firsts = region.filter((fact, index) => index > 0 && fact.row !== region[index - 1]?.row);
  return firsts.map((first) => {
    const { length } = region.filter((fact) => fact.row === first.row);
    return { span: first.span, message: `${cellName(first)}${length === 1 ? '' : `起共 ${length} 格`}${what}` };
  });
}
