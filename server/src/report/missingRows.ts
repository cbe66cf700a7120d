import { rowSeparator } from '../layout/printTable';
import type { LabelDefinition, RowDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import { lineEnd, type Insertion } from './insertion';
import type { BoundLabel, FormTable, Report } from './report';
import { printLines, skeleton, type SkeletonLine } from './skeleton';
import { greatest } from '../text/greatest';

/** Neighbouring rows of the form that a table does not have, with the captions and headers that went with them. */
export interface MissingRows {
  readonly rows: readonly RowDefinition[];
  /** The label before which they should stand, else the table's last one. */
  readonly span: Span;
  /** Whether their numbers are there, so that only a label was lost. */
  readonly isLabelLost: boolean;
  /** Null where the text round their place is not as the form has it. */
  readonly insertion: Insertion | null;
}

/** A table that goes on after a break (续表) is two in the text: a row that either of them has is not missing. */
export function findMissingRows(report: Report, table: FormTable): MissingRows[] {
  if (table.missingRows.length === 0) return [];
  const others = report.tables.filter((other) => other !== table && other.definition === table.definition);
  const isMissing = (row: RowDefinition): boolean => {
    return [table, ...others].every(({ missingRows }) => missingRows.includes(row));
  };
  return absentLines(table, isMissing).map((lines) => missingRows(report, table, lines));
}

/** Runs of lines of the form without any trace in the text, each with at least one row. */
function absentLines(table: FormTable, isMissing: (row: RowDefinition) => boolean): SkeletonLine[][] {
  const runs: SkeletonLine[][] = [[]];
  for (const line of skeleton(table.definition)) {
    const absent = line.row ? isMissing(line.row) : line.labels.every((label) => !boundTo(table, label));
    if (absent) runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  const upToLastRow = (run: SkeletonLine[]): SkeletonLine[] => run.slice(0, run.findLastIndex(({ row }) => row) + 1);
  return runs.map(upToLastRow).filter((run) => run.length > 0);
}

function boundTo({ labels }: FormTable, definition: LabelDefinition): BoundLabel | undefined {
  return labels.find((label) => label.definition === definition);
}

function missingRows(report: Report, table: FormTable, lines: readonly SkeletonLine[]): MissingRows {
  const rows = flatMap(lines, ({ row }) => row ?? []);
  const { labels } = table.definition;
  const place = rows[0]?.label ? labels.indexOf(rows[0].label) : labels.length;
  const before = table.labels.filter(({ definition }) => labels.indexOf(definition) < place);
  const after = table.labels.find(({ definition }) => labels.indexOf(definition) > place);
  const previous = table.rows.filter(({ label }) => label && before.includes(label));
  const at = endOf(report, [...before, ...previous].map(({ span }) => span.end));
  const between = after && at !== null ? report.text.slice(at, after.span.start) : '';
  const isLabelLost = /[^\s|｜]/.test(between) || previous.some((row) => row.cells.length > row.definition.columns.length);
  const isOrderly = !after || at === null || at <= after.span.start;
  const isWhole = isOrderly && !isLabelLost && previous.at(-1)?.facts.length !== 0;
  return {
    rows,
    span: (after ?? table.labels.at(-1))?.span ?? table.span,
    isLabelLost,
    insertion: isWhole && at !== null ? insertion(report, table, at, lines) : null,
  };
}

/** The end of the line, or of the table's row, in which the last of these ends. */
function endOf({ text, layout }: Report, ends: readonly number[]): number | null {
  if (ends.length === 0) return null;
  const end = greatest(ends);
  const last = layout.blocks.findLast((block) => block.span.start < end);
  const row = last?.kind === 'table' ? last.rows.findLast(({ span }) => span.start < end) : undefined;
  return lineEnd(text, Math.max(end, row?.span.end ?? end));
}

function insertion({ text, layout }: Report, table: FormTable, at: number, lines: readonly SkeletonLine[]): Insertion | null {
  const { style } = table;
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
