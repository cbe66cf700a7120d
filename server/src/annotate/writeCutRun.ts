import type { Span } from '../text/span';
import { firstBehind, shownText } from './cuts';
import type { Run, RunChild, Unit } from './docxUnits';

/** What is to be marked as deleted, from one cut to another of the same run. None overlaps another. */
export interface Deletion extends Span {
  /** `<w:del …>` */
  readonly tag: string;
}

/** A run with all that is put into it. */
export interface CutRun {
  readonly unit: Unit;
  readonly run: Run;
  /** Elements by where they stand. */
  readonly marks: Map<number, string>;
  readonly deletions: Deletion[];
}

/** The run in pieces, each with its properties. */
export function writeCutRun(xml: string, cut: CutRun, freshId: () => number): string {
  const { unit, marks } = cut;
  const deletions = cut.deletions.toSorted((a, b) => a.start - b.start);
  const within = [...marks.keys(), ...deletions.flatMap(({ start, end }) => [start, end])].filter((at) => unit.start < at && at < unit.end);
  const bounds = [...new Set([unit.start, ...within, unit.end])].sort((a, b) => a - b);
  let next = 0;
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    while ((deletions[next]?.end ?? Infinity) <= start) next++;
    const deletion = deletions[next];
    const isDeleted = deletion !== undefined && deletion.start <= start;
    const piece = writePiece(xml, cut, { start, end }, isDeleted, freshId);
    return (marks.get(start) ?? '') + (isDeleted ? `${deletion.tag}${piece}${endTagOf(deletion.tag)}` : piece);
  }).join('');
}

function writePiece(xml: string, { unit, run }: CutRun, { start, end }: Span, isDeleted: boolean, freshId: () => number): string {
  const { children, tag, properties } = run;
  const first = children[0]?.start ?? unit.end;
  const last = children.at(-1)?.end ?? unit.start;
  const content: string[] = [];
  for (let index = firstBehind(children, start); index < children.length; index++) {
    const child = children[index];
    if (!child || child.start >= end) break;
    content.push(writeChild(xml, child, { start, end }, isDeleted));
    // What is between two elements stays behind the first.
    if (child.end <= end) content.push(xml.slice(child.end, children[index + 1]?.start ?? child.end));
  }
  return [
    start === unit.start ? xml.slice(unit.start, first) : tag + withFreshIds(properties, freshId),
    ...content,
    end === unit.end ? xml.slice(last, unit.end) : endTagOf(tag),
  ].join('');
}

function writeChild(xml: string, child: RunChild, piece: Span, isDeleted: boolean): string {
  if (!child.text) return xml.slice(child.start, child.end);
  const whole = piece.start <= child.start && child.end <= piece.end;
  if (whole && !isDeleted) return xml.slice(child.start, child.end);
  const tag = xml.slice(child.start, child.text.start);
  const clip = ({ start, end }: Span): string => xml.slice(Math.max(start, piece.start), Math.min(end, piece.end));
  const shown = clip(shownText(xml, child));
  if (isDeleted) {
    const name = nameOf(tag).replace(/t$/, 'delText');
    return `<${name} xml:space="preserve">${shown}</${name}>`;
  }
  // Blanks that were within the text are at its end now.
  if (!child.keepsBlanks && /^(?:\s|&#)|(?:\s|;)$/.test(shown)) return `${tag.slice(0, -1)} xml:space="preserve">${shown}${endTagOf(tag)}`;
  return tag + clip(child.text) + endTagOf(tag);
}

/** Tracked changes of the properties have ids of their own. */
function withFreshIds(properties: string, freshId: () => number): string {
  return properties.replace(/(\s[^\s:="]+:id=")\d+(?=")/g, (_, before: string) => `${before}${freshId()}`);
}

/** `</w:p>` for `<w:p …>` */
export function endTagOf(tag: string): string {
  return `</${nameOf(tag)}>`;
}

function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}
