import type { Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { parseHtmlTable, type HtmlCell } from '../intake/htmlTable';
import { printAlignedTable, type SpannedCell } from '../layout/alignedTable';
import { cellText } from '../layout/cellText';
import type { TableStyle } from '../layout/layout';
import { parseLayout } from '../layout/parseLayout';
import { printTable } from '../layout/printTable';
import { lineEnd, lineStart } from '../report/insertion';
import { tableStyle } from '../report/pageStyle';

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

/** Where cells of several rows go on, a blank is kept for them. */
function rowsOfHtml(html: string | undefined): PastedRow[] | null {
  const rows = html === undefined ? null : parseHtmlTable(html);
  /** For each column how many more rows its cell goes on. */
  const open: number[] = [];
  return rows === null ? null : rows.map((row) => {
    const cells: SpannedCell[] = [];
    const left = [...row];
    for (let column = 0; left.length > 0 || column < open.length;) {
      const next = (open[column] ?? 0) > 0 ? continued(open, column) : begun(open, column, left.shift());
      cells.push(...(next ? [next] : []));
      column += next?.columns ?? 1;
    }
    return cells;
  });
}

function continued(open: number[], column: number): SpannedCell {
  open[column] = (open[column] ?? 1) - 1;
  return { text: null, columns: 1 };
}

function begun(open: number[], column: number, cell: HtmlCell | undefined): SpannedCell | null {
  if (!cell) return null;
  for (let index = column; index < column + cell.columns; index++) open[index] = cell.rows - 1;
  return { text: cell.text, columns: cell.columns };
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
  // Markdown has no merged cells: the others of their columns are blank, as formatting finds them afterwards.
  const unmerged = ({ text, columns }: SpannedCell): SpannedCell[] => {
    return Array.from({ length: columns }, (_, index) => ({ text: index === 0 ? text : null, columns: 1 }));
  };
  return printAlignedTable(rows.map((cells) => ({ cells: cells.flatMap(unmerged), labelColumns: 1 })), lineBreak);
}
