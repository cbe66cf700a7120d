import { NOWHERE, type TracedParagraph } from '../intake/docxTrace';
import type { Place } from '../intake/printPage';
import { indexOfLastBegun } from '../text/lastBegun';
import type { Span } from '../text/span';
import { cutAt, paragraphAt, unitAt } from './cuts';
import type { DocxUnits } from './docxUnits';

/** What tells where in the XML a stretch of the text stands. */
export interface Anchoring {
  readonly document: DocxUnits;
  /** For each character of the text. */
  readonly offsets: Int32Array;
  readonly places: readonly Place[];
  readonly paragraphs: ReadonlyMap<number, TracedParagraph>;
  /** Where the references of the notes stand. */
  readonly notes: readonly number[];
}

/**
 * Between which cuts of the XML a stretch of the text stands. What has no words there is told by the reference (of a
 * note), by the paragraph (an empty cell, an automatic number), or, where the text has none, by the first one.
 */
export function anchorOf(anchoring: Anchoring, span: Span): Span {
  const { document, offsets, notes, paragraphs } = anchoring;
  const found = writtenSpan(offsets, span);
  if (found) return around(document, found.start, found.end);
  const place = placeAt(anchoring.places, span.start);
  const reference = notes[(place?.note ?? 0) - 1];
  if (reference !== undefined) return around(document, reference, reference);
  const at = paragraphs.get(place?.paragraph ?? NOWHERE)?.at ?? document.paragraphs[0]?.start ?? 0;
  return unitAt(document, at) ? around(document, at, at) : (paragraphAt(document, at)?.content ?? { start: 0, end: 0 });
}

/** Where its first and its last character that stands in the XML begin there. */
function writtenSpan(offsets: Int32Array, { start, end }: Span): Span | null {
  let [first, last] = [start, end - 1];
  while (first < end && offsets[first] === NOWHERE) first++;
  while (last > first && offsets[last] === NOWHERE) last--;
  return first < end ? { start: offsets[first] ?? 0, end: offsets[last] ?? 0 } : null;
}

function around(document: DocxUnits, first: number, last: number): Span {
  const start = cutAt(document, first, 'before') ?? paragraphAt(document, first)?.content.start ?? 0;
  const end = cutAt(document, last, 'after') ?? paragraphAt(document, last)?.content.end ?? start;
  // What stands in a text box may come before the words that it follows.
  return { start, end: Math.max(start, end) };
}

/** The last that begins at or before an offset and is a paragraph of its own. */
function placeAt(places: readonly Place[], at: number): Place | undefined {
  let index = indexOfLastBegun(places, at, ({ start }) => start);
  while (index >= 0 && places[index]?.paragraph === null) index--;
  return places[index] ?? places[0];
}
