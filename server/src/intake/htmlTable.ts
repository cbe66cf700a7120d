import { Parser } from 'htmlparser2';
import { CHINESE } from '../text/chinese';
import { span } from './htmlTree';

/** A cell that begins in a row and goes over some columns and rows. */
export interface HtmlCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** The only table of a page, row by row. Null where there is none, there are several, or other text stands beside it. */
export function parseHtmlTable(html: string): HtmlCell[][] | null {
  const page = readPage(html);
  const rows = page.rows.filter((row) => row.length > 0);
  return page.tables === 1 && page.beside.trim() === '' && rows.length > 0 ? rows : null;
}

interface Page {
  tables: number;
  readonly rows: HtmlCell[][];
  /** What stands in no cell. */
  beside: string;
}

/** Blocks within a cell: what stands in two of them are two lines. */
const LINES = new Set(['p', 'div', 'br', 'li']);
const UNSEEN = new Set(['head', 'style', 'script', 'title', 'xml']);

function readPage(html: string): Page {
  const page: Page = { tables: 0, rows: [], beside: '' };
  let open: { text: string; columns: number; rows: number } | null = null;
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isUnseen(name, attributes)) unseen++;
      else if (unseen > 0) return;
      else if (name === 'table') page.tables++;
      else if (name === 'tr') page.rows.push([]);
      else if (name === 'td' || name === 'th') open = { text: '', columns: span(attributes['colspan']), rows: span(attributes['rowspan']) };
      else if (open && LINES.has(name)) open.text += '\n';
    },
    ontext(data) {
      // Line breaks in the source of a page are blanks.
      if (unseen > 0) return;
      if (open) open.text += data.replace(/[\r\n\t]+/g, ' ');
      else page.beside += data;
    },
    onclosetag(name) {
      if (UNSEEN.has(name) || (unseen > 0 && name === 'tr')) unseen = Math.max(0, unseen - 1);
      else if (open && (name === 'td' || name === 'th')) {
        page.rows.at(-1)?.push({ ...open, text: tidy(open.text) });
        open = null;
      }
    },
  });
  parser.write(html);
  parser.end();
  return page;
}

/** Word and Excel end tables with merged cells with a row of no height. */
function isUnseen(name: string, { height, style = '' }: Record<string, string>): boolean {
  return UNSEEN.has(name) || (name === 'tr' && (height === '0' || /display:\s*none/.test(style)));
}

/** Lines of one cell in one line; nothing goes between Chinese characters. */
function tidy(text: string): string {
  // It ends in no blank, so that each run of them is gone through once.
  // eslint-disable-next-line regexp/no-super-linear-move
  return text.trim().replace(/(\S)?\s+(?=(\S))/gu, (_, before: string, after: string) => {
    return CHINESE.test(before) && CHINESE.test(after) ? before : `${before} `;
  });
}
