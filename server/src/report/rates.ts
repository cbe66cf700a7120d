import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';
import { isNear, percentAt, type Percent } from './percent';

/** A rate beside the two numbers that make it: 收到留言20件，办结18件，办结率95%. Places are those of the content. */
export interface Rate {
  readonly whole: Stated;
  readonly part: Stated;
  readonly percent: Percent;
  /** 按期 may be meant by a whole hundred: what is not due yet is not counted. */
  readonly mayLeaveOut: boolean;
}

interface Stated {
  readonly value: number;
  readonly span: Span;
}

const MAY_BE_RATE = /率[为达到]{0,2}\d/;

const RATE =
  /(?:收到|受理|接收|接到|承办|转办|制发|制定|印发|应公开)[^,。;:()\d]{0,16}(?<whole>\d{1,6})(?<unit>[件条个封次份篇])[,;]\s?(?:已|均已)?(?:按时|按期|依法|主动)?(?<verb>办结|答复|办复|回复|公开|解读)了?(?<part>\d{1,6})\k<unit>[,;]\s?\k<verb>率(?:为|达到?)?(?<percent>\d{1,3}(?:\.\d{1,4})?%)/dg;

/** The rates in a paragraph, half width, that the numbers before them do not make. */
export function findWrongRates(content: string): Rate[] {
  if (!MAY_BE_RATE.test(content)) return [];
  return flatMap(matchesIn(content, RATE), ({ indices }) => {
    const spanOf = (name: string): Span => {
      const [start = 0, end = 0] = indices?.groups?.[name] ?? [];
      return { start, end };
    };
    const numberOf = (name: string): Stated => ({ value: Number(content.slice(spanOf(name).start, spanOf(name).end)), span: spanOf(name) });
    const [whole, part] = [numberOf('whole'), numberOf('part')];
    const percent = percentAt(content, spanOf('percent'));
    // More are done than have come where some were left from last year.
    const isRight = whole.value === 0 || part.value > whole.value || isNear(percent.value, percent.decimals, (100 * part.value) / whole.value);
    return isRight ? [] : [{ whole, part, percent, mayLeaveOut: percent.value === 100 }];
  });
}
