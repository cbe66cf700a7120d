import { toInteger } from '../text/decimal';
import { findQuantities, type Quantity } from '../text/quantities';

const UNITS = /^(?:[件条份封起宗次例项个部篇]|条次)$/;
/** 申请量为零 */
const IS_ZERO = /[为是](?:零|0)$/;
/** 制发数为3: without a unit. */
const BARE = /(?:数|数量|件数|量)[为是](?=(\d{1,6})$)/;

/** A clause with its number, if it has one, written `#`. */
export interface CountedClause {
  readonly words: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** Where the number with its unit stands in the clause. */
  readonly start: number;
  readonly end: number;
}

/** Null where the clause has several numbers, or one that is rounded or counts something else. */
export function counted(text: string): CountedClause | null {
  const [quantity, ...others] = findQuantities(text, 0).filter((each) => isOfThings(each, text));
  if (others.length > 0) return null;
  if (!quantity) return withoutUnit(text);
  const { span: { start, end }, unit, isApproximate } = quantity;
  const value = isApproximate || !UNITS.test(unit) ? null : toInteger(quantity.value);
  return value === null ? null : numbered(text, value, unit, start, end);
}

/** 3名公民, 2个自然人 are no number of what they applied for, and 无一 (not one) is none. */
function isOfThings({ span, unit }: Quantity, text: string): boolean {
  const isOfPersons = /[名人]/.test(unit) || (unit === '个' && /^(?:自然人|公民|个人|[市村居]民)/.test(text.slice(span.end)));
  return !isOfPersons && !/[无未没][^,\d]{0,4}一$/.test(text.slice(0, span.start + 1));
}

function withoutUnit(text: string): CountedClause {
  const { length } = text;
  if (IS_ZERO.test(text)) return numbered(text, 0, '件', length - 1, length);
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined) return numbered(text, Number(bare), '件', length - bare.length, length);
  return { words: text, value: null, unit: null, start: 0, end: length };
}

function numbered(text: string, value: number, unit: string, start: number, end: number): CountedClause {
  return { words: `${text.slice(0, start)}#${text.slice(end)}`, value, unit, start, end };
}
