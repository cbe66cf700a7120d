import { foldText } from '../text/fold';
import { similarity } from '../text/similarity';
import type { Span } from '../text/span';

const ORDINAL = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[.、,。·:](?!\d)/;

/**
 * The form in which labels are compared: the normal form, and one mark after a leading number whichever
 * was written (1. 1、 一、 一.). Positions stay those of the normal form.
 */
export function labelKey(folded: string): string {
  if (folded.length < 2) return folded;
  const ordinal = ORDINAL.exec(folded)?.[1];
  return ordinal === undefined ? folded : `${ordinal}.${folded.slice(ordinal.length + 1)}`;
}

/** A key without its number, which Word's automatic numbering loses on the way to plain text. */
export function withoutOrdinal(key: string): string {
  return key.replace(/^(?:\d{1,2}\.|[一二三四五六七八九十]{1,3}\.|\([一二三四五六七八九十]{1,3}\))/, '');
}

/** A key without the bracketed filling note that some provinces print behind a label. */
export function withoutRemark(key: string): string {
  return key.endsWith(')') ? key.replace(/\([^()]*\)$/, '') : key;
}

/** Whether two keys end in brackets that are alike: the form's own bracket, and no filling note. */
export function isSameRemark(key: string, label: string): boolean {
  const [remark, own] = [key, label].map((each) => each.slice(withoutRemark(each).length));
  return !!remark && !!own && similarity(remark, own) >= ALIKE;
}

/** Brackets are the same one misspelt from here on (share of characters that agree). */
const ALIKE = 0.5;

export function keyOf(text: string, span: Span): string {
  return labelKey(foldText(text, span));
}

const NUMBER_STARTS = '0123456789-+—–/';

/** Whether a key is a number as cells have it, with a unit or a remark at most, or stands for none (-, /); 3.其 is the rest of a label. */
export function isNumeric(key: string): boolean {
  if (key === '' || !NUMBER_STARTS.includes(key.charAt(0))) return false;
  if (PAGE_NUMBER.test(key)) return false;
  return key.length === 1 || /^[-+—–]?\d[\d,]*(?:\.\d+)?(?:\.|[^\d.]\D?|\(.*\))?$/.test(key) || /^[-+—–/]+$/.test(key);
}

/** —3—, where a page ends within a table. */
const PAGE_NUMBER = /^[-—–]\d{1,3}[-—–]$/;
