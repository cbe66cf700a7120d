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
  const glyphs = toGlyphs(source, span);
  const marked = glyphs.findIndex((glyph) => glyph.marked);
  const first = marked < 0 ? glyphs.length : marked;
  const { from, to } = clip(glyphs, first, width);
  const before = from > 0 ? ELLIPSIS : '';
  const after = to < glyphs.length ? ELLIPSIS : '';
  const shown = glyphs.slice(from, to);
  return {
    line: before + shown.map(({ text }) => text).join('') + after,
    marks: ' '.repeat(before.length + columns(glyphs.slice(from, first)))
      + '^'.repeat(Math.max(1, columns(shown.filter((glyph) => glyph.marked)))),
  };
}

/** A character as a terminal shows it. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const ELLIPSIS = '…';

/** The blanks that indent the line are left out, unless they are what is marked. */
function toGlyphs(source: string, { start, end }: Span): Glyph[] {
  const glyphs: Glyph[] = [];
  let offset = 0;
  for (const character of source) {
    const marked = start <= offset && offset < end;
    const indent = glyphs.length === 0 && !marked && character.trim() === '' && offset < start;
    if (!indent) glyphs.push({ ...toVisible(character), marked });
    offset += character.length;
  }
  return glyphs;
}

/** Tabs have no width of their own, and invisible characters might command the terminal. */
function toVisible(character: string): { text: string; width: number } {
  if (character === '\t') return { text: '  ', width: 2 };
  if (/^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u.test(character)) return { text: '\uFFFD', width: 1 };
  return { text: character, width: displayWidth(character) };
}

/** The part to show: a third of the width before the mark, as much as fits from there on. */
function clip(glyphs: readonly Glyph[], first: number, width: number): { from: number; to: number } {
  if (columns(glyphs) <= width) return { from: 0, to: glyphs.length };
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
