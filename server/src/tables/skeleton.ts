import { printRows, printTable, type PrintedCell } from '../layout/printTable';
import type { TableStyle } from '../layout/layout';
import type { ColumnDefinition, Concept, LabelDefinition, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';

/** One printed line of an official table. */
export interface SkeletonLine {
  readonly labels: readonly LabelDefinition[];
  /** The row to fill in that stands here, if any. */
  readonly row: RowDefinition | null;
  readonly cells: readonly SkeletonCell[];
}

export interface SkeletonCell {
  /** Null where a cell that begins in a line above goes on. */
  readonly text: PrintedCell;
  /** Over how many columns of the table it goes. */
  readonly columns: number;
}

export type ValueOf = (concept: Concept) => string;

const zeros = new WeakMap<TableDefinition, readonly SkeletonLine[]>();

/** The official table as it is printed, line by line, in zeros unless values are given. */
export function skeleton(table: TableDefinition, valueOf?: ValueOf): readonly SkeletonLine[] {
  if (valueOf) return buildSkeleton(table, valueOf);
  const known = zeros.get(table) ?? buildSkeleton(table, () => '0');
  zeros.set(table, known);
  return known;
}

function buildSkeleton(table: TableDefinition, valueOf: ValueOf): SkeletonLine[] {
  const last = Math.max(...table.labels.map(({ line }) => line), ...table.rows.map((row) => lineOf(table, row)));
  return Array.from({ length: last + 1 }, (_, line) => {
    const labels = table.labels.filter((label) => label.line === line);
    const row = table.rows.find((each) => lineOf(table, each) === line) ?? null;
    const cells = row ? rowCells(table, row, valueOf) : headerCells(table, labels, line);
    return { labels, row, cells };
  });
}

/** The whole table, in zeros unless values are given. */
export function printSkeleton(table: TableDefinition, style: TableStyle, lineBreak: string, valueOf?: ValueOf): string {
  return printTable(skeleton(table, valueOf).map(({ cells }) => printedCells(cells, style)), style, lineBreak);
}

/** Some lines of it, to stand within a table. */
export function printLines(lines: readonly SkeletonLine[], style: TableStyle, lineBreak: string): string {
  return printRows(lines.map(({ cells }) => printedCells(cells, style)), style, lineBreak);
}

/** In pipes, merged cells keep the columns that they go over, as Markdown needs. */
function printedCells(cells: readonly SkeletonCell[], style: TableStyle): PrintedCell[] {
  if (style !== 'pipes') return cells.map(({ text }) => text);
  return flatMap(cells, ({ text, columns }) => [text, ...Array.from({ length: columns - 1 }, () => null)]);
}

/** Table four's row has no label: it stands below the last one. */
function lineOf(table: TableDefinition, row: RowDefinition): number {
  return row.label?.line ?? Math.max(...table.labels.map(({ line }) => line)) + 1;
}

function rowCells(table: TableDefinition, row: RowDefinition, valueOf: ValueOf): SkeletonCell[] {
  const values = row.columns.map((column) => cell(valueOf({ row, column })));
  if (!row.label) return values;
  const groups = rowGroups(row);
  const begins = (group: LabelDefinition): boolean => group.line === row.label?.line;
  const merged = groups.map((group) => cell(begins(group) ? group.text : null));
  return [...merged, cell(row.label.text, labelWidth(table) - groups.length), ...values];
}

function headerCells(table: TableDefinition, labels: readonly LabelDefinition[], line: number): SkeletonCell[] {
  const width = labelWidth(table);
  const rows = table.rows.filter(({ columns }) => columns.some((column) => pathOf(column).some((each) => labels.includes(each))));
  const columns = rows[0]?.columns ?? table.rows[0]?.columns ?? [];
  const [corner, ...over] = labels.filter((label) => !columns.some((column) => pathOf(column).includes(label)));
  if (corner?.kind === 'caption') return [cell(corner.text, width + widest(table))];
  const left = width === 0 ? [] : [cell(corner?.text ?? null, width)];
  const right = over.length > 0 ? over.map(({ text }) => cell(text, columns.length)) : columnCells(columns, line);
  return [...left, ...right];
}

/** What each column prints in a line of the header; a group that columns share is one cell. */
function columnCells(columns: readonly ColumnDefinition[], line: number): SkeletonCell[] {
  const printed = columns.map((column) => pathOf(column).find((label) => label.line === line) ?? null);
  return flatMap(printed, (label, index) => {
    if (label !== null && label === printed[index - 1]) return [];
    const shared = label === null ? 1 : printed.filter((other) => other === label).length;
    return [cell(label?.text ?? null, shared)];
  });
}

function pathOf({ groups, label }: ColumnDefinition): readonly LabelDefinition[] {
  return [...groups, label];
}

function rowGroups({ groups }: RowDefinition): readonly LabelDefinition[] {
  return groups.filter(({ kind }) => kind === 'rowGroup');
}

/** How many columns the row labels take: one, and one for each level of groups. */
export function labelWidth({ rows }: TableDefinition): number {
  return Math.max(...rows.map((row) => (row.label ? rowGroups(row).length + 1 : 0)));
}

function widest({ rows }: TableDefinition): number {
  return Math.max(...rows.map(({ columns }) => columns.length));
}

function cell(text: PrintedCell, columns = 1): SkeletonCell {
  return { text, columns };
}
