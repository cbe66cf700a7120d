import type { Concept, LabelDefinition, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { skeleton, type SkeletonLine } from './skeleton';

/** A line of the official table, with the cells that begin in it. */
export interface GridLine {
  readonly row: RowDefinition | null;
  readonly cells: readonly GridCell[];
}

/** A cell of the official table, merged as it is printed. It holds a label or a value, or stays empty. */
export interface GridCell {
  readonly label: LabelDefinition | null;
  readonly concept: Concept | null;
  /** How many lines and columns it takes. */
  readonly lines: number;
  readonly columns: number;
}

/** The table as a spreadsheet has it: a grid with merged cells, of those lines that are wanted. */
export function grid(table: TableDefinition, isWanted: (line: SkeletonLine) => boolean = () => true): GridLine[] {
  const lines = skeleton(table);
  const wanted = new Set(flatMap(lines, (line, index) => (isWanted(line) ? [index] : [])));
  const cells = mergedCells(lines);
  return [...wanted].map((index) => ({
    row: lines[index]?.row ?? null,
    cells: flatMap(cells, ({ label, concept, columns, at }) => {
      const shown = at.filter((line) => wanted.has(line));
      return shown[0] === index ? [{ label, concept, lines: shown.length, columns }] : [];
    }),
  }));
}

interface MergedCell extends Omit<GridCell, 'lines'> {
  readonly column: number;
  /** The lines that it goes over. */
  readonly at: number[];
}

/** In the order in which they begin, line by line. */
function mergedCells(lines: readonly SkeletonLine[]): MergedCell[] {
  const place = columnsOf(lines);
  const merged: MergedCell[] = [];
  for (const [index, { row, cells, labels }] of lines.entries()) {
    const unused = [...labels];
    const values = cells.length - (row?.columns.length ?? 0);
    for (const [position, { column, columns }] of place(cells).entries()) {
      const continues = cells[position]?.text === null;
      const above = merged.find((each) => each.column === column && each.at.at(-1) === index - 1);
      if (continues && above) {
        above.at.push(index);
        continue;
      }
      const filled = position >= values ? row?.columns[position - values] : undefined;
      const concept = row && filled ? { row, column: filled } : null;
      const label = continues || concept ? null : (unused.shift() ?? null);
      merged.push({ label, concept, column, columns, at: [index] });
    }
  }
  return merged;
}

interface Place {
  readonly column: number;
  readonly columns: number;
}

/**
 * Where each cell of a line stands. The blocks of table two have one, two or three columns of values over the same
 * width, so all are counted in parts that divide it for each of them.
 */
function columnsOf(lines: readonly SkeletonLine[]): (cells: SkeletonLine['cells']) => Place[] {
  const counts = flatMap(lines, ({ row }) => (row ? [row.columns.length] : []));
  const labels = Math.max(...lines.map(({ row, cells }) => (row ? widthOf(cells) - row.columns.length : 0)));
  const parts = counts.reduce(leastCommonMultiple, 1);
  return (cells) => {
    const values = widthOf(cells) - labels;
    const scaled = (column: number): number => (column <= labels ? column : labels + ((column - labels) * parts) / values);
    return cells.map(({ columns }, index) => {
      const before = widthOf(cells.slice(0, index));
      return { column: scaled(before), columns: scaled(before + columns) - scaled(before) };
    });
  };
}

function widthOf(cells: SkeletonLine['cells']): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}
