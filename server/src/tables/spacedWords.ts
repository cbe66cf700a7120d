import type { Span } from '../text/span';
import { isNumeric, keyOf } from './labelKey';
import { isLabel } from './slots';

/** A cell among blanks is no longer than this: longer words are running text. */
const LONGEST_CELL = 10;

/**
 * The labels and cells of a line such as `规章 0 0 0` or `自然人 法人或其他组织 总计`, which is what a row is
 * after copying from a PDF; null for any other line.
 */
export function spacedWords(text: string, span: Span): Span[] | null {
  const line = text.slice(span.start, span.end);
  if (!/\s/.test(line) || THOUSANDS.test(line)) return null;
  return apart(text, span) ?? wordsOf(text, span);
}

/** Columns with two blanks between, and in a label one: 三、本 年度办理结果  （一）予以公开  0  0. */
function apart(text: string, span: Span): Span[] | null {
  const cells = matched(text, span, /\S+(?:\s\S+)*/g);
  const keys = cells.map((cell) => keyOf(text, cell));
  const isOne = (key: string, index: number): boolean => isLabel(key) || (isCell(key) && !hasBlank(text, cells[index]));
  return cells.length > 1 && keys.some(isLabel) && keys.every(isOne) ? cells : null;
}

/** 0 0 0: several cells. */
function hasBlank(text: string, span: Span | undefined): boolean {
  const written = span === undefined ? '' : text.slice(span.start, span.end);
  return /\s/.test(written) && !THOUSANDS.test(written);
}

/** 1 151: one number. */
const THOUSANDS = /^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,2}$/;

function matched(text: string, { start, end }: Span, pattern: RegExp): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

function wordsOf(text: string, span: Span): Span[] | null {
  const words = matched(text, span, /\S+/g);
  const keys = words.map((word) => keyOf(text, word));
  // 1 规章 0 0 0: the number of a row before its label.
  const own = RUNNING_NUMBER.test(keys[0] ?? '') && keys.length > 2 && !isCell(keys[1] ?? '') ? 1 : 0;
  const firstNumber = keys.findIndex((key, index) => index >= own && isCell(key));
  if (firstNumber < 0) return isHeader(words, keys) && !isLabel(keyOf(text, span)) ? words : null;
  const labels = words.slice(own, firstNumber);
  const cells = words.slice(firstNumber);
  const lead = hullOf(labels);
  // A label may have blanks inside; a word among numbers (0 增 0) is a cell too.
  if (lead && isLabel(keyOf(text, lead)) && cells.every(isShort)) return [...words.slice(0, own), lead, ...cells];
  if (cells.length > 1 && keys.slice(firstNumber).every(isCell)) return words;
  return isLabel(keys[0] ?? '') && words.slice(1).every(isShort) ? words : null;
}

const RUNNING_NUMBER = /^[1-9]\d?$/;

/** 申请人情况 备注: the form's labels, and no more words of the author's own than of them. */
function isHeader(words: readonly Span[], keys: readonly string[]): boolean {
  const others = words.filter((_, index) => !isLabel(keys[index] ?? ''));
  return words.length > 1 && 2 * others.length <= words.length && others.every(({ start, end }) => end - start <= LONGEST_OTHER);
}

const LONGEST_OTHER = 4;

/** A number, what stands for none, or a number with letters for digits (l2, O). */
function isCell(key: string): boolean {
  return isNumeric(key) || /^(?:[OoIl\d]+|无|零)$/.test(key);
}

function isShort({ start, end }: Span): boolean {
  return end - start <= LONGEST_CELL;
}

function hullOf(words: readonly Span[]): Span | null {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
