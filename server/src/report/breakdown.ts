import { addDecimals, compareDecimals, type Decimal, parseDecimal } from '../text/decimal';
import { narrow } from '../text/narrow';
import type { Span } from '../text/span';
import { readItems } from './breakdownItems';
import { findQuantities, type Quantity } from './quantities';

/** A total that prose splits up: 主动公开政府信息337条，其中，政府决策类12条，工作信息类281条…. */
export interface Breakdown {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly sum: Decimal;
}

const ZERO: Decimal = { units: 0n, scale: 0 };
/** Clauses with another total than the one that is split up. */
const OTHER_TOTAL = /累计|历年|增加|增长|减少|下降|同比|环比|(?:上年|上一年|去年)(?!结转)|目标|计划|以来/;
/** Parts that are named only as examples rarely make up so much of the total. */
const NEARLY_ALL = 0.9;

/** The breakdowns in one paragraph whose parts surely do not make up the total. */
export function findUnequalBreakdowns(text: string, span: Span): Breakdown[] {
  const content = narrow(text.slice(span.start, span.end));
  if (!content.includes('其中')) return [];
  return scopesIn(content).flatMap((scope) => {
    const totals = findQuantities(scope.head, span.start + scope.start).filter((each) => isTotal(scope.head, each, span.start + scope.start));
    const units = [...new Set(totals.map(({ unit }) => unit))];
    const at = span.start + scope.start + scope.head.length;
    return units.flatMap((unit) => unequal(totals.filter((each) => each.unit === unit), scope.list, at) ?? []);
  });
}

/** What stands before a 其中, back to the start of its sentence, and the list behind it. */
interface Scope {
  readonly start: number;
  /** Up to the end of 其中. */
  readonly head: string;
  readonly list: string;
}

/** A total and its list are never farther from their 其中; a whole report may stand in one line. */
const FARTHEST_TOTAL = 400;
const LONGEST_LIST = 1600;

function scopesIn(content: string): Scope[] {
  const flat = withoutBrackets(content);
  return [...content.matchAll(/其中/g)].flatMap(({ index }) => {
    const from = Math.max(0, index - FARTHEST_TOTAL);
    const isBracketed = flat.charAt(index) !== '其';
    if (isBracketed && !/[(]\s*$/.test(content.slice(from, index))) return [];
    const view = isBracketed
      // The list is a remark itself: only the remarks round it are left out.
      ? withoutBrackets(content.slice(from, index)) + withoutBrackets(content.slice(index, index + LONGEST_LIST))
      : flat.slice(from, index + LONGEST_LIST);
    const at = index - from;
    const before = view.slice(0, at).replace(/[\s。;,(]+$/, '');
    const start = /[。!?;](?=[^。!?;]*$)/.exec(before)?.index ?? -1;
    const head = view.slice(start + 1, at + '其中'.length);
    const list = /^[^。!?)]*/.exec(view.slice(at + '其中'.length))?.[0] ?? '';
    // A list in a list: which numbers belong to which is for a person to see.
    const isNested = list.includes('其中') || head.indexOf('其中') < head.length - '其中'.length;
    return isNested ? [] : [{ start: from + start + 1, head, list }];
  });
}

/** Remarks in brackets made blank, so that offsets stay; innermost ones first. */
function withoutBrackets(content: string): string {
  let flat = content;
  for (let depth = 0; depth < 3; depth++) flat = flat.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  return flat;
}

function isTotal(head: string, { span }: Quantity, offset: number): boolean {
  const clause = head.slice(0, span.start - offset).split(/[,;。、]/).at(-1) ?? '';
  return !OTHER_TOTAL.test(clause);
}

function unequal(totals: readonly Quantity[], list: string, offset: number): Breakdown | null {
  const total = totals.at(-1);
  const items = total && readItems(list, offset, total.unit);
  if (!items || items.parts.length < 2 || [...totals, ...items.parts].some((each) => each.isApproximate)) return null;
  const { parts } = items;
  const sum = sumOf(parts);
  const explained = [...totals.map((each) => each.value), sumOf(totals)];
  if (explained.some((value) => makesUp(parts, sum, value))) return null;
  const share = toNumber(sum) / toNumber(total.value);
  // With several totals before the list only a near miss says which one was meant.
  if (totals.length > 1 && Math.abs(share - 1) > 1 - NEARLY_ALL) return null;
  if (share > 1 && items.isByChannel && !items.endsWithOther) return null;
  const isMissing = share < 1 && !(items.isClosed && (items.endsWithOther || (parts.length > 2 && share >= NEARLY_ALL)));
  return isMissing ? null : { total, parts, sum };
}

/** Whether the parts, the first few of them (a second way to split it up may follow), or those of the upper level do. */
function makesUp(parts: readonly Quantity[], sum: Decimal, value: Decimal): boolean {
  const equal = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;
  if (parts.some((_, index) => equal(sumOf(parts.slice(0, index + 1)), value))) return true;
  return parts.some((parent, index) =>
    parts.some((_, last) => {
      const children = sumOf(parts.slice(index + 1, last + 1));
      return last > index + 1 && equal(children, parent.value) && equal(sum, addDecimals(value, children));
    }),
  );
}

function sumOf(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((sum, { value }) => addDecimals(sum, value), parseDecimal('0') ?? ZERO);
}

function toNumber({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}
