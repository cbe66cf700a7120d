import { textWidth } from '../text/displayWidth';
import { flatMap } from '../text/flatMap';
import type { PrintedCell } from './printTable';
import { greatest } from '../text/greatest';

/** A cell of a printed table and over how many columns it goes. */
export interface SpannedCell {
  readonly text: PrintedCell;
  readonly columns: number;
}

export interface AlignedRow {
  readonly cells: readonly SpannedCell[];
  /** How many columns at its start name the row: three for `三、本年度办理结果`, `（三）不予公开`, `1.属于国家秘密`. */
  readonly labelColumns: number;
}

/**
 * A Markdown table with its columns below each other in a font whose Chinese characters are twice as wide as its
 * Latin ones. The labels of a row share their room, so that blank ones before a label indent it and take no more:
 * with a column for each level table three would be wider than a screen.
 */
export function printAlignedTable(rows: readonly AlignedRow[], lineBreak: string): string {
  const [first, ...others] = withWideHeader(rows.map(split));
  if (!first) return '';
  const ends = columnEnds([first, ...others]);
  const delimiter = [
    ...first.labels.map((_, index) => ({ dash: '-', text: '---', end: index === first.labels.length - 1 ? ends.labels : 0 })),
    ...ends.cells.map((end) => ({ dash: '-', text: '---', end })),
  ];
  const lines = [placed(first, ends), delimiter, ...others.map((row) => placed(row, ends))];
  return lines.map(printLine).join(lineBreak);
}

/**
 * What is longer sticks out of its column, and the next columns take that back from their blanks. The three longest
 * labels of table three would make it wider than a laptop's screen, and then every row is broken over two lines.
 */
const WIDEST = 50;

/** What a delimiter row needs, `---`, and the blank on either side and the pipe behind. */
const NARROWEST = 3;
const MARGIN = 3;

/** A row with its labels apart, a text for each column of them; empty where there is none. */
interface SplitRow {
  readonly labels: readonly string[];
  readonly cells: readonly (SpannedCell & { readonly text: string })[];
}

/** Cells that go on behind the labels, as captions do, are blank there. */
function split({ cells, labelColumns }: AlignedRow): SplitRow {
  const labels: string[] = [];
  const rest: SplitRow['cells'][number][] = [];
  for (const { text, columns } of cells) {
    const content = text?.replaceAll('|', '\\|') ?? '';
    const own = Math.min(columns, labelColumns - labels.length);
    if (own > 0) labels.push(content, ...Array.from({ length: own - 1 }, () => ''));
    if (own < columns) rest.push({ text: own > 0 ? '' : content, columns: columns - own });
  }
  return { labels, cells: rest };
}

function columnsOf({ cells }: Pick<SplitRow, 'cells'>): number {
  return sum(cells.map(({ columns }) => columns));
}

/** Markdown drops what goes beyond the first row, so that one is made as wide as the widest. */
function withWideHeader(rows: readonly SplitRow[]): SplitRow[] {
  const labels = greatest(rows.map((row) => row.labels.length));
  const columns = greatest(rows.map(columnsOf));
  return rows.map((row, index) => (index > 0 ? row : {
    labels: [...row.labels, ...Array.from({ length: labels - row.labels.length }, () => '')],
    cells: [...row.cells, { text: '', columns: columns - columnsOf(row) }],
  }));
}

/** Where the pipe behind the labels stands, and that behind each column. */
interface Ends {
  readonly labels: number;
  readonly cells: readonly number[];
}

/** Columns are as wide as their own cells need; merged cells widen the last column that they go over. */
function columnEnds(rows: readonly SplitRow[]): Ends {
  // A row of nothing but a label is a title; it may stick out, there is nothing behind it.
  const labelled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const labels = greatest(labelled.map(labelsWidth).filter((width) => width <= WIDEST), NARROWEST + MARGIN);
  const widths = Array.from({ length: greatest(rows.map(columnsOf)) }, () => NARROWEST + MARGIN);
  for (const { text, from, columns } of flatMap(rows, positioned).toSorted((a, b) => a.columns - b.columns)) {
    const width = textWidth(text);
    // The empty cells of the other columns stand behind the text.
    const missing = width + MARGIN * columns - sum(widths.slice(from, from + columns));
    if (missing > 0 && width <= WIDEST) widths[from + columns - 1] = (widths[from + columns - 1] ?? 0) + missing;
  }
  let end = rows[0]?.labels.length === 0 ? 0 : labels;
  return { labels, cells: widths.map((width) => (end += width)) };
}

/** The cells that are not blank, with the columns before them. */
function positioned({ cells }: SplitRow): { text: string; from: number; columns: number }[] {
  let next = 0;
  return flatMap(cells, ({ text, columns }) => {
    const from = next;
    next += columns;
    return text === '' ? [] : [{ text, from, columns }];
  });
}

function labelsWidth({ labels }: SplitRow): number {
  return sum(labels.map((label) => textWidth(label) + MARGIN));
}

/** A cell as it goes into a line; where `end` is nothing or too early, its pipe stands right behind it. */
interface Placed {
  readonly text: string;
  readonly end: number;
  readonly dash?: string;
}

function placed({ labels, cells }: SplitRow, ends: Ends): Placed[] {
  // The room that labels leave goes behind the last of them that is not blank.
  const last = Math.max(0, labels.findLastIndex((label) => label !== ''));
  const behind = (labels.length - 1 - last) * MARGIN;
  let column = 0;
  return [
    ...labels.map((label, index) => ({ text: label, end: index === last ? ends.labels - behind : 0 })),
    ...flatMap(cells, ({ text, columns }) => Array.from({ length: columns }, (_, index) => {
      return { text: index === 0 ? text : '', end: ends.cells[column++] ?? 0 };
    })),
  ];
}

function printLine(cells: readonly Placed[]): string {
  let end = 0;
  return `|${cells.map((cell) => {
    const room = cell.end - end - MARGIN - textWidth(cell.text);
    end += MARGIN + textWidth(cell.text) + Math.max(0, room);
    const padding = (cell.dash ?? ' ').repeat(Math.max(0, room));
    // Numbers stand below their ones.
    return NUMBER.test(cell.text) ? ` ${padding}${cell.text} |` : ` ${cell.text}${padding} |`;
  }).join('')}`;
}

const NUMBER = /^[-+－＋]?[\d０-９][\d０-９.．,，]*$/;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
