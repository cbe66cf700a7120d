import type { Report } from '../report/report';
import { locate } from '../structure/location';
import { foldText } from '../text/fold';
import type { Span } from '../text/span';
import type { Problem } from './analysis';

/**
 * By what a finding is known again: by what it says of which report, not by line or file, so that it stays the same
 * when text is put in above it, when its table is moved or printed in another layout, and when the file is renamed.
 * Parts that do not apply are null.
 */
export interface Fingerprint {
  readonly rule: string;
  readonly organisation: string | null;
  readonly year: number | null;
  /** Section, table, row and column. */
  readonly place: string | null;
  /** The marked characters. */
  readonly text: string;
  /** In prose, the words before and after on the same line; the text itself is `…`. */
  readonly context: string | null;
}

/** Other names of organisations, with the one that stands for all. */
export type Aliases = ReadonlyMap<string, string>;

export function fingerprintOf(report: Report, { rule, span }: Problem): Fingerprint {
  const { section, table, row, column } = locate(report, span.start);
  const place = [section, table, row, column].filter((part) => part !== null).join(' / ');
  return {
    rule: rule.id,
    organisation: report.organisation,
    year: report.year,
    place: place === '' ? null : place,
    text: plain(report.text.slice(span.start, span.end)),
    context: table === null ? contextOf(report.text, span) : null,
  };
}

/** Equal for fingerprints of the same finding, and only for those. */
export function fingerprintKey(fingerprint: Fingerprint, aliases: Aliases): string {
  const { rule, organisation, year, place, text, context } = fingerprint;
  return JSON.stringify([rule, canonical(organisation, aliases), year, place, text, context]);
}

/** The key in 16 hexadecimal digits, for programs that follow findings from run to run. */
export function fingerprintHash(fingerprint: Fingerprint): string {
  return textHash(fingerprintKey(fingerprint, new Map()));
}

/** 64 bits of a hash that does not withstand attacks. */
export function textHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const unit of text.split('')) {
    high = Math.imul(high ^ unit.charCodeAt(0), 2654435761);
    low = Math.imul(low ^ unit.charCodeAt(0), 1597334677);
  }
  const mixed = [high ^ (low >>> 15), low ^ (high >>> 13)].map((part) => Math.imul(part ^ (part >>> 16), 2246822507) >>> 0);
  return mixed.map((part) => part.toString(16).padStart(8, '0')).join('');
}

export function canonical(organisation: string | null, aliases: Aliases): string | null {
  return organisation === null ? null : (aliases.get(organisation) ?? organisation);
}

/** As many characters as tell one sentence from the next. */
const CONTEXT = 12;

function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 4 * CONTEXT), start).split(LINE_BREAK).at(-1) ?? '';
  const after = text.slice(end, end + 4 * CONTEXT).split(LINE_BREAK, 1)[0] ?? '';
  return `${foldText(before).slice(-CONTEXT)}…${foldText(after).slice(0, CONTEXT)}`;
}

const LINE_BREAK = /[\r\n]/;

/** Long cells and long lines are known by their ends; blanks and pipes are the layout's. */
function plain(text: string): string {
  const words = text.replace(/[\s|]+/g, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)}…${words.slice(-LONGEST / 2)}`;
}

const LONGEST = 60;
