import { characterEnd } from '../intake/docxTrace';
import { partitionPoint } from '../text/partitionPoint';
import type { Span } from '../text/span';
import type { DocxParagraph, DocxUnits, RunChild, Unit } from './docxUnits';

/**
 * Where a mark before or behind a character has to stand: an offset in the XML, between units or within a run that is
 * then cut in two. Null where the character stands in none. `at` is where it begins.
 */
export function cutAt({ xml, units }: DocxUnits, at: number, side: 'before' | 'after'): number | null {
  const unit = around(units, at);
  if (!unit) return null;
  const edge = ({ start, end }: Span): number => (side === 'before' ? start : end);
  const children = unit.run?.children ?? [];
  const index = firstBehind(children, at);
  const child = children[index];
  if (!child || child.start > at) return edge(unit);
  const text = child.text && shownText(xml, child);
  const within = side === 'before' ? at : characterEnd(xml, at);
  if (text && text.start < within && within < text.end) return within;
  const boundary = side === 'before' ? index : index + 1;
  if (boundary === 0) return unit.start;
  return children[boundary]?.start ?? unit.end;
}

/** Of the text of an element what is shown: without the blanks at its ends, unless they count. */
export function shownText(xml: string, { text, keepsBlanks }: RunChild): Span {
  let { start, end } = text ?? { start: 0, end: 0 };
  if (keepsBlanks) return { start, end };
  while (start < end && isBlank(xml, start)) start++;
  while (end > start && isBlank(xml, end - 1)) end--;
  return { start, end };
}

function isBlank(xml: string, at: number): boolean {
  return ' \t\r\n'.includes(xml.charAt(at));
}

export function unitAt({ units }: DocxUnits, at: number): Unit | null {
  return around(units, at);
}

export function paragraphAt({ paragraphs }: DocxUnits, at: number): DocxParagraph | null {
  return around(paragraphs, at);
}

/** The one that an offset stands in. They are in order, and none overlaps another. */
function around<T extends Span>(spans: readonly T[], at: number): T | null {
  const found = spans[firstBehind(spans, at)];
  return found && found.start <= at ? found : null;
}

/** The index of the first that does not end before an offset. */
export function firstBehind(spans: readonly Span[], at: number): number {
  return partitionPoint(spans, ({ end }) => end <= at);
}
