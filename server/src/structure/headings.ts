import type { Block, Ordinal, Paragraph } from '../layout/layout';
import type { SectionHeading } from '../report/report';
import { labelKey } from '../tables/labelKey';
import { forms } from '../taxonomy/forms';
import { sections } from '../taxonomy/sections';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { fold, foldText, sourceSpan, type Folded } from '../text/fold';
import { mayBeAlike, similarity } from '../text/similarity';

/** A line that may head a section. */
export interface HeadingCandidate {
  readonly block: number;
  readonly heading: SectionHeading;
  readonly definition: SectionDefinition | null;
  /** How its number is written: 一、 or （一） or 1.; loose where a mark is lost or another one: 四 or 四。 */
  readonly numbering: Ordinal['style'] | 'loose' | null;
}

/** Titles are alike from here on (share of characters that agree). */
const ALIKE = 0.6;

/** A heading with an unknown title is no longer than this, in characters of the normal form. */
const LONGEST_TITLE = 45;

interface KnownTitle {
  readonly definition: SectionDefinition;
  readonly wording: 'official' | 'tolerated' | 'changed';
}

const knownTitles: ReadonlyMap<string, KnownTitle> = new Map(
  flatMap(sections, (definition) => [
    ...titlesOf(definition, definition.changed, 'changed'),
    ...titlesOf(definition, definition.tolerated, 'tolerated'),
    ...titlesOf(definition, [definition.title, ...definition.accepted], 'official'),
  ]),
);

function titlesOf(
  definition: SectionDefinition, titles: readonly string[], wording: KnownTitle['wording'],
): (readonly [string, KnownTitle])[] {
  return titles.map((title) => [foldText(title), { definition, wording }]);
}

/** Longest first, so that a title that begins as another one does is tried before it. */
const runInTitles = [...knownTitles.keys()].filter((title) => title.length > 3).toSorted((a, b) => b.length - a.length);

/** 一、本年新收…, 四、结转下年度继续办理: rows of table three that look like headings where a table has lost its marks. */
const rowLabels = flatMap(forms, (form) => flatMap(form.tables, (table) => table.labels))
  .filter((label) => /^[一二三四]、/.test(label.text))
  .map((label) => labelKey(foldText(label.text)));

/** Every line that may head a section, in order. */
export function findHeadingCandidates(text: string, blocks: readonly Block[]): HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const found = readHeading(text, block);
    if (found) candidates.push({ block: index, ...found, numbering: block.ordinal?.style ?? null });
    else if (!block.ordinal && mayBeTitle(text, block)) candidates.push(...looseHeading(text, block, index));
  }
  return candidates;
}

/** What may be left of a number before a title, or stand for one: 四, 贰、, —、 and 一丶 of recognised text, ニ、 in another script. */
const LOOSE_NUMBER = /^[第一二三四五六七八九十壹贰叁肆伍陆ニⅠⅡⅢⅣⅤⅥ\d()—–―ー_、丶.,:。·･・'‘’′-]{1,4}(?=\D{4})/;

/** 四政府信息公开行政复议、行政诉讼情况, with the title as printed. */
function looseHeading(text: string, line: Paragraph, block: number): HeadingCandidate[] {
  if (line.span.end - line.span.start > LONGEST_TITLE) return [];
  const folded = fold(text, line.span);
  const length = LOOSE_NUMBER.exec(folded.text)?.[0].length ?? 0;
  const known = length > 0 ? knownTitles.get(folded.text.slice(length)) : undefined;
  if (known?.wording !== 'official') return [];
  const ordinal = { value: null, span: sourceSpan(folded, 0, length) };
  const title = sourceSpan(folded, length, folded.text.length);
  const heading = { span: line.span, ordinal, title, wording: known.wording };
  return [{ block, heading, definition: known.definition, numbering: 'loose' }];
}

/** Whether a line has the title of one of the six sections, as printed or tolerated, or as printed behind what is left of a number. */
export function headsSection(text: string, line: Paragraph): boolean {
  const found = readHeading(text, line);
  if (!found) return !line.ordinal && mayBeTitle(text, line) && looseHeading(text, line, 0).length > 0;
  return !!found.definition && found.heading.wording !== 'changed' && found.heading.wording !== 'unknown';
}

/** Whether a numbered line has such a title as printed, and nothing behind it. */
export function isOfficialTitle(text: string, { ordinal, span }: Paragraph): boolean {
  return ordinal !== null && knownTitles.get(foldText(text, { start: ordinal.span.end, end: span.end }))?.wording === 'official';
}

type FoundHeading = Omit<HeadingCandidate, 'block' | 'numbering'>;

function readHeading(text: string, line: Paragraph): FoundHeading | null {
  const isShort = line.span.end - line.span.start <= LONGEST_TITLE * 2;
  if (line.ordinal?.style === 'section') return numberedHeading(text, line, line.ordinal, isShort);
  if (!isShort || !mayBeTitle(text, line)) return null;
  const parts = titleParts(text, line, line.span.end);
  const known = knownTitles.get(parts.title);
  return known && known.wording !== 'changed' ? { definition: known.definition, heading: headingOf(parts, known.wording) } : null;
}

function numberedHeading(text: string, line: Paragraph, ordinal: Ordinal, isShort: boolean): FoundHeading | null {
  const parts = titleParts(text, line, isShort ? line.span.end : Math.min(line.span.end, ordinal.span.end + LONGEST_TITLE * 2));
  const { title } = parts;
  if (isShort && isRowLabel(labelKey(foldText(text, { start: ordinal.span.start, end: line.span.end })), title)) return null;
  const known = isShort ? (knownTitles.get(title) ?? knownBehindYear(title)) : undefined;
  if (known) return { definition: known.definition, heading: headingOf(parts, known.wording) };
  const runIn = runInTitle(text, parts, ordinal.value);
  if (runIn !== null) return runInHeading(parts, runIn);
  if (!isShort || title.length > LONGEST_TITLE || title.length < 2 || /[。;!?]/.test(title)) return null;
  const definition = mostAlike(title);
  return { definition, heading: headingOf(parts, definition ? 'changed' : 'unknown') };
}

/** It ends where its title does; the text goes on in its line. */
function runInHeading(parts: TitleParts, title: string): FoundHeading {
  const { definition, wording } = knownTitles.get(title) ?? { definition: null, wording: 'unknown' as const };
  const heading = headingOf({ ...parts, title }, wording);
  return { definition, heading: { ...heading, span: { start: heading.span.start, end: heading.title.end } } };
}

/** 2023年度总体情况: the year says no more than the report's title does. */
function knownBehindYear(title: string): KnownTitle | undefined {
  const year = /^(?:\d{4}年度?|本年度?)/.exec(title)?.[0];
  const known = year === undefined ? undefined : knownTitles.get(title.slice(year.length));
  return known?.wording === 'official' ? { ...known, wording: 'tolerated' } : known;
}

/** Whether a line that is not numbered 一、 can be a known title: quick to see for the cells of a table. */
export function mayBeTitle(text: string, { span }: Pick<Paragraph, 'span'>): boolean {
  return span.end - span.start > 3 && /情况|事项|概述/.test(text.slice(span.start, span.end));
}

/** A line with what stands behind its number. */
interface TitleParts {
  readonly line: Paragraph;
  readonly folded: Folded;
  /** Where in it the title begins, behind marks of Markdown and of the number. */
  readonly lead: number;
  /** In the normal form, without marks at its end. */
  readonly title: string;
}

function titleParts(text: string, line: Paragraph, end: number): TitleParts {
  const { span, ordinal } = line;
  const folded = fold(text, { start: ordinal?.span.end ?? span.start, end });
  const isOtherwiseNumbered = ordinal !== null && ordinal.style !== 'section';
  const lead = (isOtherwiseNumbered ? /^[#*]*[、.,]?/ : /^[#*]*/).exec(folded.text)?.[0].length ?? 0;
  return { line, folded, lead, title: folded.text.slice(lead).replace(/(?<![:。;.,、*#])[:。;.,、*#]+$/, '') };
}

function headingOf({ line: { span, ordinal }, folded, lead, title }: TitleParts, wording: SectionHeading['wording']): SectionHeading {
  // （二）、 has a mark more than it needs.
  const hasMark = ordinal !== null && /[、.,]/.test(folded.text.slice(0, lead));
  const number = ordinal && { value: ordinal.value, span: { start: ordinal.span.start, end: hasMark ? sourceSpan(folded, 0, lead).end : ordinal.span.end } };
  return { span, ordinal: number, title: sourceSpan(folded, lead, lead + title.length), wording };
}

/** How text begins, or goes on, that was glued to its heading: 五、存在的主要问题及改进情况（一）存在的问题。… */
const GLUED_TEXT = /^(?:\((?:[一二三四五六七八九十1]|(?:小?[二三四五]号)?(?:[黑宋楷]体|仿宋|小标宋))|\d{4}年|本|我|无|没有|暂|一是|[^,、;].*[。;])/;

/** A known title that the text goes on after, in the same line: 一、总体情况。2020年… or 六、其他需要报告的事项（无） */
function runInTitle(text: string, { folded, lead }: TitleParts, ordinal: number): string | null {
  const title = runInTitles.find((each) => folded.text.startsWith(each, lead));
  if (title === undefined) return null;
  const end = lead + title.length;
  const after = folded.offsets[end];
  const last = folded.offsets[end - 1] ?? 0;
  if (after === undefined) return null;
  const rest = folded.text.slice(end);
  const isOwnNumber = knownTitles.get(title)?.definition.ordinal === ordinal;
  if (after > last + 1 || /[。:：.]/.test(text[after] ?? '') || /^[(,]?无/.test(rest)) return title;
  return isOwnNumber && GLUED_TEXT.test(rest) ? title : null;
}

function isRowLabel(key: string, title: string): boolean {
  if (rowLabels.includes(key)) return true;
  if (knownTitles.has(title)) return false;
  const asRow = Math.max(...rowLabels.map((label) => boundedSimilarity(key, label)));
  if (asRow < ALIKE) return false;
  return [...knownTitles.keys()].every((known) => boundedSimilarity(title, known) <= asRow);
}

function mostAlike(title: string): SectionDefinition | null {
  let best = ALIKE;
  let found: SectionDefinition | null = null;
  for (const [known, { definition }] of knownTitles) {
    const alike = boundedSimilarity(title, known);
    if (alike < best) continue;
    best = alike;
    found = definition;
  }
  return found;
}

function boundedSimilarity(a: string, b: string): number {
  return mayBeAlike(a, b, ALIKE) ? similarity(a, b) : 0;
}
