import { addDecimals, compareDecimals, type Decimal, printDecimal, subtractDecimals } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { addUpTo, findQuantities, sumOf, type Quantity } from '../text/quantities';
import { type Breakdown, type Items, readItems } from './breakdownItems';
import { type Scope, scopesIn } from './breakdownScopes';
import { findClosingTotals } from './closingTotals';

/** Clauses with another total than the one that is split up. */
const OTHER_TOTAL = /历年|增加|增长|减少|下降|同比|环比|(?:上年|上一年|去年)(?!结转)|目标|计划|以来/;
const SPLITS = [['自然人', '法人'], ['线上', '线下'], ['直接起诉', '复议后'], ['办结', '结转'], ['县级', '乡镇'], ['电脑端', '移动端'], ['专职', '兼职']];
/** Parts that are named only as examples rarely make up so much of the total; two of them, more rarely. */
const NEARLY_ALL = 0.9;
const NEARLY_ALL_OF_TWO = 0.99;

/** The breakdowns in a paragraph, half width, whose parts surely do not make up the total. */
export function findUnequalBreakdowns(content: string): Breakdown[] {
  return [...flatMap(scopesIn(content), unequalIn), ...findClosingTotals(content)];
}

function unequalIn(scope: Scope): Breakdown[] {
  const stated = findQuantities(scope.head, scope.start);
  const units = [...new Set(stated.map(({ unit }) => unit))];
  const compared = flatMap(units, (unit) => compare(scope, stated.filter((each) => each.unit === unit)) ?? []);
  // 收取400元，涉及2件，其中1件100元、1件200元: no case is left out, so no money is either.
  const isWhole = compared.some(({ isEqual }) => isEqual);
  return compared.filter(({ isEqual, isWrong, share }) => !isEqual && (isWrong || (isWhole && share < 1))).map(({ breakdown }) => breakdown);
}

interface Compared {
  readonly breakdown: Breakdown;
  readonly isEqual: boolean;
  readonly isWrong: boolean;
  /** The sum by the total. */
  readonly share: number;
}

/** 累计 is the sum of many years, unless the sentence says of which one it is. */
export function isTotal(head: string, { span }: Quantity, offset: number): boolean {
  const before = head.slice(0, span.start - offset);
  const clause = before.split(/[,;。、]/).at(-1) ?? '';
  const isCumulative = clause.includes('累计') && (!/20\d\d年|本年|全年|今年/.test(before) || before.includes('以来'));
  return !isCumulative && !OTHER_TOTAL.test(clause);
}

/** Null where it cannot be told what the list is of. */
function compare(scope: Scope, stated: readonly Quantity[]): Compared | null {
  const totals = stated.filter((each) => isTotal(scope.head, each, scope.start));
  const total = totals.at(-1);
  const items = total && readItems(scope.head, scope.list, scope.start + scope.head.length, total.unit);
  if (!items || items.parts.length < 2 || [...totals, ...items.parts].some((each) => each.isApproximate)) return null;
  const { parts } = items;
  const sum = sumOf(parts);
  const breakdown = { total, parts, sum };
  // 公开1条，包括机构概况1条，以及财政信息2条: beside it.
  const isFirstAll = scope.isOpen && parts[0] !== undefined && compareDecimals(parts[0].value, total.value) === 0;
  if (isFirstAll || explanations(totals, stated).some((value) => makesUp(items, sum, value))) return { breakdown, isEqual: true, isWrong: false, share: 1 };
  const share = toNumber(sum) / toNumber(total.value);
  // With several totals before the list only a near miss says which one was meant.
  if (totals.length > 1 && Math.abs(share - 1) > 1 - NEARLY_ALL) return null;
  // 专栏1个，全年更新30余次，包括动态12个: of what it is a list is not sure.
  if (scope.isOpen && findQuantities(scope.head, scope.start).at(-1)?.span.start !== total.span.start) return null;
  const hasGreater = parts.some(({ value }) => compareDecimals(value, total.value) > 0);
  const isShort = (!scope.isOpen || items.endsWithOther) && (isSplit(scope) || isComplete(items, share)) && !isContinued(scope, total, sum);
  return { breakdown, isEqual: false, isWrong: share > 1 ? !items.mayOverlap || hasGreater || isExchanged(sum, total.value) : isShort, share };
}

/** 589 for 598: two neighbouring digits changed places, which says that the parts do make up the total. */
function isExchanged(a: Decimal, b: Decimal): boolean {
  const [one, other] = [printDecimal(a), printDecimal(b)];
  const first = [...one].findIndex((digit, index) => digit !== other[index]);
  return one.length > 2 && one.slice(0, first) + (one[first + 1] ?? '') + (one[first] ?? '') + one.slice(first + 2) === other;
}

/** What the parts may make up: one total, all of them, or one with what came over from last year or goes over to the next. */
function explanations(totals: readonly Quantity[], stated: readonly Quantity[]): Decimal[] {
  const shifted = flatMap(totals, (total) =>
    flatMap(stated, ({ value }) => [addDecimals(total.value, value), subtractDecimals(total.value, value)]));
  return [...totals.map((each) => each.value), sumOf(totals), ...shifted];
}

/** Whether the parts are all there can be. 自然人、法人分别为3件、2件 names them before the mark. */
function isSplit({ head, list }: Scope): boolean {
  const words = head.includes('分别') ? head + list : list;
  return SPLITS.some((split) => split.every((part) => words.includes(part)));
}

/** Whether a list that makes up too little names all the same all there is. */
function isComplete({ isClosed, endsWithOther, parts, isByWay }: Items, share: number): boolean {
  // Of money there is no part that is not worth naming, nor of the ways of applying.
  const isShort = parts.length === 2 && !isByWay && parts.every(({ unit }) => !unit.endsWith('元'));
  return isClosed && (endsWithOther || share >= (isShort ? NEARLY_ALL_OF_TWO : NEARLY_ALL));
}

/** 公开308条。其中网站公开237条。通过公示栏公开71条。: the last part in a sentence of its own. */
function isContinued({ next }: Scope, { value, unit }: Quantity, sum: Decimal): boolean {
  const [first] = findQuantities(next, 0).filter((each) => each.unit === unit);
  return first !== undefined && compareDecimals(addDecimals(sum, first.value), value) === 0;
}

/** Whether the parts, the first few of them (a second way to split it up may follow), or those of the upper level do. */
function makesUp({ parts, rest, untilOther, untilComma, carried }: Items, sum: Decimal, value: Decimal): boolean {
  const equal = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;
  if ([untilOther, untilComma].some((count) => count > 1 && equal(sumOf(parts.slice(0, count)), value))) return true;
  // One part alone is no second way.
  if (equal(sum, value) || addUpTo(parts.slice(0, -2), value)) return true;
  // What is counted next may make it up with them.
  if (addUpTo(rest(), subtractDecimals(value, sum))) return true;
  const surplus = subtractDecimals(sum, value);
  // 受理457件，其中5件来自上年结转，答复449件，8件结转下年; 办结9件，其中予以公开5件，不予公开4件，3件结转下年
  const apart = flatMap(carried, (index) => parts[index] ?? []);
  if (apart.some((part) => equal(part.value, surplus)) || (apart.length > 1 && equal(sumOf(apart), surplus))) return true;
  return parts.some((parent, index) => equal(parent.value, surplus) && addUpTo(parts.slice(index + 1), surplus, 2));
}

function toNumber({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}
