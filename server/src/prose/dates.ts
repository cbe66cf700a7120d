import type { DateMention } from '../report/report';
import { matchesIn } from '../text/matches';
import { narrow } from '../text/narrow';
import { parseDigits, parseNumeral } from '../text/numeral';
import type { Span } from '../text/span';

/** All dates in `span`, as written, in the order of the text: with a day, or at least a year and a month. */
export function findDates(text: string, span: Span): DateMention[] {
  const written = text.slice(span.start, span.end);
  if (!MAY_BE_DATE.test(written)) return [];
  const content = narrow(written);
  const found: DateMention[] = [];
  for (const { needs, pattern, read } of PATTERNS) {
    if (!needs.test(content)) continue;
    for (const match of matchesIn(content, pattern)) {
      const parts = read(match);
      if (parts) found.push(placed(parts, match, span.start));
    }
  }
  if (found.length < 2) return found;
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return sorted.filter((date) => {
    const isNew = date.span.start >= end;
    if (isNew) end = date.span.end;
    return isNew;
  });
}

/** Whether there is such a day. A date that does not say its year may be 29 February. */
export function isPossible({ year, month, day }: DateMention): boolean {
  if (year !== null && (year < 1900 || year > 2199)) return false;
  if (month === null) return true;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(year ?? 2000, month)));
}

/** Negative, zero or positive, as `date` is before, on or after the day; null where it does not say enough. */
export function compareDate(date: DateMention, year: number, month: number, day: number): number | null {
  if (date.year === null || !isPossible(date)) return null;
  if (date.year !== year) return date.year - year;
  if (date.month === null) return null;
  if (date.month !== month) return date.month - month;
  return date.day === null ? null : date.day - day;
}

/** The date with the marks put back that it has lost. */
export function restored(text: string, { span, lost }: DateMention): string {
  const starts = [span.start, ...lost.map(({ at }) => at)];
  return starts.map((start, index) => (lost[index - 1]?.mark ?? '') + text.slice(start, starts[index + 1] ?? span.end)).join('');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What a pattern reads: the parts, and the marks that are lost, each with the text before it. */
interface Parts {
  readonly year: string | undefined;
  readonly month: string;
  readonly day: string | undefined;
  readonly lost?: readonly { readonly mark: '年' | '月' | '日'; readonly before: string }[];
}

interface Pattern {
  /** Part of whatever the pattern matches, and begins with what is soon found: quick to see before that is tried. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Parts | null;
}

/** Quick to see, before any pattern is tried: most lines are cells of a table. */
const MAY_BE_DATE = /[月⽉]|年\s*[\d０-９]{2}|[\d０-９][-/.．－／][\d０-９]|[\d０-９]{6}\s*[日⽇]/;

const GAP = '[\\s\\u200b-\\u200d]*';
const YEAR = `(?<year>\\d{3,8}|[一二三四五六七八九〇零○Oo0]{4})${GAP}年${GAP}`;
const MONTH = `(?<month>\\d{1,3}|十[一二]?|[一二三四五六七八九])${GAP}月`;
const DAY = `${GAP}(?<day>\\d{1,3}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九廿卅]{1,2})`;
const START = '(?=[\\d一二三四五六七八九十〇零○Oo])(?<![\\d.〇零○一二三四五六七八九十])';
/** What follows a day whose 日 is lost. 5月3、4日 and 5月3至4日 have lost nothing. */
const AFTER_DAY = `(?=${GAP}(?:[起止前](?!日)|[,。;)]|[至到—-]+${GAP}(?:\\d{2,4}${GAP}年)?${GAP}\\d{1,2}${GAP}月|$))`;

const PATTERNS: readonly Pattern[] = [
  { needs: new RegExp(`月${DAY}${GAP}[日号]`), pattern: pattern(`(?:${YEAR})?${MONTH}${DAY}${GAP}[日号]`), read: readParts },
  { needs: new RegExp(`年${GAP}${MONTH}`), pattern: pattern(`${YEAR}${MONTH}`), read: readParts },
  { needs: /月[\s\u200b-\u200d]*\d/, pattern: pattern(`(?:${YEAR})?(?<month>\\d{1,2})${GAP}月${GAP}(?<day>\\d{1,2})${AFTER_DAY}`), read: readLostDay },
  { needs: /\d{5}[\s\u200b-\u200d]*月/, pattern: pattern(`(?<year>(?:19|20)\\d\\d)(?<month>0?[1-9]|1[0-2])${GAP}月(?:${DAY}${GAP}日)?`), read: readLostYear },
  { needs: /年[\s\u200b-\u200d]*\d{2,4}[\s\u200b-\u200d]*日/, pattern: pattern(`(?<year>(?:19|20)\\d\\d)${GAP}年${GAP}(?<digits>\\d{2,4})${GAP}日(?![内间])`), read: readLostMonth },
  { needs: /\d{6}日/, pattern: pattern('(?<year>20\\d\\d)(?<digits>\\d{2,4})日(?![内间])'), read: readLostYearAndMonth },
  {
    needs: /[-/.]\d{1,2}[-/.]\d/,
    pattern: /(?<![\w/.=])(?<year>(?:19|20)\d\d)([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\w/=号]|\.\d|-(?!(?:19|20)\d\d[-/.]))/g,
    read: readParts,
  },
];

function pattern(source: string): RegExp {
  return new RegExp(START + source, 'g');
}

function readParts({ groups = {} }: RegExpExecArray): Parts | null {
  const { year, month = '', day } = groups;
  return { year, month, day };
}

function readLostDay({ 0: before, groups = {} }: RegExpExecArray): Parts | null {
  const { year, month = '', day } = groups;
  return { year, month, day, lost: [{ mark: '日', before }] };
}

function readLostYear({ groups = {} }: RegExpExecArray): Parts | null {
  const { year = '', month = '', day } = groups;
  return { year, month, day, lost: [{ mark: '年', before: year }] };
}

/** 2020年11日起至2020年1231日: where the other 月 is lost as well, it is 1月1日. */
const TO_LAST_DAY = /^起?[至到](?:\d{4}年)?1231日/;

/** 2007年45日 can only be 4月5日. 2021年12日 may lack a month altogether; 365日 and 100日 are no dates. */
function readLostMonth({ 0: written, groups = {}, index, input }: RegExpExecArray): Parts | null {
  const { year = '', digits = '' } = groups;
  const month = onlyMonth(digits, digits.length === 4 ? [2] : [1, 2]);
  const mayBeDay = Number(digits) <= 31 && !(digits === '11' && TO_LAST_DAY.test(input.slice(index + written.length, index + written.length + 16)));
  if (month === null || mayBeDay) return null;
  const before = written.slice(0, written.lastIndexOf(digits) + month.length);
  return { year, month, day: digits.slice(month.length), lost: [{ mark: '月', before }] };
}

/** 20211231日, and 202111日 where a site drops each 年 and 月 that stands between two numbers. */
function readLostYearAndMonth({ groups = {} }: RegExpExecArray): Parts | null {
  const { year = '', digits = '' } = groups;
  const month = onlyMonth(digits, digits.length === 4 ? [2] : [1, 2]);
  if (month === null) return null;
  return { year, month, day: digits.slice(month.length), lost: [{ mark: '年', before: year }, { mark: '月', before: year + month }] };
}

/** The month with which `digits` begin, if they can be a month and a day in one way only. */
function onlyMonth(digits: string, lengths: readonly number[]): string | null {
  const [length, ...others] = lengths.filter((each) => isMonthAndDay(digits.slice(0, each), digits.slice(each)));
  return length === undefined || others.length > 0 ? null : digits.slice(0, length);
}

function isMonthAndDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

function placed(parts: Parts, match: RegExpExecArray, offset: number): DateMention {
  const { year, month, day, lost = [] } = parts;
  const start = offset + match.index;
  return {
    span: { start, end: start + match[0].length },
    year: year === undefined ? null : parseDigits(year),
    month: parseNumeral(month),
    day: day === undefined ? null : parseNumeral(day),
    yearSpan: year === undefined ? null : { start, end: start + year.length },
    lost: lost.map(({ mark, before }) => ({ mark, at: start + before.length })),
  };
}
