import { doubledUnits, doubledUnless, neverDoubled, rightlyDoubled } from '../lexicon/repetition';
import type { Span } from './span';

/** A word or mark that stands twice where it must stand once. */
export interface Repetition {
  /** Where its second appearance begins. */
  readonly index: number;
  readonly word: string;
}

const LONGEST_WORD = 8;
/** Characters share so many places for where each was seen last; few words have one that comes again so soon. */
const lastSeen = new Int32Array(512);
/** Marks of which two in a row are one too many; three are an ellipsis of sorts. */
const MARKS = '。,、;:%';
/** What cannot go on a word: the second of two words is a whole one before it. */
const WORD_END = /^(?:$|[,。;、:!?)》”]|[的了等])/;

/** The words and marks of a paragraph (half width) that are doubled by mistake, in order. */
export function findRepetitions(content: string): Repetition[] {
  const found: Repetition[] = [];
  lastSeen.fill(-LONGEST_WORD - 1);
  for (let end = 0; end < content.length; end++) {
    const code = content.charCodeAt(end);
    const isNear = end - (lastSeen[code % lastSeen.length] ?? 0) <= LONGEST_WORD;
    lastSeen[code % lastSeen.length] = end;
    if (!isNear) continue;
    const longest = Math.min(LONGEST_WORD, (end + 1) >> 1);
    for (let length = 1; length <= longest; length++) {
      if (content.charCodeAt(end - length) !== code || !isDoubled(content, end, length)) continue;
      const repetition = { index: end - length + 1, word: content.slice(end - length + 1, end + 1) };
      if (isMistake(content, repetition)) found.push(repetition);
      break;
    }
  }
  return found;
}

/** Whether the `length` characters up to `end` repeat those before them. */
function isDoubled(content: string, end: number, length: number): boolean {
  for (let index = end - 1; index > end - length; index--) {
    if (content.charCodeAt(index) !== content.charCodeAt(index - length)) return false;
  }
  return true;
}

function isMistake(content: string, { index, word }: Repetition): boolean {
  const start = index - word.length;
  // Three in a row are meant, or something else than a slip.
  const isThird = start >= word.length && content.startsWith(word, start - word.length);
  if (isThird || content.startsWith(word, index + word.length)) return false;
  const before = content.slice(Math.max(0, start - 1), start);
  const after = content.slice(index + word.length, index + word.length + 3);
  if (word.length === 1) return isMark(word) || isUnit(word, content.slice(Math.max(0, start - 2), start), after) || isUnlessJoined(word, before, after);
  if (!/^\p{Script=Han}+$/u.test(word) || rightlyDoubled.test(word) || isOneCharacter(word)) return false;
  return neverDoubled.has(word) || isUnlessJoined(word, before, after) || (!doubledUnless.has(word) && isWhole(word, after));
}

function isMark(word: string): boolean {
  return MARKS.includes(word);
}

/** 5条条。 Also with a blank before. */
function isUnit(word: string, before: string, after: string): boolean {
  const other = doubledUnits.get(word);
  return other !== undefined && /\d ?$/.test(before) && !other.test(after);
}

function isUnlessJoined(word: string, before: string, after: string): boolean {
  const joined = doubledUnless.get(word);
  if (!joined) return false;
  if (word.length > 1 && WORD_END.test(after)) return true;
  return !joined.before?.test(before) && !joined.after?.test(after);
}

/** Four characters hardly come twice by chance; of a shorter word the second must be a whole word. */
function isWhole(word: string, after: string): boolean {
  return word.length >= 4 || WORD_END.test(after);
}

/** 哈哈哈哈 */
function isOneCharacter(word: string): boolean {
  return word === word.charAt(0).repeat(word.length);
}

/** A clause, or one of a list, that stands twice. */
export interface RepeatedClause {
  /** From the mark before its second appearance to its end. */
  readonly span: Span;
  readonly first: Span;
  readonly words: string;
}

/** Shorter ones may come again for the sense: 是什么，是什么. */
const SHORTEST_CLAUSE = 5;
const CLAUSE_MARKS = ',;。、';
const LAST_MARK = '。'.charCodeAt(0);

function isClauseMark(content: string, index: number): boolean {
  // Most characters are ideographs.
  return content.charCodeAt(index) <= LAST_MARK && CLAUSE_MARKS.includes(content.charAt(index));
}

/** The clauses of a paragraph (half width) that stand twice in a row. */
export function findRepeatedClauses(content: string): RepeatedClause[] {
  const found: RepeatedClause[] = [];
  let start = 0;
  let list: List | null = null;
  for (let end = 0; end < content.length; end++) {
    if (!isClauseMark(content, end)) continue;
    const words = repeatedWords(content, start, end);
    if (words !== null) found.push({ span: { start: end, end: end + 1 + words.length }, first: { start, end }, words });
    const isItem = content.charAt(end) === '、';
    if (isItem && start > 0 && content.charAt(start - 1) === '、') {
      list ??= new Map();
      const item = repeatedItem(content, { start, end }, list);
      if (item) found.push(item);
    } else if (!isItem) list = null;
    start = end + 1;
  }
  return found;
}

/** Of a list in one clause, between 、 and 、: where each of its items stood first. */
type List = Map<string, number>;

/** An item that stood in the list before, not right before it. */
function repeatedItem(content: string, { start, end }: Span, list: List): RepeatedClause | null {
  if (end - start < SHORTEST_ITEM) return null;
  const words = content.slice(start, end);
  const first = list.get(words);
  list.set(words, first ?? start);
  if (first === undefined || first + words.length + 1 === start || !WHOLE_ITEM.test(words)) return null;
  return { span: { start: start - 1, end }, first: { start: first, end: first + words.length }, words };
}

/** Shorter ones may be of different wholes: 区、镇、村、镇. */
const SHORTEST_ITEM = 4;
const WHOLE_ITEM = /^\p{Script=Han}{4,16}$/u;

/** The clause from `start` to `end`, where it comes again behind the mark. */
function repeatedWords(content: string, start: number, end: number): string | null {
  // Nearly every clause begins otherwise than the one before.
  if (end - start < SHORTEST_CLAUSE || content.charCodeAt(start) !== content.charCodeAt(end + 1)) return null;
  const words = content.slice(start, end);
  const next = end + 1 + words.length;
  const isClosed = next === content.length || isClauseMark(content, next);
  return isClosed && content.startsWith(words, end + 1) && /\p{Script=Han}{4}/u.test(words) ? words : null;
}
