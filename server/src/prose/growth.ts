import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn } from '../text/matches';
import { isNear, percentAt, type Percent } from '../text/percent';
import { amount, findQuantities, type Quantity } from '../text/quantities';
import type { Span } from '../text/span';

/** How a number has changed from one year to the next (同比增减), as a sentence tells it. Places are those of the content. */
export interface Growth {
  readonly now: Quantity;
  /** The year before's number, where it is told. */
  readonly before: Quantity | null;
  /** By how many more, or less. */
  readonly difference: Quantity | null;
  readonly percent: Percent | null;
  /** What the sentence says of the difference, or of the percentage where it tells none. */
  readonly isMore: boolean;
}

const YEAR = '(?:上一?年度?|去年|前一年度?|20\\d\\d年度?)(?:同期)?';
const MORE = '增加|增长|增多|上升|上涨|提高|提升|增|多';
const LESS = '减少|下降|降低|下滑|回落|减|降|少';
const RATE = '(?:增加|增长|上升|上涨|减少|下降|降低|[增涨降减]幅)(?:率|幅度|比例)?(?:为|达到?)?';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,4})?';
const UNIT = '[^\\d,。;:()%\\s]{1,3}';
/** Behind a number that is none of this kind: 左右, 2个百分点. */
const EXACT = '(?!\\s?(?:左右|以上|以内|[多余个]))';

const LAST_YEAR = '(?:上一?年度?|去年)(?:同期)?';
/** 增加11件,增长31.4% */
const CHANGE = `(?:(?<more>${MORE})|${LESS})了?(?<first>${NUMBER}(?:%|${UNIT}))${EXACT}(?:[,(](?:同比)?${RATE}(?<second>${NUMBER}%)${EXACT})?`;

/** 46件,比上年的35件增加11件,增长31.4%, or 46件,比上年增加11件,上年为35件: what stands behind the number that has changed. */
const COMPARISON = new RegExp(
  `[,(](?:同比|(?:相?[比较]于?|[与和同])${YEAR}(?:的|为|有)?\\(?(?<before>${NUMBER}${UNIT})?\\)?(?:相比(?:较)?|比较|比)?),?(?:共|总计)?${CHANGE}` +
    `(?:[,(]${LAST_YEAR}[^\\d,。;:()%]{0,12}(?<earlier>${NUMBER}${UNIT})${EXACT})?`,
  'dg',
);

/** 46件,上年为35件,同比增加11件,增长31.4%: the year before's number stands between. */
const AFTER_THE_OTHER = new RegExp(
  `[,(]${LAST_YEAR}[^\\d,。;:()%]{0,12}(?<before>${NUMBER}${UNIT})[,)],?(?:同比|[比较]${LAST_YEAR})?${CHANGE}`,
  'dg',
);

/** Only where one number, and a plain one, can be meant to have changed. `content` is half width. */
export function findGrowths(content: string): Growth[] {
  if (!MAY_GROW.test(content)) return [];
  return flatMap([...matchesIn(content, COMPARISON), ...matchesIn(content, AFTER_THE_OTHER)], (match) => {
    const first = groupSpan(match, 'first');
    const now = quantityBefore(content, match.index);
    if (!now || !first) return [];
    const before = groupSpan(match, 'before') ?? groupSpan(match, 'earlier');
    return growth(content, now, before, first, groupSpan(match, 'second'), match.groups?.['more'] !== undefined);
  });
}

const MAY_GROW = /同比|[上去前]一?年|20\d\d年/;

function growth(content: string, now: Quantity, before: Span | null, first: Span, second: Span | null, isMore: boolean): Growth[] {
  const earlier = before && quantityLike(now, content, before);
  const isPercent = content.charAt(first.end - 1) === '%';
  const difference = isPercent ? null : quantityLike(now, content, first);
  if ((before && !earlier) || (!isPercent && !difference)) return [];
  const percent = isPercent ? first : second;
  return [{ now, before: earlier, difference, percent: percent && percentAt(content, percent), isMore }];
}

/** The number of the clause that ends at `end`. Where its sentence has others that count the same, all of them may be meant. */
function quantityBefore(content: string, end: number): Quantity | null {
  const near = content.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  const sentence = near.slice(Math.max(...['。', ';', ':'].map((mark) => near.lastIndexOf(mark))) + 1);
  const start = end - sentence.length;
  const quantities = findQuantities(sentence, start);
  const now = quantities.at(-1);
  if (!now || now.isApproximate || quantities.some((other) => other !== now && other.unit === now.unit)) return null;
  const rest = content.slice(now.span.end, end);
  return /^[^,()%\d]{0,6}$/.test(rest) && !/[各均]|分别/.test(sentence) ? now : null;
}

const LONGEST_SENTENCE = 120;

/** The one quantity between two places, if it counts the same. */
function quantityLike({ unit }: Quantity, content: string, { start, end }: Span): Quantity | null {
  const [quantity] = findQuantities(content.slice(start, end), start);
  return quantity?.unit === unit && !quantity.isApproximate ? quantity : null;
}

/** What does not fit together in a growth, and what it would be by the other numbers. */
export interface WrongGrowth {
  readonly growth: Growth;
  readonly kind: 'difference' | 'percent' | 'impossible';
  /** The year before's number, told or worked out. */
  readonly before: number;
  /** How many more there are; below 0 how many less. */
  readonly change: number;
}

/** Null where the numbers fit together, or tell too little to see. */
export function wrongGrowth(growth: Growth): WrongGrowth | null {
  const { now, before, difference, percent, isMore } = growth;
  const sign = isMore ? 1 : -1;
  const current = amount(now);
  if (!before && !difference) return null;
  const earlier = before ? amount(before) : rounded(current - sign * (difference ? amount(difference) : 0));
  const wrong = { growth, before: earlier, change: rounded(current - earlier) };
  if (earlier < 0) return { ...wrong, kind: 'impossible' };
  if (before && difference && wrong.change !== sign * amount(difference)) return { ...wrong, kind: 'difference' };
  if (!percent || earlier === 0) return null;
  const rate = (100 * wrong.change) / earlier;
  return isNear(sign * percent.value, percent.decimals, rate) ? null : { ...wrong, kind: 'percent' };
}

/** Sums of money have decimals, which doubles hold only nearly. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
