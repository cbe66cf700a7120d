import type { Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { readClipboardTable } from '../intake/clipboardTable';
import { printAlignedTable, type SpannedCell } from '../layout/alignedTable';
import { cellText } from '../layout/cellText';
import type { TableStyle } from '../layout/layout';
import { parseLayout } from '../layout/parseLayout';
import { printTable } from '../layout/printTable';
import { lineEnd, lineStart } from '../text/lineAround';
import { tableStyle } from '../writing/pageStyle';

/** What is on the clipboard, and where it is to go. */
export interface Pasted {
  readonly position: Position;
  readonly html?: string;
  readonly text?: string;
}

/** nianbao/pastedTable: a table in the layout that the report's own tables have. Null: paste it as it is. */
export function pastedTable({ document, report }: Analysis, { position, html, text }: Pasted): string | null {
  const at = document.offsetAt(position);
  // Within a table cells are pasted, not a table.
  if (report.layout.blocks.some(({ kind, span }) => kind === 'table' && span.start <= at && at <= span.end)) return null;
  const rows = rowsOfHtml(html) ?? rowsOfText(text);
  if (!rows || rows.length < 2 || rows.every((row) => row.length < 2)) return null;
  const { lineBreak } = report.layout;
  const printed = print(rows, markingStyle(tableStyle(report)), lineBreak);
  const before = report.text.slice(lineStart(report.text, at), at).trim() === '' ? '' : lineBreak.repeat(2);
  const after = report.text.slice(at, lineEnd(report.text, at)).trim() === '' ? lineBreak : lineBreak.repeat(2);
  return before + printed + after;
}

type PastedRow = readonly SpannedCell[];

/** Where a cell of a row above goes on, a blank is kept for each of its columns. */
function rowsOfHtml(html: string | undefined): PastedRow[] | null {
  const rows = html === undefined ? null : readClipboardTable(html);
  return rows?.map((row) => row.flatMap((cell) => (cell.text === null ? unmerged(cell) : [cell]))) ?? null;
}

/** Text with tabs, as spreadsheets and WPS put it on the clipboard, if it is one table and nothing else. */
function rowsOfText(text: string | undefined): PastedRow[] | null {
  const { blocks } = parseLayout(text ?? '');
  const [table] = blocks;
  if (blocks.length !== 1 || table?.kind !== 'table' || table.style !== 'tabs') return null;
  return table.rows.map(({ cells }) => cells.map((cell) => ({ text: cellText(text ?? '', cell, table.style), columns: 1 })));
}

/** Layouts in which no row ends lose what is not the form's. */
function markingStyle(style: TableStyle): TableStyle {
  return style === 'pipe-led' || style === 'paragraphs' ? 'tabs' : style;
}

function print(rows: readonly PastedRow[], style: TableStyle, lineBreak: string): string {
  if (style !== 'pipes') return printTable(rows.map((cells) => cells.map(({ text }) => text)), style, lineBreak);
  // Markdown has no merged cells.
  return printAlignedTable(rows.map((cells) => ({ cells: cells.flatMap(unmerged), labelColumns: 1 })), lineBreak);
}

/** The others of a cell's columns are blank, as formatting finds them afterwards. */
function unmerged({ text, columns }: SpannedCell): SpannedCell[] {
  return Array.from({ length: columns }, (_, index) => ({ text: index === 0 ? text : null, columns: 1 }));
}
