import type { Span } from '../text/span';
import { isPipe } from './lines';

/** What is on the page: every line of the text that is not blank stands in exactly one block. */
export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** `\r\n` where the text uses it first, else `\n`. */
  readonly lineBreak: string;
}

export type Block = Paragraph | Table;

/** One line of running text. Headings are paragraphs with an ordinal, or that the report knows by name. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** The line without the blanks round it. */
  readonly span: Span;
  /** `一、`, `（一）`, `1.` at the start of the line, if any. */
  readonly ordinal: Ordinal | null;
  /** Whether an empty line, a table or the start of the text stands before it. */
  readonly afterGap: boolean;
}

export interface Ordinal {
  readonly style: 'section' | 'subsection' | 'item';
  readonly value: number;
  /** From the first character to the mark after the number, without blanks: `（一）`, `1.`. */
  readonly span: Span;
}

/** How the cells of a table are told apart in the text. */
export type TableStyle =
  /** each cell on a line of its own, after a tab; an empty line between rows */
  | 'tab-led'
  /** one row a line, tabs between cells */
  | 'tabs'
  /** one row a line, commas between cells (.csv) */
  | 'commas'
  /** one row a line, `|` between cells (Markdown tables too) */
  | 'pipes'
  /** each cell on a line of its own, with a `|`; rows are not marked */
  | 'pipe-led'
  /** `<tr>` and `<td>`, on as many lines as the author likes */
  | 'html'
  /** each cell a paragraph; nothing marks cells or rows, blank cells are lost */
  | 'paragraphs';

export const tableStyles = ['tab-led', 'tabs', 'commas', 'pipes', 'pipe-led', 'html', 'paragraphs'] as const satisfies readonly TableStyle[];

export interface Table {
  readonly kind: 'table';
  readonly style: TableStyle;
  readonly span: Span;
  /** For `pipe-led` a row holds one cell: the text does not mark rows. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The content without the blanks round it; empty where the cell is blank. */
  readonly span: Span;
  /** All between the cell's separators: what typing into the cell may replace. */
  readonly extent: Span;
}

/** What to underline for a cell: its content, or, where it is blank, its blanks with a separator; in HTML the `&nbsp;`. */
export function visibleSpan(text: string, cell: Cell): Span {
  if (cell.span.end > cell.span.start) return cell.span;
  const { start, end } = cell.extent;
  if (text.endsWith('&nbsp;', start)) return { start: start - '&nbsp;'.length, end };
  if (start > 0 && isSeparator(text[start - 1])) return { start: start - 1, end };
  return isSeparator(text[end]) ? { start, end: end + 1 } : { start, end };
}

function isSeparator(character: string | undefined): boolean {
  return character === '\t' || character === ',' || character === '>' || isPipe(character);
}
