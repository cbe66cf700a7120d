import { parseLayout } from '../layout/parseLayout';
import { limits, refusals, type Refusal } from './limits';
import type { FlatBlock, FlatCell, FlatTable, PageParagraph } from './page';

/** Where in the file a stretch of the printed text comes from. All numbers count from 1. */
export interface Place {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Counts the paragraphs of the file, those in tables and empty ones too; null in a cell that goes on from above. */
  readonly paragraph: number | null;
  readonly note: number | null;
  readonly cell: CellPlace | null;
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface PrintedPage {
  readonly text: string;
  /** In the order of the text. */
  readonly places: readonly Place[];
}

/**
 * A page as text that layout reads: a paragraph a line; in tables a cell a line after a tab, an empty line between
 * rows, a lone tab where a cell is blank or a merged one goes on. It is how Apache Tika prints Word files.
 */
export function printPage(blocks: readonly FlatBlock[]): PrintedPage | Refusal {
  const printed: Printer = { text: [], length: 0, places: [] };
  let tables = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      // Two empty lines end a table; after one it would go on.
      if (blocks[index - 1]?.kind === 'table') print(printed, '\n');
      printTable(printed, block, ++tables);
    }
    else printParagraph(printed, block, keepsTabs(blocks, index));
    if (printed.length > limits.characters) return { error: refusals.characters };
  }
  return { text: printed.text.join(''), places: printed.places };
}

interface Printer {
  readonly text: string[];
  length: number;
  readonly places: Place[];
}

function print(printer: Printer, words: string): void {
  printer.text.push(words);
  printer.length += words.length;
}

function printParagraph(printer: Printer, { text, paragraph, note }: PageParagraph, tabs: boolean): void {
  // A tab at the start of a line would make it a cell.
  const words = tabs ? text : text.replace(/^[\t ]+/gm, '').replaceAll('\t', '  ');
  const start = printer.length;
  print(printer, words);
  if (words.trim() !== '') printer.places.push({ start, end: printer.length, paragraph, note, cell: null });
  print(printer, '\n');
}

/** Lines that a cell may go over, in a table that somebody typed. */
const NEAR = 4;

/** Tabs in one paragraph are blanks; in several that are near each other they make a table. */
function keepsTabs(blocks: readonly FlatBlock[], index: number): boolean {
  const near = [...blocks.slice(Math.max(0, index - NEAR), index), ...blocks.slice(index + 1, index + 1 + NEAR)];
  return hasTabs(blocks[index]) && near.some(hasTabs);
}

function hasTabs(block: FlatBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.includes('\t');
}

function printTable(printer: Printer, { rows }: FlatTable, table: number): void {
  const separator = holdsLines(rows) ? '\n' : ' ';
  rows.forEach((cells, row) => {
    let column = 1;
    for (const { columns, lines, paragraph: first } of cells) {
      print(printer, '\t');
      const cell = { table, row: row + 1, column };
      lines.forEach(({ text, paragraph }, index) => {
        if (index > 0) print(printer, separator);
        const start = printer.length;
        print(printer, text);
        printer.places.push({ start, end: printer.length, paragraph, note: null, cell });
      });
      // A blank cell is a place too.
      if (lines.length === 0) printer.places.push({ start: printer.length - 1, end: printer.length, paragraph: first, note: null, cell });
      print(printer, '\n');
      column += columns;
    }
    print(printer, '\n');
  });
}

/** Whether layout reads these rows again as they are when cells have lines; else a cell's lines have to stand in one. */
function holdsLines(rows: readonly (readonly FlatCell[])[]): boolean {
  if (rows.every((cells) => cells.every(({ lines }) => lines.length < 2))) return true;
  const printed = rows.map((cells) => cells.map(({ lines }) => `\t${lines.map(({ text }) => text).join('\n')}`).join('\n'));
  const [block, ...others] = parseLayout(printed.join('\n\n')).blocks;
  if (block?.kind !== 'table' || others.length > 0) return false;
  return block.rows.length === rows.length && block.rows.every(({ cells }, index) => cells.length === rows[index]?.length);
}
