import { regulationInForce, regulationIssued } from '../taxonomy/citedDocuments';
import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn } from '../text/matches';
import { hull, type Span } from '../text/span';

/** A day or year that a text gives for the 条例, and that cannot be. */
export interface WrongDate {
  /** Indexes into the content. */
  readonly span: Span;
  readonly kind: 'inForce' | 'issued';
}

const NAME = '《(?:中华人民共和国)?政府信息公开条例》(?:\\([^()]{0,40}\\))?';
/** Behind the name, in brackets too: 《…条例》（自2019年5月15日起施行）. */
const BEHIND = '(?:,|\\((?:国务院令第\\d{3}号,)?)?';
const DATE = '(?<year>20\\d\\d)\\s*年(?:\\s*(?<month>\\d{1,2})\\s*月(?:\\s*(?<day>\\d{1,2})\\s*日)?)?';
const IN_FORCE = '起?(?:正式)?(?:施行|实施|生效)';
const ISSUED = '(?:修订|修改|公布|颁布|发布)';
const PATTERNS = [
  { kind: 'inForce', pattern: new RegExp(`${NAME}${BEHIND}(?:已|正式|将)?(?:于|自|从)?${DATE}${IN_FORCE}`, 'dg') },
  { kind: 'inForce', pattern: new RegExp(`${DATE}${IN_FORCE}的(?:新|新修订的?|修订后的)?${NAME}`, 'dg') },
  { kind: 'issued', pattern: new RegExp(`${DATE}(?:新)?${ISSUED}的(?:新)?${NAME}`, 'dg') },
] as const;

/** Dates of 《条例》 in a paragraph's content (half width) on which it neither came into force nor was issued. */
export function findWrongDates(content: string): WrongDate[] {
  if (!content.includes('信息公开条例》') || !/20\d\d\s*年/.test(content)) return [];
  return flatMap(PATTERNS, ({ kind, pattern }) =>
    flatMap(matchesIn(content, pattern), (match) => {
      const { year = '', month, day } = match.groups ?? {};
      const isRight = kind === 'issued' ? regulationIssued.includes(Number(year)) : isInForce([year, month, day]);
      return isRight ? [] : [{ span: dateSpan(match), kind }];
    }));
}

/** With the 年, 月 or 日 behind its last part. */
function dateSpan(match: RegExpExecArray): Span {
  const { start, end } = hull(flatMap(['year', 'month', 'day'], (part) => groupSpan(match, part) ?? []));
  return { start, end: end + 1 };
}

/** Whether the parts that are written agree with one of the days. */
function isInForce(parts: readonly (string | undefined)[]): boolean {
  return regulationInForce.some((date) => {
    const expected = date.split('-');
    return parts.every((part, index) => part === undefined || Number(part) === Number(expected[index]));
  });
}
