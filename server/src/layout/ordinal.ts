import { fold, sourceSpan } from '../text/fold';
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
    return { style, value: parseNumeral(match[1]), span: sourceSpan(prefix, end - match[1].length, end) };
  }
  return null;
}

/** 十二 → 12, and digits as they are. Only for 1 to 99. */
function parseNumeral(text: string): number {
  const digits = /\d+/.exec(text);
  if (digits) return Number(digits[0]);
  const [, tens, ten, ones] = /([一二三四五六七八九])?(十)?([一二三四五六七八九])?/.exec(text.replace(/^[(第]/, '')) ?? [];
  const value = (character: string | undefined): number => (character ? '一二三四五六七八九'.indexOf(character) + 1 : 0);
  return ten ? (tens ? value(tens) : 1) * 10 + value(ones) : value(tens ?? ones);
}
