import type { Span } from '../text/span';
import { fitsCell } from './fitsCell';
import type { Cell, Row } from './layout';
import { isEmpty, trim } from './lines';
import type { Page, ParsedTable } from './parsedTable';

/** `<table>` at the start of a line, with nothing but a few other tags before it. */
const OPENING = /(?:<(?!table\b)[^<>]*>\s*){0,8}<table\b[^<>]*>/iy;

/** What makes rows and cells; `tbody`, `colgroup` and the like make none. */
const TAG = /<(?<slash>\/?)(?<name>table|tr|td|th)\b[^<>]*>/gi;

/** Nothing but tags up to the end of the line. */
const REST = /(?:[^\S\r\n]*<(?!table\b)[^<>]*>)*[^\S\r\n]*(?=[\r\n]|$)/iy;

/** A table in HTML, as converters of PDF and Word files write it into Markdown, since that merges no cells. */
export function parseHtmlTable({ text, lines }: Page, first: number): ParsedTable | null {
  const line = lines[first];
  if (!line?.hasTag || text[line.content.start] !== '<') return null;
  OPENING.lastIndex = line.content.start;
  if (!OPENING.test(text)) return null;
  const start = OPENING.lastIndex;
  const inside = readRows(text, start);
  if (!inside || inside.rows.length === 0) return null;
  REST.lastIndex = inside.end;
  if (!REST.test(text)) return null;
  let next = first;
  while ((lines[next]?.span.start ?? Infinity) < inside.end) next++;
  return { table: { kind: 'table', style: 'html', span: { start: line.content.start, end: inside.end }, rows: inside.rows }, next };
}

/** The rows up to the end of the table; null where it does not end, has another in it, or running text. */
function readRows(text: string, start: number): { readonly rows: Row[]; readonly end: number } | null {
  const rows: Row[] = [];
  let row: { readonly start: number; readonly cells: Cell[] } | null = null;
  let cellStart: number | null = null;
  TAG.lastIndex = start;
  for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
    const name = tag.groups?.['name']?.toLowerCase();
    const isEnd = tag.groups?.['slash'] === '/';
    const end = TAG.lastIndex;
    // A cell ends where another tag of these begins, as HTML has it.
    if (row && cellStart !== null) row.cells.push(cellOf(text, { start: cellStart, end: tag.index }));
    cellStart = null;
    const isCell = name === 'td' || name === 'th';
    if (row && !isCell) {
      if (row.cells.length > 0) rows.push({ span: { start: row.start, end: isEnd && name === 'tr' ? end : tag.index }, cells: row.cells });
      row = null;
    }
    if (name === 'table') return isEnd && rows.every((each) => each.cells.every(({ span }) => fitsCell(text, span))) ? { rows, end } : null;
    if (isEnd) continue;
    row ??= { start: tag.index, cells: [] };
    if (isCell) cellStart = end;
  }
  return null;
}

function cellOf(text: string, extent: Span): Cell {
  const span = contentOf(text, extent);
  if (!isEmpty(span)) return { span, extent };
  // Nothing goes into a tag or an entity.
  return { span, extent: isEmpty(trim(text, extent)) ? extent : span };
}

/** `span` without the blanks, tags and `&nbsp;` at its ends; where there is nothing else, empty. */
function contentOf(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  for (let length = 1; length > 0 && start < end; ) {
    length = clutterAt(text, start, end);
    ({ start, end } = trim(text, { start: start + length, end }));
  }
  for (let length = 1; length > 0 && start < end; ) {
    length = clutterBefore(text, start, end);
    ({ start, end } = trim(text, { start, end: end - length }));
  }
  return { start, end };
}

const SPACE = '&nbsp;';

function clutterAt(text: string, start: number, end: number): number {
  if (text.startsWith(SPACE, start)) return SPACE.length;
  const close = text[start] === '<' && text[start + 1] !== '/' ? text.indexOf('>', start) : -1;
  return close > 0 && close < end ? close + 1 - start : 0;
}

function clutterBefore(text: string, start: number, end: number): number {
  if (text.endsWith(SPACE, end) && end - SPACE.length >= start) return SPACE.length;
  const open = text[end - 1] === '>' ? text.lastIndexOf('<', end - 1) : -1;
  return open >= start ? end - open : 0;
}
