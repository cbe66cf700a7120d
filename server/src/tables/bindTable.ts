import { visibleSpan, type Cell, type TableStyle } from '../layout/layout';
import type { BoundLabel, BoundRow, Fact, FormTable } from '../report/report';
import type { Form, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { hull, type Span } from '../text/span';
import { bindLabels, type Binding } from './bindLabels';
import { buildCalculations } from './calculations';
import { findCauses } from './causes';
import type { Piece } from './piece';
import { labelledCells, rowsAgain, unlabelledCells } from './rowCells';
import type { Segment } from './segments';
import { isBareCount, parseValue } from './value';

/** One of the form's tables, read from the pieces that hold it. */
export function bindTable(text: string, form: Form, segment: Segment): FormTable | null {
  const definition = form.tables.find((table) => table.id === segment.table);
  if (!definition) return null;
  const binding = bindLabels(form, definition, segment.pieces);
  const narrower = narrowerRows(definition, binding, segment.pieces);
  const rows = flatMap(definition.rows, (row) => bindRow(text, definition, row, binding, segment.pieces, narrower) ?? []);
  const calculations = buildCalculations(definition, rows);
  const labels = binding.labels.map(({ label }) => label);
  const present = new Set(rows.map((row) => row.definition));
  return {
    definition,
    form,
    span: hull([...labels.map((label) => label.span), ...rows.map((row) => row.span)]),
    style: mainStyle(segment.pieces),
    section: null,
    labels,
    rows,
    unusual: flatMap(rows, ({ facts }) => facts.filter(({ value }) => !isBareCount(value))),
    missingRows: definition.rows.filter((row) => !present.has(row)),
    strays: binding.strays,
    foreign: binding.foreign,
    calculations,
    causes: findCauses(calculations),
  };
}

function bindRow(
  text: string, table: TableDefinition, row: RowDefinition, binding: Binding, pieces: readonly Piece[], narrower: number | null,
): BoundRow | null {
  const bound = row.label ? binding.byRow.get(row) : binding.labels.at(-1);
  const labelPiece = bound && pieces[bound.piece];
  if (!bound || !labelPiece) return null;
  const label = row.label ? bound.label : null;
  const cells = label
    ? labelledCells(table, pieces, bound.piece, binding.taken, narrower ?? row.columns.length)
    : unlabelledCells(pieces, bound.piece, row.columns.length);
  if (!label && cells.length === 0) return null;
  return {
    definition: row,
    label,
    span: spanOfRow(label, cells),
    cells,
    again: label ? [] : rowsAgain(pieces, cells, row.columns.length),
    glued: labelPiece.glued,
    facts: cells.length === row.columns.length ? factsOf(text, table, row, cells) : [],
  };
}

/** From so many rows on it is the table that lacks a column, not each of them a cell. */
const MANY_ROWS = 6;

/**
 * How many cells all rows of table three have whose labels are not merged (1.属于国家秘密), where those are fewer than the
 * form's: then so many are the others' too, and what is before them is left of a merged label.
 */
function narrowerRows(table: TableDefinition, { byRow }: Binding, pieces: readonly Piece[]): number | null {
  if (table.id !== 't3') return null;
  const counts = new Set<number>();
  let rows = 0;
  for (const row of table.rows) {
    const bound = row.groups.length > 1 ? byRow.get(row) : undefined;
    const count = bound ? cellsBehind(pieces, bound.piece) : null;
    if (count === null) continue;
    counts.add(count);
    rows++;
    if (counts.size > 1) return null;
  }
  const [count = 0] = counts;
  return rows >= MANY_ROWS && count > 0 && count < (table.rows[0]?.columns.length ?? 0) ? count : null;
}

/** How many cells the row of a label has behind it; null where the layout knows no rows. */
function cellsBehind(pieces: readonly Piece[], label: number): number | null {
  const row = pieces[label]?.row ?? null;
  if (row === null) return null;
  let end = label + 1;
  while (pieces[end]?.row === row) end++;
  return end - label - 1;
}

function spanOfRow(label: BoundLabel | null, cells: readonly Cell[]): Span {
  let { start, end } = label?.span ?? cells[0]?.span ?? { start: 0, end: 0 };
  for (const { span } of cells) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function factsOf(text: string, table: TableDefinition, row: RowDefinition, cells: readonly Cell[]): Fact[] {
  const facts: Fact[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const column = row.columns[index];
    if (!cell || !column) break;
    facts.push({ table, row, column, cell, span: visibleSpan(text, cell), value: parseValue(text, cell.span, column) });
  }
  return facts;
}

function mainStyle(pieces: readonly Piece[]): TableStyle {
  const counts = new Map<TableStyle, number>();
  for (const { style } of pieces) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'paragraphs';
}
