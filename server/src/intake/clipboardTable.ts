import { CHINESE } from '../text/chinese';
import { flatMap } from '../text/flatMap';
import { rowsOfTable } from './htmlRows';
import { parseHtml, type HtmlElement } from './htmlTree';

/** A cell and over how many columns it goes; its text is null where one of a row above goes on. */
export interface ClipboardCell {
  readonly text: string | null;
  readonly columns: number;
}

/** The only table of a page, row by row. Null where there is none, there are several, or other text stands beside it. */
export function readClipboardTable(html: string): ClipboardCell[][] | null {
  const page = parseHtml(html);
  const [table, ...others] = 'error' in page ? [] : tablesIn(page);
  if ('error' in page || !table || others.length > 0) return null;
  const { rows, beside } = rowsOfTable(table);
  if ([page, ...beside].some((each) => wordsOf(each).trim() !== '')) return null;
  const own = rows.filter((row) => row.some(({ cell }) => cell));
  return own.length === 0 ? null : own.map((row) => row.map(({ cell, columns }) => ({ text: cell && tidy(wordsOf(cell)), columns })));
}

/** All tables, those within others too. */
function tablesIn({ children }: HtmlElement): HtmlElement[] {
  const elements = children.filter((child) => typeof child !== 'string');
  return flatMap(elements, (element) => [...(element.name === 'table' ? [element] : []), ...tablesIn(element)]);
}

/** Blocks within a cell: what stands in two of them are two lines. */
const LINES = new Set(['p', 'div', 'br', 'li']);

/** What stands in an element, but in no table. */
function wordsOf({ name, children }: HtmlElement): string {
  if (name === 'table') return '';
  const words = children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
  return LINES.has(name) ? `\n${words}` : words;
}

/** Lines of one cell in one line; nothing goes between Chinese characters. */
function tidy(text: string): string {
  // It ends in no blank, so that each run of them is gone through once.
  // eslint-disable-next-line regexp/no-super-linear-move
  return text.trim().replace(/(\S)?\s+(?=(\S))/gu, (_, before: string, after: string) => {
    return CHINESE.test(before) && CHINESE.test(after) ? before : `${before} `;
  });
}
