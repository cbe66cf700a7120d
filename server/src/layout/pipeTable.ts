import { flatMap } from '../text/flatMap';
import { hull, type Span } from '../text/span';
import { fitsCell } from './fitsCell';
import type { Cell, Row, TableStyle } from './layout';
import { isEmpty, isPipe, trim, type Line } from './lines';
import { parseOrdinal } from './ordinal';
import type { Page, ParsedTable } from './parsedTable';

/** Lines of pipes alone that a page may put before the first cell. */
const NEAR = 4;

/** A table with `|` between cells: one row a line (Markdown too), or one cell a line. */
export function parsePipeTable(page: Page, first: number): ParsedTable | null {
  if (!page.lines[first]?.hasPipe || !isFilledNear(page, first)) return null;
  let next = first;
  while (isPartOfTable(page, next)) next++;
  const filled = page.lines.slice(first, next).filter((line) => !isEmpty(line.content));
  const lines = filled.filter((line) => !isBorder(page.text, line));
  // A line alone is the menu of a web page: 关于我们|联系我们|网站地图
  if (lines.length < 2) return null;
  const split = lines.map((line) => splitCells(page.text, line));
  const style: TableStyle = lines.length < filled.length || holdRows(split) ? 'pipes' : 'pipe-led';
  const rows = style === 'pipes' ? rowsOf(page.text, lines, split) : cellRows(page.text, lines, split);
  if (rows.length === 0) return null;
  return { table: { kind: 'table', style, span: hull(rows.map((row) => row.span)), rows }, next };
}

/** Whether lines are rows, not cells: several cells are filled, or one among blank ones. */
function holdRows(lines: readonly (readonly Cell[])[]): boolean {
  const filled = lines.map((cells) => cells.filter((cell) => !isEmpty(cell.span)).length);
  const isRow = (count: number, index: number): boolean => count > 1 || (count === 1 && (lines[index]?.length ?? 0) > 2);
  const perRow = filled.filter(isRow).length;
  return perRow >= filled.filter((count) => count > 0).length - perRow;
}

/** Whether a cell with content stands within the first lines: pipes alone, however many, are no table. */
function isFilledNear({ text, lines }: Page, first: number): boolean {
  return lines.slice(first, first + NEAR).some((line) => /[^\s|｜│]/.test(text.slice(line.content.start, line.content.end)));
}

/** Lines with a pipe, and between them empty lines and cells whose pipe stands on the next line. */
function isPartOfTable(page: Page, index: number): boolean {
  const line = page.lines[index];
  if (!line) return false;
  // Running text ends a table here, before its lines are gone through again from each of them.
  if (line.hasPipe) return splitCells(page.text, line).every(({ span }) => fitsCell(page.text, span));
  if (isBorder(page.text, line) || isEmpty(line.content)) return isBeforePipe(page, index);
  if (!page.lines[index + 1]?.hasPipe) return false;
  return fitsCell(page.text, line.content) && parseOrdinal(page.text, line.content)?.style !== 'section';
}

/** Whether a line with a pipe comes next, or behind borders that may each have an empty line behind them. */
function isBeforePipe({ text, lines }: Page, index: number): boolean {
  for (let next = index + 1; next <= index + NEAR; next++) {
    const [line, before] = [lines[next], lines[next - 1]];
    if (!line || line.hasPipe) return line !== undefined;
    if (!isBorder(text, line) && !(isEmpty(line.content) && before && isBorder(text, before))) return false;
  }
  return false;
}

/** What is drawn between two rows: +----+====+, ├──┼──┤ */
function isBorder(text: string, { content: { start, end } }: Line): boolean {
  if (text[start] === '+') return text[end - 1] === '+' && /^\+[-=:+]+$/.test(text.slice(start, end));
  return CORNERS.includes(text.charAt(start)) && /^[─┌┬┐├┼┤└┴┘]+$/.test(text.slice(start, end));
}

const CORNERS = '┌├└';

/** Cells of one line; a pipe at either end closes the row and opens no cell. */
function splitCells(text: string, { content }: Line): Cell[] {
  const cells: Cell[] = [];
  let start = content.start;
  for (let at = content.start; at <= content.end; at++) {
    if (at < content.end && !isSeparator(text, at)) continue;
    const atEdge = at === content.start || (at === content.end && start === at);
    if (!atEdge) cells.push(cellOf(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}

/** Markdown writes a pipe that belongs to a cell as `\|`. */
function isSeparator(text: string, at: number): boolean {
  return isPipe(text[at]) && !(text[at] === '|' && text[at - 1] === '\\');
}

function rowsOf(text: string, lines: readonly Line[], split: readonly Cell[][]): Row[] {
  return flatMap(split, (cells, index) => {
    const isDelimiter = cells.every((cell) => /^:?-{2,}:?$/.test(text.slice(cell.span.start, cell.span.end)));
    const span = lines[index]?.content;
    return isDelimiter || !span ? [] : [{ span, cells }];
  });
}

/**
 * One cell a line. A pipe may stand with its cell (`0 |`) or on the next line: there it closes the cell.
 * A lone pipe that closes none is a blank cell; several in a row only pad a merged one.
 */
function cellRows(text: string, lines: readonly Line[], split: readonly Cell[][]): Row[] {
  const rows: Row[] = [];
  let open = false;
  lines.forEach((line, index) => {
    const { content, span, hasPipe } = line;
    const filled = (split[index] ?? []).filter((cell) => !isEmpty(cell.span));
    const isLonePipe = content.end - content.start === 1 && filled.length === 0;
    if (isLonePipe && !open) rows.push({ span: content, cells: [cellOf(text, { start: content.end, end: span.end })] });
    for (const cell of filled) rows.push({ span: content, cells: [cell] });
    open = filled.length > 0 && !hasPipe;
  });
  return rows;
}

function cellOf(text: string, extent: Span): Cell {
  return { span: trim(text, extent), extent };
}
