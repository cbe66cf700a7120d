import { addDecimals, compareDecimals, type Decimal } from '../text/decimal';
import type { Breakdown } from './breakdown';
import { findQuantities, type Quantity } from './quantities';

/** 微信1120条、微博860条，合计2057条: the total behind its parts, in the same sentence. */
const TOTAL = /[,、]\s*(?:[^\d,、。;]{0,8}?合计|共计|总计)[^\d,、。;]{0,14}(?=\d)/g;
const LONGEST_LIST = 400;
/** Not all parts are named, or some are parts of others. */
const OPEN = /等|其中|分别|余|[(%‰]/;

/** Totals in a paragraph, half width, that the parts before them do not make up. */
export function findClosingTotals(content: string): Breakdown[] {
  if (!/[合共总]计/.test(content)) return [];
  return [...content.matchAll(TOTAL)].flatMap(({ index, 0: mark }) => {
    const before = content.slice(Math.max(0, index - LONGEST_LIST), index);
    // 各县（市、区）: a remark without a number.
    const list = before.slice(Math.max(...[...'。!?;:'].map((end) => before.lastIndexOf(end))) + 1).replace(/\([^()\d]*\)/g, (remark) => ' '.repeat(remark.length));
    const from = index + mark.length;
    const [total] = findQuantities(content.slice(from, from + 20), from);
    if (total?.span.start !== from || OPEN.test(list)) return [];
    const parts = lastParts(list, index - list.length, total.unit);
    const sum = parts.reduce<Decimal>((all, { value }) => addDecimals(all, value), { units: 0n, scale: 0 });
    const isWrong = parts.length > 1 && ![total, ...parts].some((each) => each.isApproximate) && compareDecimals(sum, total.value) !== 0;
    return isWrong ? [{ total, parts, sum }] : [];
  });
}

/** The quantities in `unit`, one a clause, that stand last and without another between them. */
function lastParts(list: string, offset: number, unit: string): Quantity[] {
  const parts: Quantity[] = [];
  let end = list.length;
  for (const clause of list.split(/[,、]/).toReversed()) {
    const start = end - clause.length;
    const [part, ...others] = findQuantities(clause, offset + start);
    if (!part || others.length > 0 || part.unit !== unit) break;
    parts.unshift(part);
    end = start - 1;
  }
  return parts;
}
