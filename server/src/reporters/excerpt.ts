import { displayWidth } from '../text/displayWidth';
import type { Span } from '../text/span';

export interface Excerpt {
  readonly line: string;
  /** Blanks and `^`, to be printed under the line. */
  readonly marks: string;
}

/**
 * A source line for a terminal of `width` columns, with what stands in `span` marked.
 * A long line, such as a paragraph, is shortened on both sides of the mark.
 */
export function excerpt(source: string, span: Span, width: number): Excerpt {
  const shownPart = partRound(source, span, width);
  const glyphs = toGlyphs(source, shownPart, span);
  const marked = glyphs.findIndex((glyph) => glyph.marked);
  const first = marked < 0 ? glyphs.length : marked;
  const { from, to } = clip(glyphs, first, width, shownPart);
  const before = from > 0 || shownPart.isCutBefore ? ELLIPSIS : '';
  const after = to < glyphs.length || shownPart.isCutAfter ? ELLIPSIS : '';
  const shown = glyphs.slice(from, to);
  return {
    line: before + shown.map(({ text }) => text).join('') + after,
    marks: ' '.repeat(before.length + columns(glyphs.slice(from, first)))
      + '^'.repeat(Math.max(1, columns(shown.filter((glyph) => glyph.marked)))),
  };
}

interface Part extends Span {
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** As many characters on either side as the width has columns: what a line of thousands of findings holds beyond is not gone through for each. */
function partRound(source: string, { start }: Span, width: number): Part {
  // The blanks that indent the line are left out, unless they are what is marked.
  const indent = Math.min(start, source.length - source.trimStart().length);
  const from = atCharacter(source, start - width);
  const to = atCharacter(source, start + width);
  return { start: Math.max(indent, from), end: to, isCutBefore: from > indent, isCutAfter: to < source.length };
}

/** The offset, or the one before where it is within a character. */
function atCharacter(text: string, offset: number): number {
  const within = Math.max(0, Math.min(offset, text.length));
  return (text.codePointAt(within - 1) ?? 0) > 0xFFFF ? within - 1 : within;
}

/** A character as a terminal shows it. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const ELLIPSIS = '…';

function toGlyphs(source: string, part: Span, { start, end }: Span): Glyph[] {
  let offset = part.start;
  return Array.from(source.slice(part.start, part.end), (character) => {
    const marked = start <= offset && offset < end;
    offset += character.length;
    return { ...toVisible(character), marked };
  });
}

/** Tabs have no width of their own, and invisible characters might command the terminal. */
function toVisible(character: string): { text: string; width: number } {
  if (character === '\t') return { text: '  ', width: 2 };
  if (/^[ -~一-鿿]/.test(character)) return { text: character, width: character > '~' ? 2 : 1 };
  if (/^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u.test(character)) return { text: '\uFFFD', width: 1 };
  return { text: character, width: displayWidth(character) };
}

/** The part to show: a third of the width before the mark, as much as fits from there on. */
function clip(glyphs: readonly Glyph[], first: number, width: number, part: Part): { from: number; to: number } {
  if (!part.isCutBefore && !part.isCutAfter && columns(glyphs) <= width) return { from: 0, to: glyphs.length };
  let room = width - 2 * ELLIPSIS.length;
  let from = first;
  let to = first;
  const widthAt = (index: number): number => glyphs[index]?.width ?? Infinity;
  const keptForTheMark = Math.ceil(room * 2 / 3);
  while (room - widthAt(from - 1) >= keptForTheMark) room -= widthAt(--from);
  while (room >= widthAt(to)) room -= widthAt(to++);
  while (room >= widthAt(from - 1)) room -= widthAt(--from);
  return { from, to };
}

function columns(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0);
}
