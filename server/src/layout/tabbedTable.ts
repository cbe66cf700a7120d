import { hull, spanText, type Span } from '../text/span';
import { fitsCell } from './fitsCell';
import type { Cell, Row } from './layout';
import { isEmpty, trim } from './lines';
import { parseOrdinal } from './ordinal';
import type { Page, ParsedTable } from './parsedTable';

/** Lines that one quoted cell of a spreadsheet may go over. */
const LONGEST_QUOTE = 8;

/** A table with one row a line and tabs between cells: what a paste from Word, WPS or Excel gives. */
export function parseTabbedTable(page: Page, first: number): ParsedTable | null {
  if (!parseRow(page, first, false)) return null;
  const rows: Row[] = [];
  let next = first;
  while (next < page.lines.length) {
    const line = page.lines[next];
    const parsed = parseRow(page, next, rows.length > 0) ?? parseSingleCell(page, next) ?? parseBlankRow(page, next, rows.at(-1));
    if (parsed) {
      rows.push(parsed.row);
      next = parsed.next;
    } else if (line && isEmpty(line.content) && parseRow(page, next + 1, false)) next++;
    else break;
  }
  return { table: { kind: 'table', style: 'tabs', span: hull(rows.map((row) => row.span)), rows }, next };
}

interface ParsedRow {
  readonly row: Row;
  readonly next: number;
}

/** A line with tabs. Inside a table, one cell after leading tabs is a row too; elsewhere it is indented text. */
function parseRow(page: Page, index: number, inside: boolean): ParsedRow | null {
  const { text } = page;
  const line = page.lines[index];
  if (!line?.hasTab || isEmpty(line.content)) return null;
  const { cells, next } = splitCells(page, index);
  const filled = cells.filter((cell) => !isEmpty(cell.span));
  if (filled.some((cell) => !fitsCell(text, cell.span))) return null;
  const [first, second] = filled;
  if (!first || (!second && !inside && isEmpty(cells[0]?.span ?? first.span))) return null;
  // Word puts a tab between an automatic number and its heading: 一、⇥总体情况
  const ordinal = parseOrdinal(text, first.span);
  if (ordinal?.span.end === first.span.end && filled.length <= 2) return null;
  return { row: { span: hull(cells.map((cell) => cell.extent)), cells }, next };
}

/** A line without tabs right between rows: a merged cell, as 第二十条第（五）项 is. */
function parseSingleCell(page: Page, index: number): ParsedRow | null {
  const line = page.lines[index];
  if (!line || isEmpty(line.content) || !fitsCell(page.text, line.content)) return null;
  if (parseOrdinal(page.text, line.content)?.style === 'section' || !parseRow(page, index + 1, false)) return null;
  return { row: { span: line.span, cells: [{ span: line.content, extent: line.span }] }, next: index + 1 };
}

/** A row with nothing filled in: as many tabs, or nearly, as the row above has. */
function parseBlankRow(page: Page, index: number, above: Row | undefined): ParsedRow | null {
  const line = page.lines[index];
  if (!line?.hasTab || !above || !isEmpty(line.content)) return null;
  const tabs = page.text.slice(line.span.start, line.span.end).split('\t').length - 1;
  if (tabs < 2 || tabs * 2 < above.cells.length) return null;
  const { cells, next } = splitCells(page, index);
  return { row: { span: line.span, cells }, next };
}

/** Cells of a row; one that begins with a straight quote may hold line breaks, as spreadsheets copy them. */
function splitCells({ text, lines }: Page, index: number): { cells: Cell[]; next: number } {
  const cells: Cell[] = [];
  let next = index;
  let start = lines[index]?.span.start ?? 0;
  for (;;) {
    const quoted = text[start] === '"' ? quotedEnd({ text, lines }, start, next) : null;
    if (quoted) next = quoted.line;
    const lineEnd = lines[next]?.span.end ?? text.length;
    const tab = text.indexOf('\t', quoted?.end ?? start);
    const end = tab < 0 || tab > lineEnd ? lineEnd : tab;
    cells.push(cellOf(text, { start, end }));
    if (end === lineEnd) return { cells, next: next + 1 };
    start = end + 1;
  }
}

/** Where the quote that opens at `start` closes, before a tab or a line's end, and on which line. */
function quotedEnd({ text, lines }: Page, start: number, from: number): { end: number; line: number } | null {
  for (let line = from; line < Math.min(lines.length, from + LONGEST_QUOTE); line++) {
    const span = lines[line]?.span;
    if (!span) return null;
    for (let at = Math.max(span.start, start + 1); at < span.end; at++) {
      if (text[at] === '"' && (at + 1 === span.end || text[at + 1] === '\t')) return { end: at + 1, line };
      if (text[at] === '\t') return null;
    }
  }
  return null;
}

function cellOf(text: string, extent: Span): Cell {
  const span = trim(text, extent);
  const quoted = span.end - span.start > 1 && /^"[^"]*"$/.test(spanText(text, span));
  return { span: quoted ? trim(text, { start: span.start + 1, end: span.end - 1 }) : span, extent };
}
