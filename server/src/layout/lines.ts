import type { Span } from '../text/span';

/** One line of the text. */
export interface Line {
  /** Without the line break. */
  readonly span: Span;
  /** Without the blanks round it; empty where the line is blank. */
  readonly content: Span;
  /** Whether a tab or a pipe (`|`, `｜`) stands in it: only then can it begin a table. */
  readonly hasTab: boolean;
  readonly hasPipe: boolean;
}

/** Lines end where editors end them: at `\n`, `\r\n` or `\r`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = start;
    let hasTab = false;
    let hasPipe = false;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === LINE_FEED || code === RETURN) break;
      if (code === TAB) hasTab = true;
      else if (code === PIPE || code === WIDE_PIPE) hasPipe = true;
    }
    const span = { start, end };
    lines.push({ span, content: trim(text, span), hasTab, hasPipe });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

const [TAB, LINE_FEED, RETURN, PIPE, WIDE_PIPE] = [0x09, 0x0a, 0x0d, 0x7c, 0xff5c];

/** `span` without the blanks at its ends; where all is blank, the empty span at its start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start === end) return { start: span.start, end: span.start };
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { start, end };
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
