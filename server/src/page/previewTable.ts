import { visibleSpan, type Cell } from '../layout/layout';
import type { BoundLabel, BoundRow, FormTable } from '../report/report';
import { grid, type GridCell } from '../tables/grid';
import type { LabelDefinition, RowDefinition } from '../taxonomy/taxonomy';
import { spanText, type Span } from '../text/span';
import { element, type Attributes, type Html } from './html';
import { hits, marks, place, references, type Numbered } from './previewMarks';

/** One of the form's tables, merged as it is printed, with what stands in its cells. */
export function previewTable(text: string, table: FormTable, numbered: readonly Numbered[]): Html {
  const bound = boundParts(table);
  const lines = grid(table.definition, ({ labels, row }) => {
    return labels.some((label) => bound.labels.has(label)) || (row !== null && bound.rows.has(row));
  });
  const show = rowShown(text, bound, numbered);
  const first = lines.findIndex(({ row, cells }) => row !== null || cells.some(({ label }) => label?.kind === 'caption'));
  const rows = lines.map(({ row, cells }) => element('tr', {}, ...show(row, cells)));
  const head = rows.slice(0, Math.max(0, first));
  return element(
    'table', { class: table.definition.id, 'aria-label': table.definition.name },
    ...(head.length > 0 ? [element('thead', {}, ...head)] : []),
    element('tbody', {}, ...rows.slice(head.length)),
  );
}

/** A table of the author's own, or a part of one. */
export function previewOwnTable(text: string, rows: readonly (readonly Cell[])[], numbered: readonly Numbered[]): Html {
  return element('table', { class: 'own' }, element('tbody', {}, ...rows.map((cells) => {
    return element('tr', {}, ...cells.map((cell) => valueCell(text, cell, numbered)));
  })));
}

interface BoundParts {
  readonly labels: ReadonlyMap<LabelDefinition, BoundLabel>;
  readonly rows: ReadonlyMap<RowDefinition, BoundRow>;
}

function boundParts({ labels, rows }: FormTable): BoundParts {
  return {
    labels: new Map(labels.map((label) => [label.definition, label])),
    rows: new Map(rows.map((row) => [row.definition, row])),
  };
}

function rowShown(text: string, { labels, rows }: BoundParts, numbered: readonly Numbered[]) {
  return (definition: RowDefinition | null, cells: readonly GridCell[]): Html[] => {
    const header = cells.filter(({ concept }) => concept === null);
    const values = cells.filter(({ concept }) => concept !== null);
    const row = definition ? rows.get(definition) : undefined;
    const shown = header.map((cell) => labelCell(text, cell, cell.label ? labels.get(cell.label) : undefined, numbered));
    return [...shown, ...(row?.glued ? gluedCells(text, row, values, numbered) : valueCells(text, row?.cells ?? [], values, numbered))];
  };
}

function labelCell(text: string, { label, lines, columns }: GridCell, bound: BoundLabel | undefined, numbered: readonly Numbered[]): Html {
  const merged = spans(lines, columns);
  if (!label) return element('td', merged);
  const scope = label.kind === 'row' || label.kind === 'rowGroup' ? 'row' : 'col';
  if (!bound) return element('th', { ...merged, scope });
  return cellElement('th', { ...merged, scope }, spanText(text, bound.span), bound.span, hits(numbered, bound.span));
}

/** The cells that there are, be they more or fewer than the form has. */
function valueCells(text: string, cells: readonly Cell[], form: readonly GridCell[], numbered: readonly Numbered[]): Html[] {
  const missing = form.slice(cells.length).reduce((sum, { columns }) => sum + columns, 0);
  const shown = cells.map((cell, index) => valueCell(text, cell, numbered, form[index]?.columns));
  return missing === 0 ? shown : [...shown, element('td', { class: 'absent', ...spans(1, missing) })];
}

/** Numbers that run together with their label: which is whose, nobody can tell. */
function gluedCells(text: string, row: BoundRow, form: readonly GridCell[], numbered: readonly Numbered[]): Html[] {
  const columns = form.reduce((sum, cell) => sum + cell.columns, 0);
  const rest = { start: row.label?.span.end ?? row.span.start, end: row.span.end };
  const words = spanText(text, rest).trim();
  if (words === '') return [element('td', { class: 'absent', ...spans(1, columns) })];
  return [cellElement('td', spans(1, columns), words, rest, hits(numbered, rest))];
}

function valueCell(text: string, cell: Cell, numbered: readonly Numbered[], columns = 1): Html {
  return cellElement('td', spans(1, columns), spanText(text, cell.span), cell.span, hits(numbered, visibleSpan(text, cell)));
}

/** The arrow keys go from cell to cell; the tab key only to those that are marked. */
function cellElement(name: 'td' | 'th', attributes: Attributes, words: string, span: Span, marked: readonly Numbered[]): Html {
  const inOneLine = words.replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, '');
  return element(name, { tabindex: -1, ...attributes, ...place(span), ...marks(marked) }, inOneLine, ...references(marked));
}

function spans(lines: number, columns: number): Attributes {
  return { rowspan: lines > 1 ? lines : undefined, colspan: columns > 1 ? columns : undefined };
}
