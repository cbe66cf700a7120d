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
    const unit = mark > 0 ? DROPPED : foldUnit(source.charCodeAt(next));
    if (unit !== DROPPED) {
      text += String.fromCharCode(unit);
      offsets?.push(next);
    }
    at = next + Math.max(1, mark);
  }
  return text;
}

function firstDifference(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (CHANGES[source.charCodeAt(at)] !== STAYS) return at;
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

/** What becomes of a UTF-16 unit, where it is not another unit. None of them is a character; surrogates stand for themselves. */
const [STAYS, MAY_BE_MARKUP, DROPPED] = [0, 0xfffe, 0xffff];

/** Outside these and the traditional characters every unit stays. Ends are not included. */
const CHANGING = [
  [0, 0x100], [0x1680, 0x1681], [0x180e, 0x180f], [0x2000, 0x2070], [0x2212, 0x2216], [0x2768, 0x276a], [0x2800, 0x2801],
  [0x2e80, 0x2fe0], [0x3000, 0x3020], [0x3164, 0x3165], [0xf900, 0xfb00], [0xfe30, 0xfe70], [0xfeff, 0xff66],
] as const;

const CHANGES = changes();

/** Of each UTF-16 unit. Whoever starts the program waits for this. */
function changes(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const [written, simplified] of traditional) units[written.charCodeAt(0)] = simplified.charCodeAt(0);
  for (const [start, end] of CHANGING) {
    for (let code = start; code < end; code++) {
      const unit = unitOf(code);
      if (unit !== code) units[code] = unit;
    }
  }
  for (const mark of '[<&') units[mark.charCodeAt(0)] = MAY_BE_MARKUP;
  return units;
}

function foldUnit(code: number): number {
  const unit = CHANGES[code] ?? STAYS;
  return unit === STAYS || unit === MAY_BE_MARKUP ? code : unit;
}

function unitOf(code: number): number {
  const character = String.fromCharCode(code);
  if (code < 0x20 || QUOTES.includes(character) || isInvisible(code) || BLANKS.test(character)) return DROPPED;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return unifiedIdeograph(code) ?? OTHERS.get(character)?.charCodeAt(0) ?? code;
}
