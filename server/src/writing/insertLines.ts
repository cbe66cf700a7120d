import { rowSeparator } from '../layout/printTable';
import { boundTo } from '../report/formTables';
import type { FormTable, Report } from '../report/report';
import { printLines, type SkeletonLine } from '../tables/skeleton';
import { greatest } from '../text/greatest';
import { lastBegun } from '../text/lastBegun';
import { lineEnd } from '../text/lineAround';
import { sharesItsLine, type Insertion } from './insertion';

/** The end of the line, or of the table's row, in which the last of these ends. */
export function lineBehind({ text, layout }: Report, ends: readonly number[]): number | null {
  if (ends.length === 0) return null;
  const end = greatest(ends);
  const last = lastBegun(layout.blocks, end - 1, ({ span }) => span.start);
  const row = last?.kind === 'table' ? lastBegun(last.rows, end - 1, ({ span }) => span.start) : undefined;
  // A row in HTML need not end its line.
  if (row && last?.kind === 'table' && last.style === 'html') return row.span.end;
  return lineEnd(text, Math.max(end, row?.span.end ?? end));
}

/** Lines of the form, put in at `at`; null where the text round it is not printed as the form is. */
export function insertLines({ text, layout }: Report, table: FormTable, at: number, lines: readonly SkeletonLine[]): Insertion | null {
  const { style } = table;
  if (sharesItsLine({ text, layout }, at)) return null;
  const kept = lines.map((line) => withoutBound(table, line));
  const isAmong = kept.some((line, index) => line !== lines[index]);
  const rowsAreMarked = style !== 'paragraphs' && style !== 'pipe-led';
  if ((isAmong && rowsAreMarked) || !marksAsPrinted(text, table)) return null;
  const newText = rowSeparator(style, layout.lineBreak) + printLines(kept, style, layout.lineBreak);
  return { span: { start: at, end: at }, newText };
}

/** The line without the label of a group that has stayed behind: the text has it already. */
function withoutBound(table: FormTable, line: SkeletonLine): SkeletonLine {
  const bound = line.labels.filter((label) => label !== line.row?.label && boundTo(table, label));
  if (bound.length === 0) return line;
  const cells = line.cells.map((cell) => (bound.some(({ text }) => text === cell.text) ? { ...cell, text: null } : cell));
  return { ...line, cells };
}

/** Cells with their pipes on lines of their own are not what is printed here: both in one table cannot be told apart. */
function marksAsPrinted(text: string, { style, span }: FormTable): boolean {
  return style !== 'pipe-led' || /[^\s|｜][^\S\r\n]*[|｜]/.test(text.slice(span.start, span.end));
}
