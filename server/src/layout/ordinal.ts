import { fold, sourceSpan } from '../text/fold';
import { parseNumeral } from '../text/numeral';
import type { Span } from '../text/span';
import type { Ordinal } from './layout';

/** Enough characters for a Markdown mark and the longest ordinal, even behind a `[bookmark: …]`. */
const PREFIX = 48;

/** What an ordinal may start with, as written: quick to look at before anything is folded. */
const START = /[#*[(（第一二三四五六七八九十\d０-９\u2e80-\u2fdf\uf900-\ufaff\u200b-\u200f\u2060\ufeff“"]/;

const PATTERNS: readonly (readonly [Ordinal['style'], RegExp])[] = [
  ['section', /^[#*]*(第?[一二三四五六七八九十]{1,3}(?:[、.,:]|部分[、.,:]?))/],
  ['subsection', /^[#*]*(\([一二三四五六七八九十]{1,3}\))/],
  ['item', /^[#*]*(\d{1,2}[.、])(?!\d)/],
];

/** The ordinal at the start of a line (`span` is the line's content), in any width. */
export function parseOrdinal(text: string, span: Span): Ordinal | null {
  if (span.end - span.start < 2 || !START.test(text[span.start] ?? '')) return null;
  const prefix = fold(text, { start: span.start, end: Math.min(span.end, span.start + PREFIX) });
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(prefix.text);
    if (!match?.[1]) continue;
    const end = match[0].length;
    const value = parseNumeral(match[1].replace(/[^\d一二三四五六七八九十]/g, '')) ?? 0;
    return { style, value, span: sourceSpan(prefix, end - match[1].length, end) };
  }
  return null;
}
