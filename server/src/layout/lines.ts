import type { Span } from '../text/span';

/** One line of the text. */
export interface Line {
  /** Without the line break. */
  readonly span: Span;
  /** Without the blanks round it; empty where the line is blank. */
  readonly content: Span;
  /** Whether a tab, a pipe (`|`, `｜`, `│`) or a comma stands in it: only then can it begin a table. */
  readonly hasTab: boolean;
  readonly hasPipe: boolean;
  readonly hasComma: boolean;
  /** Whether a `<` stands in it. */
  readonly hasTag: boolean;
}

/** Lines end where editors end them: at `\n`, `\r\n` or `\r`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const marks = ['\n', '\r', '\t', '|', '｜', '│', ',', '<'].map((mark) => new Marks(text, mark)) as MarksOfLines;
  const [feeds, returns, tabs, pipes, widePipes, drawnPipes, commas, tags] = marks;
  const isQuoted = QUOTED.test(text);
  for (let start = 0; start <= text.length; ) {
    const end = Math.min(feeds.from(start), returns.from(start));
    const span = { start: isQuoted ? behindQuoteMark(text, start) : start, end };
    const hasPipe = pipes.from(start) < end || widePipes.from(start) < end || drawnPipes.from(start) < end;
    lines.push({ span, content: trim(text, span), hasTab: tabs.from(start) < end, hasPipe, hasComma: commas.from(start) < end, hasTag: tags.from(start) < end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** A text that was quoted as a whole, in a letter or in Markdown: its first two lines begin with `>`. */
const QUOTED = /^(?:[^\S\r\n]*(?:\r\n?|\n)){0,3}> ?(?=\S)[^\r\n]{0,200}(?:(?:\r\n?|\n)[^\S\r\n]*){1,3}>/;

function behindQuoteMark(text: string, start: number): number {
  if (text[start] !== '>') return start;
  return start + (text[start + 1] === ' ' ? 2 : 1);
}

type MarksOfLines = [feeds: Marks, returns: Marks, tabs: Marks, pipes: Marks, widePipes: Marks, drawnPipes: Marks, commas: Marks, tags: Marks];

/** Where a mark stands in a text, asked for from its start to its end: each is looked for once, by the engine's own search. */
class Marks {
  private next = -1;

  constructor(private readonly text: string, private readonly mark: string) {}

  /** The first one at or behind `offset`; the text's end where there is none. */
  from(offset: number): number {
    if (this.next < offset) {
      const found = this.text.indexOf(this.mark, offset);
      this.next = found < 0 ? this.text.length : found;
    }
    return this.next;
  }
}

/** `span` without the blanks at its ends; where all is blank, the empty span at its start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start === end) return { start: span.start, end: span.start };
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { start, end };
}

/** What stands between the cells of a table: `|`, as wide as a Chinese character, or drawn. */
export function isPipe(character: string | undefined): boolean {
  return character === '|' || character === '｜' || character === '│';
}

export function isEmpty(span: Span): boolean {
  return span.start === span.end;
}

/** Blanks of all kinds: whitespace, U+FEFF and the zero-width marks that web pages leave. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0xa0 || code === 0x85 || code === 0x3000 || code === 0x202f || code === 0x205f || code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0x2060
  );
}
