import type { Block, Layout } from '../layout/layout';
import { sections as definitions } from '../taxonomy/sections';
import type { Span } from '../text/span';
import { findHeadingCandidates, type HeadingCandidate } from './headings';
import type { Section } from './report';

/** A section before its tables are known. */
export type SectionOutline = Omit<Section, 'tables'>;

/** The sections on the page; the last one goes to the end of the text. */
export function findSections({ text, blocks }: Layout): SectionOutline[] {
  const headings = selectHeadings(findHeadingCandidates(text, blocks));
  return headings.map(({ block, heading, definition }, index) => {
    const next = headings[index + 1];
    const body = { start: heading.span.end, end: Math.max(heading.span.end, next?.heading.span.start ?? text.length) };
    const own = blocks.slice(block, next?.block ?? blocks.length).flatMap((each) => within(each, body));
    return { definition, heading, body, blocks: own };
  });
}

/** The part of a block in `body`: after a heading that runs into its text, the rest of the line. */
function within(block: Block, body: Span): Block[] {
  if (block.span.end <= body.start || block.span.start >= body.end) return [];
  if (block.kind === 'table' || block.span.start >= body.start) return [block];
  return [{ kind: 'paragraph', span: { start: body.start, end: block.span.end }, ordinal: null, afterGap: false }];
}

/** Which candidates head a section, and which only number the points within one. */
function selectHeadings(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const known = withoutContents(withoutPoints(candidates)).map((candidate, _, all) => unlessTaken(candidate, all));
  const selected: HeadingCandidate[] = [];
  let value = 0;
  known.forEach((candidate, index) => {
    const { definition, heading } = candidate;
    const ordinal = heading.ordinal?.value ?? definition?.ordinal ?? 0;
    if (!definition && !continuesNumbering(known, index, value)) return;
    value = ordinal;
    selected.push(definition ? candidate : inPlaceOf(known, candidate));
  });
  return selected;
}

/** Lines numbered （一） or 1. head sections only in a text that does not number its sections 一、 */
function withoutPoints(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const headings = candidates.filter(({ numbering }) => numbering === null || numbering === 'section');
  const known = new Set(headings.flatMap(({ definition }) => definition ?? []));
  return known.size > 1 ? headings : candidates;
}

/** 政府信息公开收费及减免情况 resembles the title of a section, but is another one where that section has its own. */
function unlessTaken(candidate: HeadingCandidate, candidates: readonly HeadingCandidate[]): HeadingCandidate {
  const { definition, heading } = candidate;
  const isKnown = (other: HeadingCandidate): boolean => other.definition === definition && other.heading.wording !== 'changed';
  if (heading.wording !== 'changed' || !candidates.some(isKnown)) return candidate;
  return { ...candidate, definition: null, heading: { ...heading, wording: 'unknown' } };
}

/** Leaves out a table of contents, whose entries come again below, and lines without a number that repeat a heading. */
function withoutContents(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  return candidates.filter((candidate, index) => {
    const { definition, heading, block } = candidate;
    if (!definition) return true;
    const same = candidates.filter((other) => other !== candidate && other.definition === definition);
    if (!heading.ordinal && same.some((other) => other.heading.ordinal)) return false;
    const isEntry = candidates[index + 1]?.block === block + 1;
    return !(isEntry && same.some((other) => other.block > block && isFollowedByText(candidates, other)));
  });
}

function isFollowedByText(candidates: readonly HeadingCandidate[], candidate: HeadingCandidate): boolean {
  return candidates[candidates.indexOf(candidate) + 1]?.block !== candidate.block + 1;
}

/** An unknown heading heads a section only where it goes on with the sections' own numbers. */
function continuesNumbering(candidates: readonly HeadingCandidate[], index: number, value: number): boolean {
  const own = candidates[index]?.heading.ordinal?.value;
  if (own === undefined || own !== value + 1) return false;
  const next = candidates.slice(index + 1).find((other) => other.definition);
  return next === undefined ? value >= definitions.length - 1 : (next.heading.ordinal?.value ?? 0) > own;
}

/** A heading that nobody knows, with the number and in the place of a section that is absent, is that section. */
function inPlaceOf(candidates: readonly HeadingCandidate[], candidate: HeadingCandidate): HeadingCandidate {
  const definition = definitions.find((each) => each.ordinal === candidate.heading.ordinal?.value);
  if (!definition || candidates.some((other) => other.definition === definition)) return candidate;
  return { ...candidate, definition };
}
