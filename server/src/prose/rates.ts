import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn } from '../text/matches';
import { isNear, percentAt, type Percent } from '../text/percent';
import { spanText, type Span } from '../text/span';

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
  /(?:收到|受理|接收|接到|承办|办理|处理|交办|转办|派发|登记|制发|制定|印发|应公开)[^,。;:()\d]{0,8}(?:12345)?[^,。;:()\d]{0,16}(?<whole>\d{1,6})(?<unit>[件条个封次份篇])[,;]\s?(?:已|均已)?(?:按时|按期|依法|主动)?(?<verb>办结|答复|办复|回复|公开|解读)了?(?<part>\d{1,6})\k<unit>[,;]\s?\k<verb>率(?:为|达到?)?(?<percent>\d{1,3}(?:\.\d{1,4})?%)/dg;

const MAY_BE_ABOVE = /\d{3}(?:\.\d{1,4})?%/;

/** 答复率102%, 占总数的120%. What was planned or had before may be exceeded: 占年度任务的120%. */
const ABOVE =
  /(?:(?:答复|办结|办复|回复|回应|公开|满意|及时|准确|合格|覆盖|知晓|解读|按期|按时|规范|正确)率(?:均|都|已)?(?:[为是]|达到?)?|占(?!用)(?:比|(?![^,。;\d]{0,12}(?:任务|目标|计划|指标|年|同期|要求))[^,。;\d]{0,12}?)(?:为|达到?)?)(?<percent>\d{3}(?:\.\d{1,4})?%)/dg;

/** Rates and shares above 100 % in a paragraph, half width. */
export function findRatesAboveAll(content: string): Percent[] {
  if (!MAY_BE_ABOVE.test(content)) return [];
  const stated = flatMap(matchesIn(content, ABOVE), (match) => {
    const span = groupSpan(match, 'percent');
    return span ? [percentAt(content, span)] : [];
  });
  return stated.filter(({ value }) => value > 100);
}

/** The rates in a paragraph, half width, that the numbers before them do not make. */
export function findWrongRates(content: string): Rate[] {
  if (!MAY_BE_RATE.test(content)) return [];
  return flatMap(matchesIn(content, RATE), (match) => {
    const [whole, part, percent] = ['whole', 'part', 'percent'].map((name) => groupSpan(match, name));
    if (!whole || !part || !percent) return [];
    const rate = { whole: numberAt(content, whole), part: numberAt(content, part), percent: percentAt(content, percent) };
    return isRight(rate) ? [] : [{ ...rate, mayLeaveOut: rate.percent.value === 100 }];
  });
}

function numberAt(content: string, span: Span): Stated {
  return { value: Number(spanText(content, span)), span };
}

/** More are done than have come where some were left from last year. */
function isRight({ whole, part, percent }: Omit<Rate, 'mayLeaveOut'>): boolean {
  return whole.value === 0 || part.value > whole.value || isNear(percent.value, percent.decimals, (100 * part.value) / whole.value);
}
