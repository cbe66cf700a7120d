import type { Fact } from '../report/report';
import type { Span } from '../text/span';

/** What to replace by what, for a cell to state `number`. A unit and a remark behind the number stay, and blanks. */
export function fill({ cell, value }: Fact, number: string): { readonly span: Span; readonly newText: string } {
  if (cell.span.start === cell.span.end) {
    // Between the blanks, where there are several: `|  |` becomes `| 0 |`.
    const at = cell.extent.end - cell.extent.start > 1 ? cell.extent.start + 1 : cell.span.start;
    return { span: { start: at, end: at }, newText: number };
  }
  const behind = value.kind === 'number' ? (value.unit ?? value.remark) : null;
  return { span: { start: cell.span.start, end: behind?.start ?? cell.span.end }, newText: number };
}
