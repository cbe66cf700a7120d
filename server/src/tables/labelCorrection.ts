import type { BoundLabel } from '../report/report';
import type { LabelDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { fold, sourceSpan, type Folded } from '../text/fold';
import { changeCount, differences, similarity, type Difference } from '../text/similarity';
import { hull, spanText, type Span } from '../text/span';
import { isSameRemark, labelKey, withoutOrdinal, withoutRemark } from './labelKey';
import { isLabelOf } from './slots';

/** What to change in a label so that it reads as the form prints it. */
export interface LabelCorrection {
  /** What to mark: the differing characters; where some are missing, the two round the gap. */
  readonly span: Span;
  readonly changes: readonly LabelChange[];
  /** In the order of the text; blanks and line breaks within the label stay. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** The official wording that the label comes nearest to. */
  readonly expected: string;
  /** How alike label and official wording are, from 0 to 1. */
  readonly alike: number;
  /** Whether the label is another one of the same table: one printed twice. */
  readonly isAnother: boolean;
}

/** One place where characters differ; either side may be empty. */
export interface LabelChange {
  readonly actual: string;
  readonly expected: string;
}

/** How a misspelt or merely tolerated label becomes an official one. */
export function correctLabel(text: string, table: TableDefinition, { definition, span }: BoundLabel): LabelCorrection {
  const written = fold(text, span);
  const { actual, wording } = nearest(labelKey(written.text), definition);
  const official = (place: Difference): string => {
    const { start, end } = sourceSpan(wording.folded, place.expectedStart, place.expectedEnd);
    return wording.source.slice(start, end);
  };
  const asWritten = (place: Difference): string => {
    return place.actualStart === place.actualEnd ? '' : spanText(text, sourceSpan(written, place.actualStart, place.actualEnd)).replaceAll(/\s/g, '');
  };
  // The mark after a number counts as the same one only at the start: behind what is too much it may be right.
  const places = differences(actual, wording.key).filter((place) => asWritten(place) !== official(place));
  return {
    span: markOf(written, places, actual.length, span),
    changes: places.map((place) => ({ actual: asWritten(place), expected: official(place) })),
    edits: flatMap(places, (place) => editsOf(written, place, official(place), isBehind(wording.folded, place))),
    expected: wording.source,
    alike: similarity(actual, wording.key),
    isAnother: isLabelOf(table, actual),
  };
}

/** An official wording, with its normal form and the form in which labels are compared. */
interface Wording {
  readonly source: string;
  readonly folded: Folded;
  readonly key: string;
}

interface Nearest {
  readonly actual: string;
  readonly wording: Wording;
}

/** The official wording that is most like the label, and the part of the label to compare with it. */
function nearest(key: string, definition: LabelDefinition): Nearest {
  const wordings = wordingsOf(definition);
  if (wordings.last?.key !== key) wordings.last = { key, nearest: nearestOf(key, wordings, definition) };
  return wordings.last.nearest;
}

function nearestOf(key: string, { printed, all }: Wordings, definition: LabelDefinition): Nearest {
  let best = { actual: key, wording: printed[0] ?? wordingOf(definition.text), changes: Infinity };
  // A province's bracketed note behind a label stays as it is; the form's own, misspelt perhaps, is part of the label.
  const isOwnRemark = printed.some((wording) => isSameRemark(key, wording.key));
  const parts = isOwnRemark ? [key] : [...new Set([key, withoutRemark(key)])];
  // A mark that is left over had a number before it; ① is a number.
  for (const wording of /^[、.,)\u2460-\u249b]/.test(key) ? printed : all) {
    for (const actual of parts) {
      const changes = changeCount(actual, wording.key);
      // Where nothing differs without the bracket, it is the bracket that is wrong.
      if (changes > 0 && changes < best.changes) best = { actual, wording, changes };
    }
  }
  return best;
}

interface Wordings {
  readonly printed: readonly Wording[];
  /** Those without their number, too. */
  readonly all: readonly Wording[];
  /** What was found last: while somebody types, nearly always the same again. */
  last: { readonly key: string; readonly nearest: Nearest } | null;
}

const known = new WeakMap<LabelDefinition, Wordings>();

function wordingsOf(definition: LabelDefinition): Wordings {
  const before = known.get(definition);
  if (before) return before;
  const sources = [definition.text, ...definition.accepted];
  const all = [...new Set(flatMap(sources, (source) => [source, withoutNumber(source)]))];
  const wordings: Wordings = { printed: sources.map(wordingOf), all: all.map(wordingOf), last: null };
  known.set(definition, wordings);
  return wordings;
}

function wordingOf(source: string): Wording {
  const folded = fold(source);
  return { source, folded, key: labelKey(folded.text) };
}

/** The wording as Word leaves it when automatic numbering gets lost. */
function withoutNumber(source: string): string {
  const { text, offsets } = fold(source);
  const lost = text.length - withoutOrdinal(labelKey(text)).length;
  return source.slice(offsets[lost] ?? 0);
}

function markOf(written: Folded, places: readonly Difference[], length: number, label: Span): Span {
  const start = Math.min(...places.map((place) => place.actualStart));
  const end = Math.max(...places.map((place) => place.actualEnd));
  if (places.length === 0) return label;
  if (start < end) return sourceSpan(written, start, end);
  return sourceSpan(written, Math.max(0, start - 1), Math.min(length, end + 1));
}

/** Whether the wording has these characters directly behind the one before: 危及“三安全. */
function isBehind({ offsets }: Folded, { expectedStart: start }: Difference): boolean {
  return start > 0 && offsets[start - 1] === (offsets[start] ?? 0) - 1;
}

function editsOf(written: Folded, place: Difference, newText: string, isBehindLast: boolean): LabelCorrection['edits'] {
  const gap = isBehindLast ? sourceSpan(written, place.actualStart - 1, place.actualStart).end : null;
  if (place.actualStart === place.actualEnd && gap !== null) return [{ span: { start: gap, end: gap }, newText }];
  const span = sourceSpan(written, place.actualStart, place.actualEnd);
  const length = place.actualEnd - place.actualStart;
  const isBroken = span.end - span.start > length;
  if (!isBroken || length !== newText.length) return [{ span, newText }];
  // Character by character, so that a line break between them stays where it is.
  return Array.from(newText, (character, index) => {
    const at = place.actualStart + index;
    return { span: hull([sourceSpan(written, at, at + 1)]), newText: character };
  });
}
