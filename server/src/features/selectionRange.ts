import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import type { Report } from '../report/report';
import { contains, touches, type Span } from '../text/span';
import { outline, type Place } from './outline';

/** textDocument/selectionRange: cell → row → group of rows → table → section → report; in prose sentence → paragraph. */
export function selectionRanges({ document, report }: Analysis, positions: readonly Position[]): SelectionRange[] {
  const places = outline(report);
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const around = [{ start: offset, end: offset }, ...path(places, offset), ...small(report, offset), report.span, wholeText(report)];
    return toSelectionRange(document, nest(around.filter((span) => touches(span, offset))));
  });
}

function toSelectionRange(document: TextDocument, [smallest, ...larger]: readonly Span[]): SelectionRange {
  const range = toRange(document, smallest ?? { start: 0, end: 0 });
  return larger.length === 0 ? { range } : { range, parent: toSelectionRange(document, larger) };
}

function wholeText({ text }: Report): Span {
  return { start: 0, end: text.length };
}

function path(places: readonly Place[], offset: number): Span[] {
  const place = places.find(({ span }) => touches(span, offset));
  return place ? [place.span, ...path(place.children, offset)] : [];
}

/** Row and cell, or paragraph and sentence. */
function small({ text, layout, tables }: Report, offset: number): Span[] {
  const table = tables.find(({ span }) => touches(span, offset));
  const bound = table?.rows.find(({ span }) => touches(span, offset));
  const block = layout.blocks.find(({ span }) => touches(span, offset));
  if (block?.kind === 'table') {
    const row = block.rows.find(({ span }) => touches(span, offset));
    const cell = row?.cells.find(({ span, extent }) => touches(span, offset) || touches(extent, offset));
    return [block.span, bound?.span, row?.span, cell?.span].filter((span) => span !== undefined);
  }
  const paragraph = block?.span;
  if (table || !paragraph) return [bound?.span, paragraph].filter((span) => span !== undefined);
  return [paragraph, sentence(text, paragraph, offset)];
}

function sentence(text: string, { start, end }: Span, offset: number): Span {
  const ends = [...text.slice(start, end).matchAll(/[。！？；]+[”）]?/g)].map(({ 0: mark, index }) => start + index + mark.length);
  return { start: ends.findLast((each) => each <= offset && each < end) ?? start, end: ends.find((each) => each > offset) ?? end };
}

/** From the smallest to the largest, each within the next; those that cut across another are left out. */
function nest(spans: readonly Span[]): Span[] {
  const nested: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = nested.at(-1);
    if (!inner || (contains(span, inner) && span.end - span.start > inner.end - inner.start)) nested.push(span);
  }
  return nested;
}
