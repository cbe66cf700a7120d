import type { TableStyle } from './layout';

/** A cell's content; empty where it is blank, null where a merged cell goes on. */
export type PrintedCell = string | null;

/** The rows as text in one of the styles that `parseLayout` reads, without a line break at the end. */
export function printTable(rows: readonly (readonly PrintedCell[])[], style: TableStyle, lineBreak: string): string {
  const printed = rows.map((row) => row.map(inOneLine));
  if (style === 'pipes') return markdownTable(printed).join(lineBreak);
  const { printRow, rowGap } = PRINTERS[style];
  const lines = printed.map((row) => printRow(row, lineBreak));
  return lines.filter((line) => line !== '').join(lineBreak.repeat(rowGap));
}

interface Printer {
  readonly printRow: (row: readonly PrintedCell[], lineBreak: string) => string;
  /** Line breaks between rows. */
  readonly rowGap: number;
}

const PRINTERS: Record<Exclude<TableStyle, 'pipes'>, Printer> = {
  'tab-led': { printRow: (row, lineBreak) => row.map((cell) => `\t${cell ?? ''}`).join(lineBreak), rowGap: 2 },
  tabs: { printRow: (row) => row.map((cell) => cell ?? '').join('\t'), rowGap: 1 },
  'pipe-led': {
    // Rows are not marked, so a merged cell could be taken for the blank one of the row before it.
    printRow: (row, lineBreak) => filled(row).map((cell) => (cell === '' ? '|' : `${cell} |`)).join(lineBreak),
    rowGap: 1,
  },
  paragraphs: {
    printRow: (row, lineBreak) => filled(row).filter((cell) => cell !== '').join(lineBreak.repeat(2)),
    rowGap: 2,
  },
};

function filled(row: readonly PrintedCell[]): string[] {
  return row.filter((cell) => cell !== null);
}

function printPipeRow(row: readonly PrintedCell[]): string {
  return `|${row.map((cell) => (cell === null || cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
}

/** Markdown drops what goes beyond the first row, so that one is as wide as the widest; a delimiter row follows. */
function markdownTable(rows: readonly (readonly PrintedCell[])[]): string[] {
  const [first = [], ...rest] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const header = [...first, ...Array.from({ length: width - first.length }, () => null)];
  return [printPipeRow(header), `|${' --- |'.repeat(width)}`, ...rest.map(printPipeRow)];
}

/** Line breaks and tabs would be read as the end of the cell. */
function inOneLine(cell: PrintedCell): PrintedCell {
  return cell?.replace(/[\t\r\n]+/g, ' ').trim() ?? null;
}
