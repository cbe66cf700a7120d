import type { Span } from '../text/span';
import type { Fact } from './report';

/** What to replace by what, for a cell to state `number`. A unit and a remark behind the number stay. */
export function fill({ cell, value }: Fact, number: string): { readonly span: Span; readonly newText: string } {
  const behind = value.kind === 'number' ? (value.unit ?? value.remark) : null;
  return { span: { start: cell.span.start, end: behind?.start ?? cell.span.end }, newText: number };
}
