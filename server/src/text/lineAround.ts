import type { Span } from './span';

/** Where the line begins in which `offset` stands. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Where it ends, without its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** What to delete with the lines at `span`: the blanks round them, and the line breaks that would be left. */
export function withItsLine(text: string, { start, end }: Span): Span {
  while (start > 0 && /[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /[^\S\r\n]/.test(text.charAt(end))) end++;
  const after = /^(?:\r\n|\r|\n)+/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { start, end: end + after };
}
