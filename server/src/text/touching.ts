import { partitionPoint } from './partitionPoint';
import { contains, type Span } from './span';

/** Of items in the order of the text, none of which overlaps another, those that touch `span`. */
export function touching<Item extends { readonly span: Span }>(items: readonly Item[], { start, end }: Span): Item[] {
  let index = partitionPoint(items, ({ span }) => span.end < start);
  const found: Item[] = [];
  for (let item = items[index]; item && item.span.start <= end; item = items[++index]) found.push(item);
  return found;
}

/** Tells whether a span lies within one of `spans`, of which those that overlap count as one. */
export function within(spans: readonly Span[]): (span: Span) => boolean {
  const apart: { readonly span: Span }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)?.span;
    if (last && span.start < last.end) apart[apart.length - 1] = { span: { start: last.start, end: Math.max(last.end, span.end) } };
    else apart.push({ span });
  }
  return (span) => touching(apart, span).some((each) => contains(each.span, span));
}
