import { fold, sourceSpan, type Folded } from '../text/fold';
import { parseNumeral } from '../text/numeral';
import type { Span } from '../text/span';
import type { Ordinal } from './layout';

/** Enough characters for a Markdown mark and the longest ordinal, even behind a `[bookmark: …]`. */
const PREFIX = 48;

/** Enough for an ordinal by itself. */
const SHORT_PREFIX = 12;

const PATTERNS: readonly (readonly [Ordinal['style'], RegExp])[] = [
  ['section', /^[#*>]*(第?[一二三四五六七八九十]{1,3}(?:[、.,:]|部分[、.,:]?))/],
  ['subsection', /^[#*>]*(\([一二三四五六七八九十]{1,3}\))/],
  ['item', /^[#*>]*(\d{1,2}[.、])(?!\d)/],
];

/** The ordinal at the start of a line (`span` is the line's content), in any width. */
export function parseOrdinal(text: string, span: Span): Ordinal | null {
  if (span.end - span.start < 2 || !mayStart(text, span.start)) return null;
  const isPlain = !/[#*>[<&]/.test(text.charAt(span.start));
  const short = isPlain ? prefixOf(text, span, SHORT_PREFIX) : null;
  const found = short?.text.length === SHORT_PREFIX ? find(short) : undefined;
  if (found === null) return null;
  if (found && found.end < SHORT_PREFIX) return found.ordinal;
  return find(prefixOf(text, span, PREFIX))?.ordinal ?? null;
}

function prefixOf(text: string, { start, end }: Span, length: number): Folded {
  return fold(text, { start, end: Math.min(end, start + length) });
}

/** With where it ends in the prefix. */
function find(prefix: Folded): { ordinal: Ordinal; end: number } | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(prefix.text);
    if (!match?.[1]) continue;
    const end = match[0].length;
    const value = parseNumeral(match[1].replace(/[^\d一二三四五六七八九十]/g, '')) ?? 0;
    return { ordinal: { style, value, span: sourceSpan(prefix, end - match[1].length, end) }, end };
  }
  return null;
}

const NUMERALS = '第一二三四五六七八九十';
const OTHERS = /[#*>[(（\d０-９\u2e80-\u2fdf\uf900-\ufaff\u200b-\u200f\u2060\ufeff“"]/;

/** Whether an ordinal may start there, as written: quick to see before anything is folded. */
function mayStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const character = text.charAt(at);
  return code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH ? NUMERALS.includes(character) : OTHERS.test(character);
}

const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x4e00, 0x9fff];
