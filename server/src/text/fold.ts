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

/** The normal form of `span` of `source`. */
export function fold(source: string, span: Span = { start: 0, end: source.length }): Folded {
  return new FoldedSpan(source, span);
}

/** `fold(…).text`, where positions do not matter. */
export function foldText(source: string, span: Span = { start: 0, end: source.length }): string {
  return read(source, span, null);
}

/** Few texts have anything found in them, so offsets are worked out when they are asked for. */
class FoldedSpan implements Folded {
  readonly text: string;
  private known: number[] | null = null;

  constructor(private readonly source: string, private readonly span: Span) {
    this.text = foldText(source, span);
  }

  get offsets(): readonly number[] {
    if (!this.known) read(this.source, this.span, (this.known = []));
    return this.known;
  }
}

/** Most texts are in the normal form already, or nearly: they are gone through from one difference to the next. */
function read(source: string, { start, end }: Span, offsets: number[] | null): string {
  let text = '';
  for (let at = start; at < end; ) {
    const next = firstDifference(source, at, end);
    text += source.slice(at, next);
    if (offsets) for (let each = at; each < next; each++) offsets.push(each);
    if (next === end) break;
    const mark = markupLength(source, next, end);
    const unit = mark > 0 ? 0 : foldUnit(source.charCodeAt(next));
    if (unit > 0) {
      text += String.fromCharCode(unit);
      offsets?.push(next);
    }
    at = next + Math.max(1, mark);
  }
  return text;
}

function firstDifference(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 0 || FOLDED[code] !== code) return at;
  }
  return end;
}

/** Line breaks and blanks in the cells of Markdown tables. */
const MARKUP = /<br ?\/?>|&nbsp;/iy;

/** Longer ones are none: who looks for the end of each in a whole text takes long. */
const LONGEST_BOOKMARK = 112;

/** The length of what begins at `offset` and is no text; 0 where text goes on. */
function markupLength(source: string, offset: number, end: number): number {
  const code = source.charCodeAt(offset);
  if (code === BRACKET) {
    const close = source.startsWith('[bookmark:', offset) ? source.slice(offset, Math.min(end, offset + LONGEST_BOOKMARK)).indexOf(']') : -1;
    return close + 1;
  }
  if (code !== LESS && code !== AMPERSAND) return 0;
  MARKUP.lastIndex = offset;
  const length = MARKUP.exec(source)?.[0].length ?? 0;
  return offset + length <= end ? length : 0;
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

const [BRACKET, LESS, AMPERSAND] = [0x5b, 0x3c, 0x26];

/** With syllables, surrogates and what is for private use behind them. */
const IDEOGRAPHS = { first: 0x3400, end: 0xf900 };

/** Folded unit of each UTF-16 unit; 0 leaves it out, and where markup may begin. Surrogates stand for themselves. */
const FOLDED = buildFolded();

/** Ideographs are most of the code units, and few of them differ: whoever starts the program waits for this. */
function buildFolded(): Uint16Array {
  const folded = new Uint16Array(0x10000);
  for (let code = IDEOGRAPHS.first; code < IDEOGRAPHS.end; code++) folded[code] = code;
  for (const [written, simplified] of traditional) folded[written.charCodeAt(0)] = simplified.charCodeAt(0);
  for (let code = 1; code < IDEOGRAPHS.first; code++) folded[code] = mayBeMarkup(code) ? 0 : unitOf(code);
  for (let code = IDEOGRAPHS.end; code < 0x10000; code++) folded[code] = unitOf(code);
  return folded;
}

function mayBeMarkup(code: number): boolean {
  return code === BRACKET || code === LESS || code === AMPERSAND;
}

function foldUnit(code: number): number {
  return mayBeMarkup(code) ? code : (FOLDED[code] ?? 0);
}

function unitOf(code: number): number {
  const character = String.fromCharCode(code);
  if (code < 0x80) return BLANKS.test(character) || QUOTES.includes(character) || code < 0x20 ? 0 : code;
  if (QUOTES.includes(character) || isInvisible(code) || BLANKS.test(character)) return 0;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return unifiedIdeograph(code) ?? OTHERS.get(character)?.charCodeAt(0) ?? code;
}
