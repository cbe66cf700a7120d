import { cjkRadicals } from '../lexicon/cjkRadicals';
import { traditional } from '../lexicon/traditional';
import type { Span } from './span';

/**
 * The normal form (规范形) in which texts are compared: full width folded to half width, CJK radicals
 * and compatibility ideographs to the unified ones, traditional characters to simplified ones; blanks,
 * line breaks, zero-width characters, quotes, `[bookmark: …]`, `<br>` and `&nbsp;` left out. It remembers where each
 * of its characters stands in the source.
 */
export interface Folded {
  readonly text: string;
  /** Source offset of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[];
}

/** Line breaks and blanks in the cells of Markdown tables. */
const MARKUP = /<br ?\/?>|&nbsp;/iy;

/** The normal form of `span` of `source`. */
export function fold(source: string, span: Span = { start: 0, end: source.length }): Folded {
  let text = '';
  const offsets: number[] = [];
  for (let offset = span.start; offset < span.end; offset++) {
    const code = source.charCodeAt(offset);
    if (code === 0x5b && source.startsWith('[bookmark:', offset)) {
      const close = source.indexOf(']', offset);
      if (close >= 0 && close < span.end) {
        offset = close;
        continue;
      }
    }
    if (code === 0x3c || code === 0x26) {
      MARKUP.lastIndex = offset;
      const mark = MARKUP.exec(source)?.[0].length ?? 0;
      if (mark > 0 && offset + mark <= span.end) {
        offset += mark - 1;
        continue;
      }
    }
    const folded = FOLDED[code];
    if (folded === 0 || folded === undefined) continue;
    text += String.fromCharCode(folded);
    offsets.push(offset);
  }
  return { text, offsets };
}

/** `fold(…).text`, where positions do not matter. Most texts are in the normal form already. */
export function foldText(source: string, span: Span = { start: 0, end: source.length }): string {
  for (let offset = span.start; offset < span.end; offset++) {
    const code = source.charCodeAt(offset);
    if (FOLDED[code] !== code || code === 0x5b || code === 0x3c || code === 0x26) return fold(source, span).text;
  }
  return source.slice(span.start, span.end);
}

/** Where `[start, end)` of the normal form stands in the source; empty at a place between two characters. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  const { offsets } = folded;
  const first = offsets[start] ?? (offsets.at(-1) ?? -1) + 1;
  const last = offsets[end - 1];
  return { start: first, end: end > start && last !== undefined ? last + 1 : first };
}

/** The unified ideograph that a look-alike code point stands for, else null. */
export function unifiedIdeograph(code: number): number | null {
  const isRadical = code >= 0x2e80 && code <= 0x2fdf;
  const isCompatible = code >= 0xf900 && code <= 0xfaff;
  if (!isRadical && !isCompatible) return null;
  const folded = cjkRadicals.get(code) ?? String.fromCharCode(code).normalize('NFKC').charCodeAt(0);
  return folded === code ? null : folded;
}

/** Characters that show nothing and are not blanks either: zero-width, direction and soft-hyphen marks. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad || code === 0x180e || code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064)
  );
}

const BLANKS = /[\s\u0085\u2800\u3164]/u;
const QUOTES = '"\'“”‘’„‟‛「」『』﹁﹂﹃﹄〝〞＂＇`´';

const OTHERS = new Map([
  ['｡', '。'], ['､', '、'], ['﹐', ','], ['﹑', '、'], ['﹒', '.'], ['﹔', ';'], ['﹕', ':'],
  ['﹙', '('], ['﹚', ')'], ['︵', '('], ['︶', ')'], ['❨', '('], ['❩', ')'], ['⁄', '/'], ['∕', '/'],
  ['−', '-'], ['﹣', '-'], ['‐', '-'], ['‑', '-'], ['﹢', '+'],
]);

/** Folded unit of each UTF-16 unit; 0 leaves it out. Surrogates stand for themselves. */
const FOLDED = buildFolded();

function buildFolded(): Uint16Array {
  const folded = new Uint16Array(0x10000);
  for (let code = 1; code < 0x10000; code++) folded[code] = foldUnit(code);
  return folded;
}

function foldUnit(code: number): number {
  const character = String.fromCharCode(code);
  if (code < 0x80) return BLANKS.test(character) || QUOTES.includes(character) || code < 0x20 ? 0 : code;
  if (QUOTES.includes(character) || isInvisible(code) || BLANKS.test(character)) return 0;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code >= 0x3400 && code <= 0x9fff) return traditional.get(character)?.charCodeAt(0) ?? code;
  return unifiedIdeograph(code) ?? OTHERS.get(character)?.charCodeAt(0) ?? code;
}
