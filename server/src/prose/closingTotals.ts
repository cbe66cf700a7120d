import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { addUpTo, findQuantities, sumOf, type Quantity } from '../text/quantities';
import type { Breakdown } from './breakdownItems';

/** 微信1120条、微博860条，合计2057条: the total behind its parts, in the same sentence. */
const TOTAL = /[,、]\s*(?:[^\d,、。;]{0,8}?合计|共计|总计|总共)[^\d,、。;]{0,14}(?=\d)|[,、]\s*共(?=\d)/g;
const LONGEST_LIST = 400;
/** Not all parts are named, or some are parts of others. */
const OPEN = /等|其中|分别|余|[(%‰]/;

/** Totals in a paragraph, half width, that the parts before them do not make up. */
export function findClosingTotals(content: string): Breakdown[] {
  if (!/[合共总]计|总共|,共\d/.test(content)) return [];
  let last = 0;
  return flatMap(matchesIn(content, TOTAL), ({ index, 0: mark }) => {
    // The parts of one total stand behind the total before it.
    const before = content.slice(Math.max(last, index - LONGEST_LIST), index);
    last = index + mark.length;
    // 各县（市、区）: a remark without a number.
    const list = before.slice(Math.max(...[...'。!?;:'].map((end) => before.lastIndexOf(end))) + 1).replace(/\([^()\d]*\)/g, (remark) => ' '.repeat(remark.length));
    const from = index + mark.length;
    const [total] = findQuantities(content.slice(from, from + 20), from);
    if (total?.span.start !== from || OPEN.test(list)) return [];
    // 397条（期）
    const units = total.unit + (/^\([条期篇份]\)/.exec(content.slice(total.span.end))?.[0] ?? '');
    const parts = lastParts(list, index - list.length, units);
    const sum = sumOf(parts);
    const isWrong = parts.length > 1 && ![total, ...parts].some((each) => each.isApproximate) && !isSumOfLast(parts, total);
    return isWrong ? [{ total, parts, sum }] : [];
  });
}

/** Other things may stand before the parts: 网站1个，公众号2个、微博1个，共3个. */
function isSumOfLast(parts: readonly Quantity[], { value }: Quantity): boolean {
  return addUpTo(parts.toReversed(), value);
}

/** The quantities in one of `units`, one a clause, that stand last and without another between them. */
function lastParts(list: string, offset: number, units: string): Quantity[] {
  const parts: Quantity[] = [];
  let end = list.length;
  for (const clause of list.split(/[,、]/).toReversed()) {
    const start = end - clause.length;
    const [part, ...others] = findQuantities(clause, offset + start);
    if (!part || others.length > 0 || !units.includes(part.unit)) break;
    parts.unshift(part);
    end = start - 1;
  }
  return parts;
}
