import { compareDecimals, type Decimal, fromInteger, parseDecimal, subtractDecimals } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { sumOf } from '../text/quantities';
import type { Span } from '../text/span';

/** Shares of one whole (占比) that no rounding brings to 100 %. */
export interface Shares {
  readonly parts: readonly { readonly span: Span; readonly value: Decimal }[];
  readonly sum: Decimal;
}

/** 办结率占比99% is a rate, and no part of anything. */
const SHARE = /(?<about>约|近|超过?)?(?<!率)(?:占|占比|比例|比重)[^\d,;。]{0,12}?(?<about2>约|近|超过?)?(?<![\d.])(?<value>\d{1,3}(?:\.\d{1,4})?)%/;
const HUNDRED = fromInteger(100);

/**
 * The lists of shares in a paragraph, half width: neighbouring clauses each with one share.
 * Too much is always wrong; too little only where the last part is 其他.
 */
export function findWrongShares(content: string): Shares[] {
  if (!content.includes('%')) return [];
  return flatMap(listsIn(content), (list) => {
    const { parts, endsWithOther, isMixed } = list;
    const sum = sumOf(parts);
    const order = compareDecimals(sum, HUNDRED);
    const isWrong = parts.length > 1 && !isMixed && isBeyondRounding(parts, sum) && (order > 0 || endsWithOther);
    return isWrong ? [{ parts, sum }] : [];
  });
}

interface List {
  readonly parts: { readonly span: Span; readonly value: Decimal }[];
  endsWithOther: boolean;
  /** Whether a part is split up in its turn: 网络申请占80%，其中手机占60%，信函占20%. */
  isMixed: boolean;
}

function listsIn(content: string): List[] {
  const lists: List[] = [];
  let current: List | null = null;
  let start = 0;
  // A part may be told of in two clauses: 予以公开3件,占5.1%. A sentence's end or a clause about something else ends the list.
  for (const clause of content.split(/[,;。!?](?!\d{3}(?!\d))|(?<=[\d%])、/)) {
    const part = shareIn(clause, start);
    if (part === 'rounded' || isOther(clause)) current = null;
    else if (part) {
      // 答复12件，占100%，其中…: the whole.
      if (current && /^\s*其中/.test(clause)) current = isWhole(current) ? null : Object.assign(current, { isMixed: true });
      if (!current) lists.push((current = { parts: [], endsWithOther: false, isMixed: false }));
      current.parts.push(part);
      // 解读占比100%，回应占比95%: rates, not parts of one whole.
      current.isMixed ||= current.parts.length > 1 && current.parts.some(({ value }) => compareDecimals(value, HUNDRED) === 0);
      current.endsWithOther = /其[他它]/.test(content.slice(Math.max(0, start - 16), start + clause.length));
    }
    // 网络60%，信函40%；自然人75%，企业25%: what follows is another way to split it up.
    if (current && current.parts.length > 1 && !isBeyondRounding(current.parts, sumOf(current.parts))) current = null;
    start += clause.length + 1;
    if (/[。!?]/.test(content.charAt(start - 1))) current = null;
  }
  return lists;
}

function isWhole({ parts }: List): boolean {
  return parts.length === 1 && parts.every(({ value }) => compareDecimals(value, HUNDRED) === 0);
}

/** Shares that are rounded by their own words make no sum; nor do changes (增长12%). */
function shareIn(clause: string, offset: number): List['parts'][number] | 'rounded' | null {
  const match = SHARE.exec(clause);
  const value = parseDecimal(match?.groups?.['value'] ?? '');
  if (!match || !value) return null;
  if (match.groups?.['about'] ?? match.groups?.['about2']) return 'rounded';
  const end = offset + match.index + match[0].length;
  return { span: { start: end - 1 - (match.groups?.['value']?.length ?? 0), end }, value };
}

function isOther(clause: string): boolean {
  return clause.includes('%') ? !SHARE.test(clause) || (clause.match(/%/g)?.length ?? 0) > 1 : !/^\s*$|\d/.test(clause);
}

/** Each part may be off by half a unit of its last digit. */
function isBeyondRounding(parts: List['parts'], sum: Decimal): boolean {
  const scale = Math.max(1, ...parts.map(({ value }) => value.scale + 1));
  const slack = parts.reduce<bigint>((all, { value }) => all + 5n * 10n ** BigInt(scale - value.scale - 1), 0n);
  const difference = subtractDecimals(sum, HUNDRED);
  const units = difference.units * 10n ** BigInt(scale - Math.min(scale, difference.scale));
  return (units < 0n ? -units : units) > slack;
}
