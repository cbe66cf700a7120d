import type { AlignedRow } from '../layout/alignedTable';
import { cellText } from '../layout/cellText';
import type { Row, Table, TableStyle } from '../layout/layout';
import { isEmpty } from '../layout/lines';
import type { FormTable, Report } from '../report/report';
import { skeleton } from '../tables/skeleton';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { lineEnd, lineStart } from '../text/lineAround';
import { overlap, type Span } from '../text/span';
import { formLines, formRow, type FormLine, type Source } from './formLines';

/** A table of which it is known what its rows are, so that it can be printed in another layout. */
export interface PrintableTable {
  /** Its lines, whole. */
  readonly span: Span;
  readonly style: TableStyle;
  readonly rows: readonly AlignedRow[];
}

/** In the order of the text: the form's tables, and the author's own where their layout marks rows. */
export function printableTables(report: Report): PrintableTable[] {
  const { text, layout } = report;
  const tables = layout.blocks.filter((block) => block.kind === 'table');
  const marked = tables.filter(({ style }) => style !== 'pipe-led');
  const unmarked = report.tables.filter(({ span }) => !marked.some((table) => overlap(table.span, span)));
  const printable = [
    ...flatMap(marked, (table) => markedTable(report, table) ?? []),
    ...flatMap(unmarked, (table) => unmarkedTable(text, table) ?? []),
  ];
  return printable.filter(({ span }) => !tables.some((table) => isRightBefore(text, table.span, span)))
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** Without text or two empty lines between them two tables in pipes are one. */
function isRightBefore(text: string, before: Span, after: Span): boolean {
  const between = text.slice(before.end, after.start);
  return before.end <= after.start && between.trim() === '' && between.split(/\r\n?|\n/).length < 4;
}

function markedTable({ text, tables }: Report, { rows, span, style }: Table): PrintableTable | null {
  const lines = flatMap(tables.filter((table) => overlap(table.span, span)), formLines);
  const labelColumns = lines[0]?.labelColumns ?? 1;
  const contentOf = (cell: Source): string => cellText(text, cell, style);
  // A full-width pipe ends a cell too, and Markdown has no way to say that this one does not.
  if (rows.some(({ cells }) => cells.some((cell) => contentOf(cell).includes('｜')))) return null;
  const printed = rows.map((row, index) => {
    const line = lines.find((each) => holds(row, each));
    return line ? formRow(line, contentOf) : ownRow(row.cells.map(contentOf), labelColumns, index === 0);
  });
  return { span: wholeLines(text, span), style, rows: printed };
}

/** Whether this line of the form, and nothing else, stands in the row. */
function holds({ cells }: Row, { sources }: FormLine): boolean {
  const filled = cells.filter(({ span }) => !isEmpty(span));
  const expected = sources.filter(({ span }) => !isEmpty(span));
  const isSame = (cell: Source, index: number): boolean => cell.span.start === expected[index]?.span.start;
  return filled.length > 0 && filled.length === expected.length && filled.every(isSame);
}

const NUMBER = /^[-+－＋]?[\d０-９]/;

/** A row of the author's own, or one that is not as the form has it: its labels end where its numbers begin. */
function ownRow(cells: readonly string[], labelColumns: number, isHeader: boolean): AlignedRow {
  const number = isHeader ? -1 : cells.findIndex((cell) => NUMBER.test(cell));
  return {
    labelColumns: Math.min(labelColumns, number < 0 ? cells.length : Math.max(1, number)),
    cells: cells.map((text) => ({ text, columns: 1 })),
  };
}

/** One of the form's tables whose text marks no rows. The form knows them, where it stands there whole and alone. */
function unmarkedTable(text: string, table: FormTable): PrintableTable | null {
  const { definition, span, style } = table;
  const lines = formLines(table);
  const whole = wholeLines(text, span);
  const sources = flatMap(lines, (line) => line.sources);
  const contentOf = (source: Source): string => cellText(text, source, style);
  const contents = sources.map((source) => foldText(contentOf(source))).join('');
  const isWhole = lines.length === skeleton(definition).length;
  if (!isWhole || contents.includes('|') || contents !== foldText(text, whole).replaceAll('|', '')) return null;
  return { span: whole, style, rows: lines.map((line) => formRow(line, contentOf)) };
}

/** With the delimiter row and the bare pipes that may stand behind a table. */
function wholeLines(text: string, span: Span): Span {
  let end = lineEnd(text, span.end);
  for (let bare = BARE.exec(text.slice(end)); bare; bare = BARE.exec(text.slice(end))) end += bare[0].length;
  return { start: lineStart(text, span.start), end };
}

const BARE = /^(?:\r\n?|\n)[^\S\r\n]*[|｜][|｜:\-\u0020\t]*(?=[\r\n]|$)/;
