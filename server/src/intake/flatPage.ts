import type { CellLine, FlatBlock, FlatCell, FlatTable, PageBlock, PageCell, PageTable } from './page';

/** No cell of a table holds so much text; what does holds the page. */
const LONGEST_CELL = 1500;

/** The page without tables that only lay it out: what stands in them is in the order of reading. */
export function flatPage(blocks: readonly PageBlock[]): FlatBlock[] {
  const flat: FlatBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') flat.push(block);
    else for (const each of flatTable(block)) flat.push(each);
  }
  return flat;
}

interface Filled {
  readonly cell: PageCell;
  readonly content: readonly FlatBlock[];
}

function flatTable({ rows }: PageTable): FlatBlock[] {
  const filled = rows.map((row) => row.map((cell) => ({ cell, content: flatPage(cell.content ?? []) })));
  if (isFrame(filled)) return filled.flat().flatMap(({ content }) => content);
  const table = filled.map((row) => row.map(flatCell)).filter((row) => row.length > 0);
  return table.length > 0 ? [{ kind: 'table', rows: table }] : [];
}

function flatCell({ cell: { columns }, content }: Filled): FlatCell {
  const first = content.find((block) => block.kind === 'paragraph');
  const lines = content.flatMap(linesOf);
  const filled = lines.filter(({ text }) => text.trim() !== '');
  return { columns, lines: filled.length > 0 ? filled : lines.slice(0, 1), paragraph: first?.paragraph ?? null };
}

/** A table of a single column, one round a larger table, and one with a whole article in a cell. */
function isFrame(rows: readonly (readonly Filled[])[]): boolean {
  if (rows.every((row) => row.filter(({ cell }) => cell.content !== null).length <= 1)) return true;
  const cells = rows.flat();
  const own = cells.filter(({ content }) => content.some((block) => block.kind === 'paragraph' && block.text !== '')).length;
  return cells.some(({ content }) => {
    const tables = content.filter((block) => block.kind === 'table');
    return tables.some((table) => table.rows.flat().length >= own) || lengthOf(content) > LONGEST_CELL;
  });
}

function lengthOf(content: readonly FlatBlock[]): number {
  return content.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0), 0);
}

/** A small table within a cell: a line for each of its rows. */
function linesOf(block: FlatBlock): CellLine[] {
  if (block.kind === 'table') return rowLines(block);
  // A tab would begin the next cell.
  const lines = block.text.replaceAll('\t', ' ').split('\n').filter((line) => line !== '');
  return lines.map((text) => ({ text, paragraph: block.paragraph }));
}

function rowLines({ rows }: FlatTable): CellLine[] {
  const textOf = ({ lines }: FlatCell): string => lines.map(({ text }) => text).join(' ');
  return rows.flatMap((cells) => {
    const [first] = cells.flatMap(({ lines }) => lines);
    return first ? [{ text: cells.map(textOf).filter((text) => text !== '').join(' '), paragraph: first.paragraph }] : [];
  });
}
