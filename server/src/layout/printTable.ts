import type { TableStyle } from './layout';
import { greatest } from '../text/greatest';
import { escapeMarkup } from '../text/markup';

/** A cell's content; empty where it is blank, null where a merged cell goes on. */
export type PrintedCell = string | null;

/** A table in one of the styles that `parseLayout` reads, without a line break at the end. */
export function printTable(rows: readonly (readonly PrintedCell[])[], style: TableStyle, lineBreak: string): string {
  if (style === 'html') return ['<table>', printRows(rows, style, lineBreak), '</table>'].join(lineBreak);
  if (style !== 'pipes') return printRows(rows, style, lineBreak);
  const [first = [], ...rest] = rows;
  const width = greatest(rows.map((row) => row.length));
  // Markdown drops what goes beyond the first row, so that one is as wide as the widest; a delimiter row follows.
  const header = [...first, ...Array.from({ length: width - first.length }, () => null)];
  const delimiter = `|${' --- |'.repeat(width)}`;
  return [printPipeRow(header.map(inOneLine)), delimiter, ...rest.map((row) => printRows([row], style, lineBreak))].join(lineBreak);
}

/** Rows to stand within a table. */
export function printRows(rows: readonly (readonly PrintedCell[])[], style: TableStyle, lineBreak: string): string {
  const { printRow, rowGap } = PRINTERS[style];
  const lines = rows.map((row) => printRow(row.map(inOneLine), lineBreak));
  return lines.filter((line) => line !== '').join(lineBreak.repeat(rowGap));
}

/** What stands between two rows. */
export function rowSeparator(style: TableStyle, lineBreak: string): string {
  return lineBreak.repeat(PRINTERS[style].rowGap);
}

interface Printer {
  readonly printRow: (row: readonly PrintedCell[], lineBreak: string) => string;
  /** Line breaks between rows. */
  readonly rowGap: number;
}

const PRINTERS: Record<TableStyle, Printer> = {
  'tab-led': { printRow: (row, lineBreak) => row.map((cell) => `\t${cell ?? ''}`).join(lineBreak), rowGap: 2 },
  tabs: { printRow: (row) => row.map((cell) => cell ?? '').join('\t'), rowGap: 1 },
  commas: { printRow: (row) => row.map((cell) => quoted(cell ?? '')).join(','), rowGap: 1 },
  pipes: { printRow: (row) => printPipeRow(row), rowGap: 1 },
  'pipe-led': {
    // Rows are not marked, so a merged cell could be taken for the blank one of the row before it.
    printRow: (row, lineBreak) => filled(row).map((cell) => (cell === '' ? '|' : `${cell} |`)).join(lineBreak),
    rowGap: 1,
  },
  html: { printRow: (row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell ?? '')}</td>`).join('')}</tr>`, rowGap: 1 },
  paragraphs: {
    printRow: (row, lineBreak) => filled(row).filter((cell) => cell !== '').join(lineBreak.repeat(2)),
    rowGap: 2,
  },
};

/** With a comma of its own in it; the form's labels have none of half width. */
function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell;
}

function filled(row: readonly PrintedCell[]): string[] {
  return row.filter((cell) => cell !== null);
}

function printPipeRow(row: readonly PrintedCell[]): string {
  return `|${row.map((cell) => (cell === null || cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
}

/** Line breaks and tabs would be read as the end of the cell. */
function inOneLine(cell: PrintedCell): PrintedCell {
  return cell?.replace(/[\t\r\n]+/g, ' ').trim() ?? null;
}
