import type { Block, Cell, Table } from '../layout/layout';
import type { FormTable, Report } from '../report/report';
import { partitionPoint } from '../text/partitionPoint';
import { contains, hull, spanText, type Span } from '../text/span';

/** What the preview shows one below the other, in the order of the text. */
export type Piece =
  | { readonly kind: 'title'; readonly span: Span; readonly lines: readonly Span[] }
  | { readonly kind: 'section' | 'subsection' | 'paragraph' | 'signature'; readonly span: Span }
  | { readonly kind: 'table'; readonly span: Span; readonly table: FormTable }
  | { readonly kind: 'ownTable'; readonly span: Span; readonly rows: readonly (readonly Cell[])[] };

/** All of the page: nothing that is written is left out. */
export function previewPieces(report: Report): Piece[] {
  const taken = takenSpans(report);
  const rest = report.layout.blocks.flatMap((block) => restOf(report, block, taken));
  return [...fixedPieces(report), ...rest].toSorted((a, b) => a.span.start - b.span.start);
}

/** What the report has found among the blocks. */
function fixedPieces({ title, sections, tables }: Report): Piece[] {
  return [
    ...(title ? [{ kind: 'title' as const, span: hull(title.lines.map(({ span }) => span)), lines: title.lines.map(({ span }) => span) }] : []),
    ...sections.map(({ heading }) => ({ kind: 'section' as const, span: heading.span })),
    ...tables.map((table) => ({ kind: 'table' as const, span: hull(partsOf(table)), table })),
  ];
}

function partsOf({ labels, rows, span }: FormTable): Span[] {
  const parts = [...labels.map((label) => label.span), ...rows.flatMap(rowParts)];
  return parts.length > 0 ? parts : [span];
}

function rowParts({ glued, span, cells }: FormTable['rows'][number]): Span[] {
  return glued ? [span] : cells.map((cell) => cell.span);
}

/** What the fixed pieces show, in the order of the text. */
function takenSpans({ title, sections, tables }: Report): Span[] {
  const spans = [
    ...(title?.lines ?? []).map(({ span }) => span),
    ...sections.map(({ heading }) => heading.span),
    ...tables.flatMap(partsOf),
  ];
  return spans.toSorted((a, b) => a.start - b.start);
}

function restOf(report: Report, block: Block, taken: readonly Span[]): Piece[] {
  if (block.kind === 'table') return tableRest(block, taken);
  if (isTaken(taken, block.span)) return [];
  const { signature } = report;
  const signs = [signature?.organisation, signature?.date?.span].some((span) => span && contains(block.span, span));
  if (signs) return [{ kind: 'signature', span: block.span }];
  const isHeading = block.ordinal?.style === 'subsection' && !spanText(report.text, block.span).includes('。');
  return [{ kind: isHeading ? 'subsection' : 'paragraph', span: block.span }];
}

/** The rows that are none of the form's, those that stand together as one table. */
function tableRest({ rows }: Table, taken: readonly Span[]): Piece[] {
  const found: { kind: 'ownTable'; span: Span; rows: (readonly Cell[])[] }[] = [];
  let together = false;
  for (const row of rows) {
    const cells = row.cells.some((cell) => isTaken(taken, cell.span)) ? strays(row.cells, taken) : row.cells;
    const last = together ? found.at(-1) : undefined;
    together = cells.some(({ span }) => span.end > span.start);
    if (!together) continue;
    if (last) {
      last.rows.push(cells);
      last.span = hull([last.span, row.span]);
    } else found.push({ kind: 'ownTable', span: row.span, rows: [cells] });
  }
  return found;
}

function strays(cells: readonly Cell[], taken: readonly Span[]): Cell[] {
  return cells.filter(({ span }) => span.end > span.start && !isTaken(taken, span));
}

/** Whether something that is shown elsewhere stands in `span`. Spans that are taken do not overlap. */
function isTaken(taken: readonly Span[], { start, end }: Span): boolean {
  const next = taken[partitionPoint(taken, (each) => each.end <= start)];
  return next !== undefined && next.start < end;
}
