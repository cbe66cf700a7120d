import { matchesIn } from './matches';

/** A half-width mark in Chinese text, and the full-width one that belongs there. */
export interface HalfWidthMark {
  readonly index: number;
  readonly fullWidth: string;
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** A mark as Chinese text has it; those that have no full-width form of their own stay. */
export function asFullWidth(mark: string): string {
  return fullWidth[mark] ?? mark;
}

const MARK = /[,;:?!]/g;
const BRACKET = /[()（）]/g;
/** What a mark between Chinese words stands behind and before. */
const BEFORE = /[\p{Script=Han}》”’）)〕】%]/u;
const AFTER = /[\p{Script=Han}《“‘（(〔【]/u;
const HAN = /\p{Script=Han}/u;

/** The half-width marks of a paragraph (as written) that stand between Chinese characters, brackets as pairs; in order. */
export function findHalfWidth(written: string): HalfWidthMark[] {
  const marks = matchesIn(written, MARK).filter(({ 0: mark, index }) => isBetween(written, index, mark)).map(({ index }) => index);
  const widened = [...marks, ...brackets(written)].map((index) => ({ index, fullWidth: fullWidth[written.charAt(index)] ?? '' }));
  return [...widened, ...quotes(written), ...stop(written)].toSorted((a, b) => a.index - b.index);
}

/** Also before a blank, at the end of the paragraph and, but for a colon, before a number: 公开20条,2020年增加5条. */
function isBetween(written: string, index: number, mark: string): boolean {
  const before = written.charAt(index - 1);
  const after = /[^ ]|$/.exec(written.slice(index + 1, index + 4))?.[0] ?? '';
  return BEFORE.test(before) && (after === '' || AFTER.test(after) || (mark !== ':' && /\d/.test(after)));
}

/** Of each pair with Chinese in it the brackets that are half width; a bracket without a fellow is left alone. */
function brackets(written: string): number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of matchesIn(written, BRACKET)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const inner = written.slice(start + 1, Math.min(index, start + 1 + LONGEST_LOOK));
    if (HAN.test(inner)) found.push(...[start, index].filter((at) => '()'.includes(written.charAt(at))));
  }
  return found;
}

/** Enough of what a bracket holds to see whether it is Chinese. */
const LONGEST_LOOK = 60;

const SHORTEST_SENTENCE = 8;

/** 领导小组. with a point where the sentence ends. A point in the middle may part a number, a name, an address. */
function stop(written: string): HalfWidthMark[] {
  return written.length >= SHORTEST_SENTENCE && /[\p{Script=Han}》”）)%][.．]$/u.test(written) ? [{ index: written.length - 1, fullWidth: '。' }] : [];
}

const QUOTE = /["“”]/g;

/** "一网通办" for “一网通办”: in a paragraph that has them in pairs, and none within a pair of the others. */
function quotes(written: string): HalfWidthMark[] {
  if (!written.includes('"')) return [];
  const straight: number[] = [];
  let depth = 0;
  for (const { 0: mark, index } of matchesIn(written, QUOTE)) {
    if (mark === '"' && depth !== 0) return [];
    if (mark === '"') straight.push(index);
    else depth += mark === '“' ? 1 : -1;
  }
  if (depth !== 0 || straight.length % 2 > 0) return [];
  const pairs = straight.map((index, nth) => ({ index, fullWidth: nth % 2 === 0 ? '“' : '”' }));
  const isChinese = (nth: number): boolean => HAN.test(written.slice(straight[nth], Math.min(straight[nth + 1] ?? 0, (straight[nth] ?? 0) + LONGEST_LOOK)));
  // 5"屏 has a mark of length.
  return pairs.every((_, nth) => nth % 2 > 0 || (isChinese(nth) && !/\d/.test(written.charAt((straight[nth] ?? 0) - 1)))) ? pairs : [];
}
