import { addDecimals, compareDecimals, type Decimal, parseDecimal } from '../text/decimal';
import { narrow } from '../text/narrow';
import type { Span } from '../text/span';
import { type Items, readItems } from './breakdownItems';
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
/** Parts that are named only as examples rarely make up so much of the total; two of them, more rarely. */
const NEARLY_ALL = 0.9;
const NEARLY_ALL_OF_TWO = 0.99;

/** The breakdowns in one paragraph whose parts surely do not make up the total. */
export function findUnequalBreakdowns(text: string, span: Span): Breakdown[] {
  const content = narrow(text.slice(span.start, span.end));
  if (!MARK.test(content)) return [];
  return scopesIn(content).flatMap((scope) => {
    const offset = span.start + scope.start;
    const stated = findQuantities(scope.head, offset);
    const units = [...new Set(stated.map(({ unit }) => unit))];
    return units.flatMap((unit) => unequal(scope, offset, stated.filter((each) => each.unit === unit)) ?? []);
  });
}

/** What begins a list: of all there is, or (包括) of some of it. */
const MARK = /其中|具体[为是]|分别[为是]|分为|包括|包含/;
const MARKS = new RegExp(MARK, 'g');

/** What stands before such a mark, back to the start of its sentence, and the list behind it. */
interface Scope {
  readonly start: number;
  /** Up to the end of the mark. */
  readonly head: string;
  readonly mark: string;
  readonly list: string;
  /** The sentence behind the list, which may name what is left. */
  readonly next: string;
}

/** A total and its list are never farther from their mark; a whole report may stand in one line. */
const FARTHEST_TOTAL = 400;
const LONGEST_LIST = 1600;

function scopesIn(content: string): Scope[] {
  const flat = withoutBrackets(content);
  return [...content.matchAll(MARKS)].flatMap(({ index, 0: mark }) => {
    const from = Math.max(0, index - FARTHEST_TOTAL);
    const isBracketed = flat.charAt(index) !== mark.charAt(0);
    if (isBracketed && !/[(]\s*$/.test(content.slice(from, index))) return [];
    const view = isBracketed
      // The list is a remark itself: only the remarks round it are left out.
      ? withoutBrackets(content.slice(from, index)) + withoutBrackets(content.slice(index, index + LONGEST_LIST))
      : flat.slice(from, index + LONGEST_LIST);
    const at = index - from;
    const before = view.slice(0, at).replace(/[\s。;,(]+$/, '');
    const start = /[。!?;](?=[^。!?;]*$)/.exec(before)?.index ?? -1;
    const head = view.slice(start + 1, at + mark.length);
    const after = view.slice(at + mark.length);
    const list = /^[^。!?)]*/.exec(after)?.[0] ?? '';
    const next = /^[。!?)]+([^。!?)]*)/.exec(after.slice(list.length))?.[1] ?? '';
    // A list in a list: which numbers belong to which is for a person to see.
    const isNested = MARK.test(list) || head.search(MARK) < head.length - mark.length;
    return isNested ? [] : [{ start: from + start + 1, head, mark, list, next }];
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

function unequal(scope: Scope, offset: number, stated: readonly Quantity[]): Breakdown | null {
  const totals = stated.filter((each) => isTotal(scope.head, each, offset));
  const total = totals.at(-1);
  const items = total && readItems(scope.list, offset + scope.head.length, total.unit);
  if (!items || items.parts.length < 2 || [...totals, ...items.parts].some((each) => each.isApproximate)) return null;
  const { parts } = items;
  const sum = sumOf(parts);
  if (explanations(totals, stated).some((value) => makesUp(parts, sum, value))) return null;
  const share = toNumber(sum) / toNumber(total.value);
  // With several totals before the list only a near miss says which one was meant.
  if (totals.length > 1 && Math.abs(share - 1) > 1 - NEARLY_ALL) return null;
  const isOpen = scope.mark.startsWith('包');
  // 专栏1个，全年更新30余次，包括动态12个: of what it is a list is not sure.
  if (isOpen && findQuantities(scope.head, offset).at(-1)?.span.start !== total.span.start) return null;
  const isWrong = share > 1 ? !items.mayOverlap : !isOpen && isComplete(items, share) && !isContinued(scope, total, sum);
  return isWrong ? { total, parts, sum } : null;
}

/** What the parts may make up: one total, all of them, or one with what came over from last year or goes over to the next. */
function explanations(totals: readonly Quantity[], stated: readonly Quantity[]): Decimal[] {
  const shifted = totals.flatMap((total) =>
    stated.flatMap(({ value }) => [addDecimals(total.value, value), addDecimals(total.value, negative(value))]),
  );
  return [...totals.map((each) => each.value), sumOf(totals), ...shifted];
}

/** Whether a list that makes up too little names all the same all there is. */
function isComplete({ isClosed, endsWithOther, parts }: Items, share: number): boolean {
  // Of money there is no part that is not worth naming.
  const isShort = parts.length === 2 && parts.every(({ unit }) => !unit.endsWith('元'));
  return isClosed && (endsWithOther || share >= (isShort ? NEARLY_ALL_OF_TWO : NEARLY_ALL));
}

/** 公开308条。其中网站公开237条。通过公示栏公开71条。: the last part in a sentence of its own. */
function isContinued({ next }: Scope, { value, unit }: Quantity, sum: Decimal): boolean {
  const [first] = findQuantities(next, 0).filter((each) => each.unit === unit);
  return first !== undefined && compareDecimals(addDecimals(sum, first.value), value) === 0;
}

function negative({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
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
