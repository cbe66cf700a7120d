import type { TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { hull, type Span } from '../text/span';
import type { Piece } from './piece';
import { isLabel, slotsOf } from './slots';

/** The cells of a row: all up to the next label, in the label's own row where the text marks rows. */
export function labelledCells(
  table: TableDefinition, pieces: readonly Piece[], label: number, taken: ReadonlySet<number>, expected: number,
): readonly Piece[] {
  const { row = null, key = '' } = pieces[label] ?? {};
  const cells: Piece[] = [];
  for (let index = label + 1; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || taken.has(index) || piece.row !== row) break;
    if (row === null && endsRow(piece, cells.length === expected)) break;
    const isLabelAgain = row === null ? isLabelPart(table, piece) : piece.key === key;
    if (!isLabelAgain) cells.push(piece);
  }
  // Spreadsheets copy a merged label of table three as several cells; elsewhere padding stands at the end.
  return withoutMerged(cells, expected, row !== null && table.id === 't3');
}

/** Where the text marks no rows: whole rows are followed by captions, page headers and rows of the author's own. */
function endsRow({ kind, key }: Piece, isWhole: boolean): boolean {
  return isLabel(key) || kind === 'prose' || (isWhole && kind === 'label');
}

/** A number or a part of a row's label that the page broke off: （三）, before 不予公开. */
function isLabelPart(table: TableDefinition, { key, kind }: Piece): boolean {
  if (kind !== 'label') return false;
  if (/^\([一二三四五六七]\)$/.test(key)) return true;
  return key.length > 2 && slotsOf(table).some((slot) => slot.definition.kind.startsWith('row') && slot.key.includes(key));
}

/** Table four has no row label: its numbers are the first row after the last label, or all that follows it. */
export function unlabelledCells(pieces: readonly Piece[], label: number, expected: number): readonly Piece[] {
  const cells = firstNumbers(pieces, label, expected);
  if (cells.length === expected) return cells;
  // One table for 行政复议 and one for 行政诉讼, or a row broken over several lines.
  const all = pieces.filter(isNumber);
  return all.length === expected ? all : cells;
}

/** Whole rows of numbers besides that of `cells`, in a table that has one row: 表四 filled in twice, or pasted twice. */
export function rowsAgain(pieces: readonly Piece[], cells: readonly Piece[], expected: number): Span[] {
  if (cells.length !== expected) return [];
  const own = new Set(cells);
  return flatMap(numberRuns(pieces), (run) => (run.length === expected && !run.some((cell) => own.has(cell)) ? [hull(run.map(({ span }) => span))] : []));
}

/** Numbers side by side: those of one row, or one after the other where the text marks no rows. */
function numberRuns(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const goesOn = before?.kind === 'value' && before.row === piece.row;
    if (isNumber(piece) && goesOn) runs.at(-1)?.push(piece);
    else if (isNumber(piece)) runs.push([piece]);
    before = piece;
  }
  return runs;
}

function firstNumbers(pieces: readonly Piece[], label: number, expected: number): readonly Piece[] {
  const first = pieces.findIndex((piece, index) => index > label && isNumber(piece));
  if (first < 0) return blankRow(pieces.slice(label + 1), expected);
  const row = pieces[first]?.row ?? null;
  if (row !== null) {
    return withoutMerged(pieces.filter((piece, index) => index > label && piece.row === row), expected, false);
  }
  const next = pieces.findIndex((piece, index) => index > first && piece.kind !== 'value');
  const before = pieces.findLastIndex((piece, index) => index < first && !isBlank(piece));
  const withBlanks = pieces.slice(before + 1, next < 0 ? undefined : next);
  return withBlanks.length === expected ? withBlanks : withBlanks.slice(first - before - 1);
}

function isNumber({ kind, key }: Piece): boolean {
  return kind === 'value' && key !== '';
}

/** A row that is there, with nothing filled in. */
function blankRow(pieces: readonly Piece[], expected: number): readonly Piece[] {
  for (const row of new Set(pieces.map((piece) => piece.row))) {
    const cells = row === null ? [] : pieces.filter((piece) => piece.row === row);
    if (cells.length >= expected && cells.every(isBlank)) return cells.slice(0, expected);
  }
  return [];
}

function isBlank({ kind, key }: Piece): boolean {
  return kind === 'value' && key === '';
}

/** Cells without those too many that merged cells leave: at the start first, or at the end first, or anywhere. */
function withoutMerged(cells: readonly Piece[], expected: number, startFirst: boolean): readonly Piece[] {
  let start = 0;
  let end = cells.length;
  const isBlankAt = (index: number): boolean => !!cells[index] && isBlank(cells[index]);
  const trimStart = (): void => {
    while (end - start > expected && isBlankAt(start)) start++;
  };
  if (startFirst) trimStart();
  while (end - start > expected && isBlankAt(end - 1)) end--;
  trimStart();
  return end - start > expected ? withoutRepeated(cells.slice(start, end), expected) : cells.slice(start, end);
}

/** A grid with more columns than numbers has blanks between them; some converters print a merged cell again for each. */
function withoutRepeated(cells: readonly Piece[], expected: number): readonly Piece[] {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (filled.length === expected || !first) return filled.length === expected ? filled : cells;
  return expected === 1 && filled.every(({ key }) => key === first.key) ? [first] : cells;
}
