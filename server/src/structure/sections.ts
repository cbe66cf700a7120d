import type { Block, Layout } from '../layout/layout';
import type { Section } from '../report/report';
import { sections as definitions } from '../taxonomy/sections';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import { findHeadingCandidates, type HeadingCandidate } from './headings';

/** A section before its tables are known. */
export type SectionOutline = Omit<Section, 'tables'>;

/** The sections on the page; the last one goes to the end of the text. */
export function findSections({ text, blocks }: Layout): SectionOutline[] {
  const headings = selectHeadings(findHeadingCandidates(text, blocks), blocks);
  return headings.map(({ block, heading, definition }, index) => {
    const next = headings[index + 1];
    const body = { start: heading.span.end, end: Math.max(heading.span.end, next?.heading.span.start ?? text.length) };
    return { definition, heading, body, blocks: within(blocks.slice(block, next?.block ?? blocks.length), body) };
  });
}

/** The parts of blocks in `body`: after a heading that runs into its text, the rest of the line. */
function within(blocks: readonly Block[], body: Span): Block[] {
  const own: Block[] = [];
  for (const block of blocks) {
    const { kind, span } = block;
    if (span.end <= body.start || span.start >= body.end) continue;
    if (kind === 'table' || span.start >= body.start) own.push(block);
    else own.push({ kind: 'paragraph', span: { start: body.start, end: span.end }, ordinal: null, afterGap: false });
  }
  return own;
}

/** Which candidates head a section, and which only number the points within one. */
function selectHeadings(candidates: readonly HeadingCandidate[], blocks: readonly Block[]): HeadingCandidate[] {
  const known = unlessTaken(withoutContents(withoutPoints(candidates)));
  const present = new Set(flatMap(known, ({ definition }) => definition ?? []));
  const ordinalsBehind = ordinalsOfNext(known);
  const selected: HeadingCandidate[] = [];
  let value = 0;
  known.forEach((candidate, index) => {
    const { definition, heading } = candidate;
    const ordinal = heading.ordinal?.value ?? definition?.ordinal ?? 0;
    const isExtra = (): boolean => continuesNumbering(heading.ordinal?.value, value, ordinalsBehind[index] ?? null) || hasNumberTwice(known, index, blocks);
    if (!definition && !isExtra()) return;
    value = ordinal;
    selected.push(definition ? candidate : inPlaceOf(candidate, present));
  });
  return selected;
}

/**
 * Lines numbered （一） or 1. head sections only in a text that does not number its sections 一、, or one of its sections:
 * one that has no other heading, in its place between those that do.
 */
function withoutPoints(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const isHeading = ({ numbering }: HeadingCandidate): boolean => numbering === null || numbering === 'section';
  if (candidates.every(isHeading)) return candidates;
  const known = new Set(flatMap(candidates.filter(isHeading), ({ definition }) => definition ?? []));
  if (known.size <= 1) return amongFew(candidates);
  const counts = new Map<SectionDefinition, number>();
  for (const { definition } of candidates) if (definition) counts.set(definition, (counts.get(definition) ?? 0) + 1);
  const likely = candidates.filter((each) => isHeading(each) || mayBeMisnumbered(each, known, counts));
  const inOrder = flatMap(likely, ({ definition }) => definition?.ordinal ?? []);
  const isInPlace = (ordinal: number): boolean => {
    const at = inOrder.indexOf(ordinal);
    return (inOrder[at - 1] ?? 0) === ordinal - 1 && (inOrder[at + 1] ?? definitions.length + 1) === ordinal + 1;
  };
  return flatMap(likely, (candidate) => {
    if (isHeading(candidate)) return [candidate];
    const { heading, definition } = candidate;
    if (!definition || !isInPlace(definition.ordinal)) return [];
    return [{ ...candidate, heading: { ...heading, ordinal: heading.ordinal && { ...heading.ordinal, value: null } } }];
  });
}

/**
 * Where one section at most is numbered 一、: behind it （一）主动公开政府信息情况 is a point of it, as in a report half written.
 * Numbers that are lost, or another mark in their place, are those of sections where several have lost theirs.
 */
function amongFew(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const first = candidates.findIndex(({ numbering }) => numbering === 'section');
  const loose = new Set(flatMap(candidates, ({ numbering, definition }) => (numbering === 'loose' && definition ? [definition] : [])));
  return candidates.filter(({ numbering, heading, definition }, index) => {
    if (numbering === 'loose') return loose.size >= ENOUGH_LOOSE;
    return numbering === null || numbering === 'section' || first < 0 || index < first || heading.ordinal?.value === definition?.ordinal;
  });
}

const ENOUGH_LOOSE = 3;

/** Whether a point has the title of a section that stands nowhere else. */
function mayBeMisnumbered(
  { definition, heading }: HeadingCandidate, known: ReadonlySet<SectionDefinition>, counts: ReadonlyMap<SectionDefinition, number>,
): boolean {
  return definition !== null && heading.wording !== 'changed' && !known.has(definition) && counts.get(definition) === 1;
}

/** 政府信息公开收费及减免情况 resembles the title of a section, but is another one where that section has its own. */
function unlessTaken(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const taken = new Set(candidates.filter(({ heading }) => heading.wording !== 'changed').map(({ definition }) => definition));
  return candidates.map((candidate) => {
    const { definition, heading } = candidate;
    if (heading.wording !== 'changed' || !taken.has(definition)) return candidate;
    return { ...candidate, definition: null, heading: { ...heading, wording: 'unknown' } };
  });
}

/** Leaves out a table of contents, whose entries come again below, and lines without a number that repeat a heading. */
function withoutContents(all: readonly HeadingCandidate[]): HeadingCandidate[] {
  const numbered = new Set(all.filter(({ heading }) => heading.ordinal).map(({ definition }) => definition));
  const candidates = all.filter(({ definition, heading }) => heading.ordinal !== null || definition === null || !numbered.has(definition));
  const isNext = (index: number): boolean => candidates[index + 1]?.block === (candidates[index]?.block ?? 0) + 1;
  // The last entry has the text behind the contents below it, or the title.
  const goesOn = (index: number): boolean => isNext(index) && ordinalOf(candidates[index + 1]) === ordinalOf(candidates[index]) + 1;
  const isLast = (index: number): boolean => goesOn(index - 1) && goesOn(index - 2) && goesOn(index - 3);
  const isEntry = (_: HeadingCandidate, index: number): boolean => isNext(index) || isLast(index);
  /** The last block that heads the section and has text below it. */
  const proper = new Map(candidates.filter((each, index) => !isEntry(each, index)).map(({ definition, block }) => [definition, block]));
  return candidates.filter((candidate, index) => {
    const { definition, block } = candidate;
    return !definition || !(isEntry(candidate, index) && (proper.get(definition) ?? 0) > block);
  });
}

function ordinalOf(candidate: HeadingCandidate | undefined): number {
  return candidate?.definition?.ordinal ?? 0;
}

/** An unknown heading heads a section only where it goes on with the sections' own numbers, up to the next known one's. */
function continuesNumbering(own: number | null | undefined, value: number, next: number | null): boolean {
  return own === value + 1 && (next === null ? value >= definitions.length - 1 : next > own);
}

/**
 * 五、下一步打算 right before or behind the 五、 of the form. A line alone between two sections that goes on with no points
 * is no point itself; of the first section's it may be the only one.
 */
function hasNumberTwice(candidates: readonly HeadingCandidate[], index: number, blocks: readonly Block[]): boolean {
  const [before, candidate, after] = [candidates[index - 1], candidates[index], candidates[index + 1]];
  const value = candidate?.heading.ordinal?.value ?? 0;
  const isNumbered = (one: HeadingCandidate | undefined, number: number): boolean => one?.heading.ordinal?.value === number && ordinalOf(one) === number;
  const isBetween = (isNumbered(before, value - 1) && isNumbered(after, value))
    || (isNumbered(before, value) && (after ? isNumbered(after, value + 1) : value === definitions.length));
  if (!candidate || value < 2 || !isBetween) return false;
  const pointsBefore = pointNumbers(blocks.slice((before?.block ?? 0) + 1, candidate.block));
  const pointsBehind = pointNumbers(blocks.slice(candidate.block + 1, after?.block));
  return pointsBefore.at(-1) !== value - 1 && pointsBehind[0] !== value + 1;
}

function pointNumbers(blocks: readonly Block[]): number[] {
  return flatMap(blocks, (block) => (block.kind === 'paragraph' ? block.ordinal?.value ?? [] : []));
}

/** For each candidate the number of the next one that is known; 0 where that has none, null where there is none. */
function ordinalsOfNext(candidates: readonly HeadingCandidate[]): (number | null)[] {
  const ordinals: (number | null)[] = candidates.map(() => null);
  let next: number | null = null;
  for (let index = candidates.length - 1; index >= 0; index--) {
    ordinals[index] = next;
    const { definition, heading } = candidates[index] ?? {};
    if (definition) next = heading?.ordinal?.value ?? 0;
  }
  return ordinals;
}

/** A heading that nobody knows, with the number and in the place of a section that is absent, is that section. */
function inPlaceOf(candidate: HeadingCandidate, present: ReadonlySet<SectionDefinition>): HeadingCandidate {
  const definition = definitions.find((each) => each.ordinal === candidate.heading.ordinal?.value);
  return definition && !present.has(definition) ? { ...candidate, definition } : candidate;
}
