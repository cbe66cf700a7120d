import type { Span } from './span';

/** Of items in the order of the text, none of which overlaps another, those that touch `span`. */
export function touching<Item extends { readonly span: Span }>(items: readonly Item[], { start, end }: Span): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let item = items[low]; item && item.span.start <= end; item = items[++low]) found.push(item);
  return found;
}
