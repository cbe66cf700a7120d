import { hull, spanText, type Span } from '../text/span';
import { fitsCell } from './fitsCell';
import type { Cell, Row, TableStyle } from './layout';
import { isEmpty, trim, type Line } from './lines';
import { parseOrdinal } from './ordinal';
import type { Page, ParsedTable } from './parsedTable';

/** Lines that one quoted cell of a spreadsheet may go over. */
const LONGEST_QUOTE = 8;

/** Longer ones are no cell: who looks for the end of each quote in a long line takes long. */
const LONGEST_QUOTED = 240;

/** What stands between the cells of a row. */
interface Separator {
  readonly mark: string;
  readonly style: TableStyle;
  readonly isIn: (line: Line) => boolean;
}

const TAB: Separator = { mark: '\t', style: 'tabs', isIn: ({ hasTab }) => hasTab };
const COMMA: Separator = { mark: ',', style: 'commas', isIn: ({ hasComma }) => hasComma };

/** A table with one row a line and tabs between cells: what a paste from Word, WPS or Excel gives. */
export function parseTabbedTable(page: Page, first: number): ParsedTable | null {
  return parseRow(page, first, TAB, false) ? parseRows(page, first, TAB) : null;
}

/** The same with commas, from a .csv file: running text has commas too, but no numbers alone or blanks between them. */
export function parseCommaTable(page: Page, first: number): ParsedTable | null {
  if (!page.lines[first]?.hasComma) return null;
  let hasCell = false;
  for (let index = first, rows = 0; rows < NEAR; rows++) {
    const parsed = parseRow(page, index, COMMA, rows > 0) ?? (rows > 0 ? parseSingleCell(page, index, COMMA) : null);
    if (!parsed) return hasCell && rows > 1 ? parseRows(page, first, COMMA) : null;
    // A line of running text that was broken off may end in a comma.
    hasCell ||= parsed.row.cells.some(({ span }, nth, { length }) => (isEmpty(span) ? nth < length - 1 : /^\d[\d.,]*$/.test(spanText(page.text, span))));
    index = parsed.next;
  }
  return hasCell ? parseRows(page, first, COMMA) : null;
}

/** Headers go over no more lines than these. */
const NEAR = 4;

function parseRows(page: Page, first: number, separator: Separator): ParsedTable {
  const rows: Row[] = [];
  let next = first;
  while (next < page.lines.length) {
    const line = page.lines[next];
    const parsed = parseRow(page, next, separator, rows.length > 0)
      ?? parseSingleCell(page, next, separator)
      ?? parseBlankRow(page, next, separator, rows.at(-1));
    if (parsed) {
      rows.push(parsed.row);
      next = parsed.next;
    } else if (line && isEmpty(line.content) && parseRow(page, next + 1, separator, false)) next++;
    else break;
  }
  return { table: { kind: 'table', style: separator.style, span: hull(rows.map((row) => row.span)), rows }, next };
}

interface ParsedRow {
  readonly row: Row;
  readonly next: number;
}

/** A line with tabs. Inside a table, one cell after leading tabs is a row too; elsewhere it is indented text. */
function parseRow(page: Page, index: number, separator: Separator, inside: boolean): ParsedRow | null {
  const { text } = page;
  const line = page.lines[index];
  if (!line || !separator.isIn(line) || isEmpty(line.content)) return null;
  if (separator === COMMA && !mayBeCommaRow(spanText(text, line.content))) return null;
  const { cells, next } = splitCells(page, index, separator);
  const filled = cells.filter((cell) => !isEmpty(cell.span));
  if (filled.some((cell) => !fitsCell(text, cell.span))) return null;
  const [first, second] = filled;
  if (!first || (!second && !inside && isEmpty(cells[0]?.span ?? first.span))) return null;
  // Word puts a tab between an automatic number and its heading: 一、⇥总体情况
  const ordinal = parseOrdinal(text, first.span);
  if (ordinal?.span.end === first.span.end && filled.length <= 2) return null;
  return { row: { span: hull(cells.map((cell) => cell.extent)), cells }, next };
}

/** Not a sentence, nor numbers whose commas part the thousands: 规章 1,151 2,300. */
function mayBeCommaRow(content: string): boolean {
  return !'。；;：:'.includes(content.charAt(content.length - 1)) && /(?<!\d),|,(?!\d{3}(?!\d))/.test(content);
}

/** A line without tabs right between rows: a merged cell, as 第二十条第（五）项 is. */
function parseSingleCell(page: Page, index: number, separator: Separator): ParsedRow | null {
  const line = page.lines[index];
  if (!line || isEmpty(line.content) || !fitsCell(page.text, line.content)) return null;
  if (parseOrdinal(page.text, line.content)?.style === 'section' || !parseRow(page, index + 1, separator, false)) return null;
  return { row: { span: line.span, cells: [{ span: line.content, extent: line.span }] }, next: index + 1 };
}

/** A row with nothing filled in: as many tabs, or nearly, as the row above has. */
function parseBlankRow(page: Page, index: number, separator: Separator, above: Row | undefined): ParsedRow | null {
  const line = page.lines[index];
  if (!line || !separator.isIn(line) || !above) return null;
  const { cells, next } = splitCells(page, index, separator);
  const separators = cells.length - 1;
  if (!cells.every(({ span }) => isEmpty(span)) || separators < 2 || separators * 2 < above.cells.length) return null;
  return { row: { span: line.span, cells }, next };
}

/** Cells of a row; one that begins with a straight quote may hold line breaks, as spreadsheets copy them. */
function splitCells({ text, lines }: Page, index: number, { mark }: Separator): { cells: Cell[]; next: number } {
  const cells: Cell[] = [];
  let next = index;
  let start = lines[index]?.span.start ?? 0;
  for (;;) {
    const quoted = text[start] === '"' ? quotedEnd({ text, lines }, start, next, mark) : null;
    if (quoted) next = quoted.line;
    const lineEnd = lines[next]?.span.end ?? text.length;
    const separator = text.indexOf(mark, quoted?.end ?? start);
    const end = separator < 0 || separator > lineEnd ? lineEnd : separator;
    cells.push(cellOf(text, { start, end }));
    if (end === lineEnd) return { cells, next: next + 1 };
    start = end + 1;
  }
}

/** Where the quote that opens at `start` closes, before a separator or a line's end, and on which line. */
function quotedEnd({ text, lines }: Page, start: number, from: number, mark: string): { end: number; line: number } | null {
  for (let line = from; line < Math.min(lines.length, from + LONGEST_QUOTE); line++) {
    const span = lines[line]?.span;
    if (!span) return null;
    for (let at = Math.max(span.start, start + 1); at < span.end; at++) {
      if (text[at] === '"' && (at + 1 === span.end || text[at + 1] === mark)) return { end: at + 1, line };
      if (text[at] === '\t' || at - start > LONGEST_QUOTED) return null;
    }
  }
  return null;
}

function cellOf(text: string, extent: Span): Cell {
  const span = trim(text, extent);
  const quoted = span.end - span.start > 1 && /^"[^"]*"$/.test(spanText(text, span));
  return { span: quoted ? trim(text, { start: span.start + 1, end: span.end - 1 }) : span, extent };
}
