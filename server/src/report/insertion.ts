import { lastBegun } from '../text/lastBegun';
import type { Span } from '../text/span';
import { hasEmptyLines } from './pageStyle';
import type { Report } from './report';

/** New text and the place between two characters where it goes. */
export interface Insertion {
  readonly span: Span;
  readonly newText: string;
}

export interface NewBlock {
  readonly kind: 'paragraph' | 'table';
  readonly text: string;
}

/** Puts blocks before the line in which `offset` stands. */
export function insertBefore(report: Report, offset: number, blocks: readonly NewBlock[]): Insertion {
  const at = lineStart(report.text, offset);
  const after = report.layout.blocks.find((block) => block.span.end > at);
  return { span: { start: at, end: at }, newText: join(report, blocks) + gap(report, blocks.at(-1), after) };
}

/** Puts blocks behind the line in which `offset` stands. */
export function insertAfter(report: Report, offset: number, blocks: readonly NewBlock[]): Insertion {
  const { text, layout } = report;
  const at = lineEnd(text, offset);
  const before = lastBegun(layout.blocks, at - 1, ({ span }) => span.start);
  // What follows on the very next line would run into a table.
  const runsOn = blocks.at(-1)?.kind === 'table' && /^(?:\r\n?|\n)[^\r\n]*\S/.test(text.slice(at));
  const newText = gap(report, before, blocks[0]) + join(report, blocks) + (runsOn ? layout.lineBreak : '');
  return { span: { start: at, end: at }, newText };
}

function join(report: Report, blocks: readonly NewBlock[]): string {
  return blocks.map((block, index) => (index === 0 ? '' : gap(report, blocks[index - 1], block)) + block.text).join('');
}

/** Line breaks between two blocks: an empty line round tables, and wherever this text has one. */
function gap(report: Report, before: Pick<NewBlock, 'kind'> | undefined, after: Pick<NewBlock, 'kind'> | undefined): string {
  const { lineBreak } = report.layout;
  const wide = before?.kind === 'table' || after?.kind === 'table' || hasEmptyLines(report);
  return lineBreak.repeat(wide ? 2 : 1);
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

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
