import type { Report } from '../report/report';
import { lastBegun } from '../text/lastBegun';
import { lineEnd, lineStart } from '../text/lineAround';
import type { Span } from '../text/span';
import { hasEmptyLines } from './pageStyle';

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
  const { text, layout } = report;
  const own = lastBegun(layout.blocks, offset, ({ span }) => span.start);
  const isWithin = own !== undefined && sharesItsLine(report, own.span.start);
  const at = isWithin ? own.span.start : lineStart(text, offset);
  const after = layout.blocks.find((block) => block.span.end > at);
  const newText = join(report, blocks) + gap(report, blocks.at(-1), after);
  return { span: { start: at, end: at }, newText: isWithin ? gap(report, undefined, blocks[0]) + newText : newText };
}

/** Puts blocks behind the line in which `offset` stands. */
export function insertAfter(report: Report, offset: number, blocks: readonly NewBlock[]): Insertion {
  const { text, layout } = report;
  const own = lastBegun(layout.blocks, offset - 1, ({ span }) => span.start);
  if (own && sharesItsLine(report, own.span.start)) {
    const { end } = own.span;
    return { span: { start: end, end }, newText: gap(report, own, blocks[0]) + join(report, blocks) + gap(report, blocks.at(-1), undefined) };
  }
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

/** Whether the line in which `offset` stands holds several blocks: a page that lost its line breaks. */
export function sharesItsLine({ text, layout }: Pick<Report, 'text' | 'layout'>, offset: number): boolean {
  const last = lastBegun(layout.blocks, lineEnd(text, offset), ({ span }) => span.start);
  const start = lineStart(text, offset);
  return last !== undefined && last.span.start > start && text.slice(start, last.span.start).trim() !== '';
}
