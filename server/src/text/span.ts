/** A half-open range `[start, end)` of UTF-16 offsets into the text as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `offset` lies in `span`, its end included (where a cursor can stand). */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether they have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether they overlap, or one begins where the other ends: what a selection is about. */
export function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span round all of `spans`, which must not be empty. */
export function hull(spans: readonly Span[]): Span {
  let start = Infinity;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The span as many units further on in the text. */
export function shift({ start, end }: Span, units: number): Span {
  return { start: start + units, end: end + units };
}
