import type { Value } from '../report/report';
import type { ColumnDefinition } from '../taxonomy/taxonomy';
import { type Decimal, fromInteger, parseDecimal, toInteger } from '../text/decimal';
import { fold, sourceSpan } from '../text/fold';
import { parseNumeral, withDigits } from '../text/numeral';
import type { Span } from '../text/span';

const PLACEHOLDER = /^(?:[-—–―/\\~～＿_*]+|(?:无|暂无|没有|不适用|空)。?|n\/a)$/i;
const NUMBER = /^([-+—–]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;
const UNIT = /^(?:人次|万元|亿元|[件条项个宗份次人户部家例起笔篇元万亿])/;
const REMARK = /^\(.*\)$/;
const STATED = /^(?:(新增|增加|增|\+)|(减少|减|-))了?(\d+)(?:人次|[件条项个宗份次部家例起笔篇])?$/;
const STRAY_MARK = /^(\d+)[。.,、;]+$/;

const SMALL_NUMBERS: ReadonlyMap<string, Value> = new Map(
  Array.from({ length: 1000 }, (_, value) => {
    const number = fromInteger(value);
    return [String(value), { kind: 'number', number, count: value, unit: null, remark: null, hasMore: false }];
  }),
);

/** What a cell says. Digits of any width, thousands separators and signs are read; nothing is guessed. */
export function parseValue(text: string, cell: Span, column: ColumnDefinition): Value {
  const written = text.slice(cell.start, cell.end);
  // Nearly every cell: worth not going through the general case.
  const small = SMALL_NUMBERS.get(written);
  if (small) return small;
  const folded = fold(text, cell);
  const content = folded.text;
  if (content === '') return { kind: 'blank' };
  if (PLACEHOLDER.test(content)) return { kind: 'placeholder' };
  const match = NUMBER.exec(content);
  if (!match || hasSpacedDigits(written)) return textValue(content);
  const [matched, sign = '', digits = '', decimals = ''] = match;
  const number = parseDecimal((/[-—–]/.test(sign) ? '-' : '') + digits.replaceAll(',', '') + decimals);
  const rest = content.slice(matched.length);
  const unit = UNIT.exec(rest)?.[0] ?? '';
  const remark = rest.slice(unit.length);
  // 3万 in a column of counts may be thirty thousand or a slip: it is not read.
  const unclear = column.type !== 'amount' && /[万亿元]/.test(unit);
  if (!number || unclear || (remark !== '' && !REMARK.test(remark))) return textValue(content);
  const spanAt = (start: number, length: number): Span | null => {
    return length === 0 ? null : sourceSpan(folded, start, start + length);
  };
  const unitSpan = spanAt(matched.length, unit.length);
  const count = countIn(number);
  const hasMore = isSignIdle(sign, number, column) || /^0\d/.test(digits) || QUOTES.test(written);
  return { kind: 'number', number, count, unit: unitSpan, remark: spanAt(matched.length + unit.length, remark.length), hasMore };
}

/** With which spreadsheets begin a number that is kept as words. */
const QUOTES = /^\s*["'“”‘’＂＇`´]|["'“”‘’＂＇`´]\s*$/;

function isSignIdle(sign: string, { units }: Decimal, { type }: ColumnDefinition): boolean {
  return sign === '+' ? type !== 'signedCount' : sign !== '' && units === 0n;
}

/** Whether it is a number and nothing else that any cell may hold. */
export function isBareCount(value: Value): boolean {
  return value.kind === 'number' && value.count !== null && value.number.scale === 0 && !value.unit && !value.remark && !value.hasMore;
}

function countIn(number: Decimal): number | null {
  const count = toInteger(number);
  return count !== null && count >= 0 ? count : null;
}

function textValue(content: string): Value {
  const [, more, less, digits] = STATED.exec(content) ?? [];
  if (digits !== undefined) return { kind: 'text', stated: parseDecimal(less !== undefined && more === undefined ? `-${digits}` : digits) };
  const plain = STRAY_MARK.exec(content)?.[1] ?? numeralIn(content);
  return { kind: 'text', stated: plain === null ? null : parseDecimal(plain) };
}

/** 十二, 零 and the letters O, l, I as digits; not 一, which may be a dash. */
function numeralIn(content: string): string | null {
  if (/^(?:[OoIl\d]*(?:\d[OoIl]|[OoIl]\d)[OoIl\d]*|o)$/i.test(content)) return withDigits(content);
  const value = content === '一' || !/^[〇○零一二三四五六七八九十]{1,3}$/.test(content) ? null : parseNumeral(content.replace(/[○零]/, '〇'));
  return value === null ? null : String(value);
}

/** `1 2` may be two numbers that ran into one cell; `1 234` is a thousands separator. */
function hasSpacedDigits(content: string): boolean {
  return /[\d０-９]\s+[\d０-９]/.test(content) && !/^\D*\d{1,3}(?:\s\d{3})+\D*$/.test(content);
}
