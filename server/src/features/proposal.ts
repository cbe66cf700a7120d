import type { Bilingual } from '../text/bilingual';
import { lineEnd, lineStart } from '../text/lineAround';
import { meet, type Span } from '../text/span';

/** Something that an author may want to have written here. */
export interface Proposal {
  readonly kind: 'text' | 'label' | 'heading' | 'citation' | 'skeleton';
  readonly label: Bilingual;
  /** Beside the label, in a word or two. */
  readonly detail: Bilingual;
  readonly documentation: Bilingual;
  /** What else may be typed to find it, as editors look for the beginnings of words. */
  readonly aliases?: readonly string[];
  /** What is replaced: what has been typed of it. */
  readonly span: Span;
  /** With blanks for the author's own words. */
  readonly newText: string;
}

/** Where the author is typing. */
export interface Cursor {
  readonly offset: number;
  readonly line: Span;
  /** The line up to the cursor. */
  readonly before: string;
  /** From the first character of the line that is not blank to the cursor. */
  readonly typed: Span;
  /** Whether nothing stands behind the cursor on its line. */
  readonly isAtEnd: boolean;
  readonly followsText: boolean;
  readonly precedesText: boolean;
}

export function cursorAt(text: string, offset: number): Cursor {
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  const before = text.slice(line.start, offset);
  const typed = { start: line.start + before.length - before.trimStart().length, end: offset };
  return {
    offset,
    line,
    before,
    typed,
    isAtEnd: text.slice(offset, line.end).trim() === '',
    followsText: /\S[^\S\r\n]*(?:\r\n?|\n)$/.test(text.slice(0, line.start)),
    precedesText: /^(?:\r\n?|\n)[^\S\r\n]*\S/.test(text.slice(line.end)),
  };
}

export function isOnLine(span: Span, { line }: Cursor): boolean {
  return meet(span, line);
}
