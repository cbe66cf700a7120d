import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn } from '../text/matches';
import { isNear, percentAt, type Percent } from '../text/percent';
import { amount, findQuantities, type Quantity } from '../text/quantities';
import { shift } from '../text/span';
import { isTotal } from './breakdown';
import { scopesIn, type Scope } from './breakdownScopes';

/** A part with the share of the whole that it is said to be: 收到47件，其中网上39件，占83%. Places are those of the content. */
export interface PartShare {
  readonly total: Quantity;
  readonly part: Quantity;
  readonly percent: Percent;
  /** Whether other shares of the list are right: then it is sure of what they are shares. */
  readonly isCertain: boolean;
}

/** 39件,占83% and 39件(占申请总数的83%); not 占约83%, and not 占网上办件的83%. */
const SHARE = /[,(]?占(?:比例?|(?:申请)?总[^\d,。;:()%]{1,6}的?|全部[^\d,。;:()%]{0,6}的)?(?:为|达)?(?<percent>\d{1,3}(?:\.\d{1,4})?%)(?!\s?(?:左右|以上|以内))/dg;

/** The shares in a paragraph, half width, that are none of what the sentence splits up. */
export function findWrongPartShares(content: string): PartShare[] {
  if (!content.includes('%') || !content.includes('占')) return [];
  return flatMap(scopesIn(content), (scope) => {
    const shares = partSharesIn(content, scope);
    const wrong = shares.filter((share) => !isRight(share));
    // Where several are off, they are shares of something else.
    return wrong.length === 1 ? wrong.map((share) => ({ ...share, isCertain: shares.length > 1 })) : [];
  });
}

type Stated = Omit<PartShare, 'isCertain'>;

function partSharesIn(content: string, { head, list, start }: Scope): Stated[] {
  const totals = findQuantities(head, start);
  const offset = start + head.length;
  const parts = findQuantities(list, offset);
  return flatMap(matchesIn(list, SHARE), (match) => {
    const part = parts.find(({ span }) => span.end === offset + match.index);
    if (!part || part.isApproximate) return [];
    const [total, ...others] = totals.filter((each) => each.unit === part.unit && isTotal(head, each, start));
    const percent = groupSpan(match, 'percent');
    if (!percent || !total || total.isApproximate || others.length > 0 || isQualified(content.slice(total.span.end, offset))) return [];
    return [{ total, part, percent: percentAt(content, shift(percent, offset)) }];
  });
}

/** 46件(含上年结转2件): of which of the two is not sure; 10件占83.3%,其中…;企业2件占16.7%: a part in its turn. */
function isQualified(behind: string): boolean {
  return /^[,(]?占|\([^()]{0,60}\d/.test(behind);
}

function isRight({ total, part, percent }: Stated): boolean {
  return amount(total) === 0 || isNear(percent.value, percent.decimals, (100 * amount(part)) / amount(total));
}
