import { hull, spanText, type Span } from '../text/span';
import { fitsCell } from './fitsCell';
import type { Cell, Row } from './layout';
import { isEmpty, trim, type Line } from './lines';
import { parseOrdinal } from './ordinal';
import type { Page, ParsedTable } from './parsedTable';

/**
 * A table with each cell on a line of its own, after a tab; an empty line between rows; a lone tab for
 * a merged or blank cell; a line without a tab goes on with the cell above. As Apache Tika prints Word.
 */
export function parseTabLedTable(page: Page, first: number): ParsedTable | null {
  if (!isCellLine(page, first)) return null;
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let next = first;
  const endRow = (): void => {
    const [first] = cells;
    if (first) rows.push({ span: { start: first.extent.start, end: cells.at(-1)?.extent.end ?? first.extent.end }, cells });
    cells = [];
  };
  for (; next < page.lines.length; next++) {
    const line = page.lines[next];
    const last = cells.at(-1);
    if (!line) break;
    if (isCellLine(page, next)) cells.push(cellOn(line));
    else if (isEmpty(line.content) && isCellLine(page, next + 1)) endRow();
    else if (last && continues(page.text, last, line)) {
      cells[cells.length - 1] = cellOf(page.text, { start: last.extent.start, end: line.span.end });
    } else break;
  }
  endRow();
  if (!isTable(page.text, rows)) return null;
  return { table: { kind: 'table', style: 'tab-led', span: hull(rows.map((row) => row.span)), rows }, next };
}

function isCellLine({ text, lines }: Page, index: number): boolean {
  const line = lines[index];
  if (!line?.hasTab || text[line.span.start] !== '\t') return false;
  const { end } = line.content;
  if (isEmpty(line.content)) return true;
  const second = text.indexOf('\t', line.span.start + 1);
  return (second < 0 || second >= end) && fitsCell(text, line.content) && (text[end - 1] !== '。' || NUMBER_WITH_STOP.test(spanText(text, line.content)));
}

function cellOn({ span, content }: Line): Cell {
  const extent = { start: span.start + 1, end: span.end };
  return { span: isEmpty(content) ? { start: extent.start, end: extent.start } : content, extent };
}

function cellOf(text: string, extent: Span): Cell {
  return { span: trim(text, extent), extent };
}

/** Whether a line without a tab belongs to the cell above: not after a number, and not if it is a heading. */
function continues(text: string, cell: Cell, line: Line): boolean {
  if (isEmpty(cell.span) || isEmpty(line.content)) return false;
  const above = spanText(text, cell.span);
  const content = spanText(text, line.content);
  if (!fitsCell(text, hull([cell.span, line.content]))) return false;
  if (WHOLE_NUMBER.test(above) && !/^[（(]/.test(content)) return false;
  const ordinal = parseOrdinal(text, line.content);
  return ordinal === null || line.content.end - ordinal.span.end < 2;
}

/** A full stop ends running text; behind a number it was typed out of habit. */
const NUMBER_WITH_STOP = /^[\d０-９][\d０-９,，]{0,9}[^\d０-９,，。]{0,2}。$/;

const NUMBER = /^[-+－＋]?[\d０-９]/;

/** A number with its unit; 5.属于 is the beginning of a label. */
const WHOLE_NUMBER = /^[-+－＋]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[^\d０-９.．、]{0,4}$/;

/** Indented running text looks like cells too; a table has rows of several cells and somewhere a number or a blank. */
function isTable(text: string, rows: readonly Row[]): boolean {
  if (!rows.some((row) => row.cells.length > 1)) return false;
  return rows.some((row) => row.cells.some((cell) => isEmpty(cell.span) || NUMBER.test(spanText(text, cell.span))));
}
