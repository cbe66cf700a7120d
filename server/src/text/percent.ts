import type { Span } from './span';

/** A percentage in running text; it may be above 100. */
export interface Percent {
  readonly span: Span;
  readonly value: number;
  /** How many digits stand behind the point. */
  readonly decimals: number;
}

/** The percentage that stands at `span` of `content` (half width), its % included. */
export function percentAt(content: string, span: Span): Percent {
  const digits = content.slice(span.start, span.end - 1).replaceAll(',', '');
  return { span, value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

/** Whether a percentage may have been written for `rate`: rounded, or cut off. */
export function isNear(percent: number, decimals: number, rate: number): boolean {
  return Math.abs(percent - rate) < 10 ** -decimals + 1e-9;
}

/** How much of `whole` a part is: 31.4%. With a digit behind the point at least. */
export function printShare(part: number, whole: number, decimals = 1): string {
  return `${((100 * part) / whole).toFixed(Math.max(1, decimals))}%`;
}
