import { NOWHERE } from '../intake/docxTrace';
import type { Edit } from '../rules/rule';
import { cutAt, firstBehind } from './cuts';
import type { DocxUnits, Run } from './docxUnits';
import { escapeXml } from '../text/markup';
import type { Deletion } from './writeCutRun';
import type { Mark } from './writeMarks';

/** Whose change it is. */
export interface Signature {
  readonly freshId: () => number;
  /** The attributes of `w:ins` and `w:del`, with an id of their own. */
  readonly attributes: () => string;
}

export interface TrackedChange {
  readonly deletions: readonly Deletion[];
  /** What stands instead of them. */
  readonly insertions: readonly Mark[];
}

/**
 * An edit of the text as a tracked change: as few characters as can be, what is new with the look of what it
 * replaces. Null where it cannot be told so: over several paragraphs, in automatic numbers, notes, text boxes,
 * formulas, and where something other than characters stands between.
 */
export function trackedChange(document: DocxUnits, text: string, offsets: Int32Array, edit: Edit, signature: Signature): TrackedChange | null {
  const { start, end, newText } = smallest(text, edit);
  if (/\p{Cc}/u.test(newText)) return null;
  const characters = [...offsets.subarray(start, end)];
  if (characters.includes(NOWHERE)) return null;
  const runs = characters.length > 0 ? runsOf(document, characters) : [];
  if (runs === null) return null;
  const deletions = runs.flatMap(({ first, last }) => {
    const [from, to] = [cutAt(document, first, 'before'), cutAt(document, last, 'after')];
    return from === null || to === null ? [] : [{ start: from, end: to, tag: `<${document.prefix}del${signature.attributes()}>` }];
  });
  const neighbours = { before: offsets[end - 1] ?? NOWHERE, after: offsets[start] ?? NOWHERE };
  const insertion = newText === '' ? [] : insertionAt(document, neighbours, newText, signature);
  return insertion && { deletions, insertions: insertion };
}

/** Without what is the same before and after at both ends. */
function smallest(text: string, { span, newText }: Edit): { start: number; end: number; newText: string } {
  let [{ start, end }, from, to] = [span, 0, newText.length];
  while (start < end && from < to && text.charAt(start) === newText.charAt(from)) [start, from] = [start + 1, from + 1];
  // Half of a pair is no character.
  if (/[\uD800-\uDBFF]/.test(newText.charAt(from - 1))) [start, from] = [start - 1, from - 1];
  while (start < end && from < to && text.charAt(end - 1) === newText.charAt(to - 1)) [end, to] = [end - 1, to - 1];
  if (/[\uDC00-\uDFFF]/.test(newText.charAt(to))) [end, to] = [end + 1, to + 1];
  return { start, end, newText: newText.slice(from, to) };
}

/** The runs that characters stand in, each with its first and last of them; null where some cannot be changed. */
function runsOf(document: DocxUnits, characters: readonly number[]): { first: number; last: number }[] | null {
  const found: { index: number; first: number; last: number }[] = [];
  for (const at of characters) {
    const index = firstBehind(document.units, at);
    const known = found.at(-1);
    if (known?.index === index) known.last = Math.max(known.last, at);
    else if (index > (known?.index ?? -1)) found.push({ index, first: at, last: at });
    else return null;
  }
  const [from, to] = [found[0]?.index ?? 0, found.at(-1)?.index ?? 0];
  if (document.units[from]?.paragraph !== document.units[to]?.paragraph) return null;
  return document.units.slice(from, to + 1).every(({ run }) => run?.isPlain) ? found : null;
}

/** Where in the XML the characters begin that words are to follow and to precede. */
interface Neighbours {
  readonly before: number;
  readonly after: number;
}

/** Behind what it follows in the same paragraph, else before what it precedes; null where there is neither. */
function insertionAt(document: DocxUnits, { before, after }: Neighbours, words: string, signature: Signature): Mark[] | null {
  const at = before === NOWHERE ? after : before;
  const unit = document.units[firstBehind(document.units, at)];
  if (at === NOWHERE || !unit?.run || unit.start > at || !unit.run.isPlain) return null;
  const place = cutAt(document, at, at === before ? 'after' : 'before');
  return place === null ? null : [{ at: place, rank: at === before ? 0 : 2, xml: insertionXml(document, unit.run, words, signature) }];
}

function insertionXml({ prefix }: DocxUnits, { properties, parent }: Run, words: string, signature: Signature): string {
  const run = `<${prefix}r>${withoutChange(properties)}<${prefix}t xml:space="preserve">${escapeXml(words)}</${prefix}t></${prefix}r>`;
  const inserted = `<${prefix}ins${signature.attributes()}>${run}</${prefix}ins>`;
  if (parent.name !== 'w:ins') return inserted;
  // Somebody else's insertion goes on behind it.
  const name = /^<([^\s/>]+)/.exec(parent.tag)?.[1] ?? '';
  return `</${name}>${inserted}${parent.tag.replace(/:id="\d*"/, `:id="${signature.freshId()}"`)}`;
}

/** The look as it is, not how it came to be. */
function withoutChange(properties: string): string {
  const start = /<[^\s<>/]+:rPrChange\b/.exec(properties)?.index;
  if (start === undefined) return properties;
  return properties.slice(0, start) + properties.slice(properties.indexOf('>', properties.lastIndexOf(':rPrChange')) + 1);
}
