import { misusages, otherPhrases } from '../lexicon/usage';
import { byContent } from '../report/byContent';
import { moved } from '../report/inParagraphs';
import type { Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { differences } from '../text/similarity';
import type { Span } from '../text/span';
import { termIndex } from './termIndex';
import { TermSearch, type NearTerm } from './termSearch';
import { judge } from './termVerdict';
import { findWordSlips } from './wordSlips';

/** A term of the trade that is misspelt in running text, or a word used wrongly. */
export interface TermTypo {
  /** What to mark: the differing characters; where some are missing, the two round the gap. */
  readonly span: Span;
  /** The whole word, where it stands. */
  readonly word: Span;
  readonly written: string;
  readonly expected: string;
  /** Only the differing characters, in the order of the text. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** Whether nothing else can be meant; else what is written is a word too. */
  readonly isCertain: boolean;
  /** Why it is wrong, where it is not simply a wrong character. */
  readonly note: string | null;
}

/** So often a report writes a name of its own; no one misspells it so often. */
const NAME_USES = 3;

const known = new WeakMap<Report, readonly TermTypo[]>();

/** In the order of the text; found once, as several rules ask for them. */
export function findTermTypos(report: Report): readonly TermTypo[] {
  const typos = known.get(report) ?? typosInProse(report);
  known.set(report, typos);
  return typos;
}

function typosInProse(report: Report): TermTypo[] {
  const found = report.prose.map((paragraph) => typosOf(paragraph));
  const uses = new Map<string, number>();
  for (const { written } of found.flat()) uses.set(written, (uses.get(written) ?? 0) + 1);
  const isName = ({ mayBeName, written }: Candidate): boolean => mayBeName && (uses.get(written) ?? 0) >= NAME_USES;
  return flatMap(report.prose, ({ span }, nth) => (
    withoutOverlaps((found[nth] ?? []).filter((each) => !isName(each))).map((each) => moved(each, span.start))
  ));
}

interface Candidate extends TermTypo {
  readonly mayBeName: boolean;
  /** Of candidates for one place the heaviest is right: a certain one, a longer term. */
  readonly weight: number;
  /** The term's number: of terms that are as likely the one that is listed first. */
  readonly nth: number;
}

const typosOf = byContent(typosIn);

function typosIn(content: string): Candidate[] {
  const index = termIndex();
  const search = new TermSearch(index, content);
  const found: Candidate[] = [];
  for (const { nth, start } of search.misused) {
    const wrong = misusageAt(content, nth, start);
    if (wrong) found.push({ ...wrong, mayBeName: false, weight: Infinity, nth });
  }
  for (const each of search.near) {
    const term = index.terms[each.nth];
    if (!term || search.isExact(each.at, each.to)) continue;
    const verdict = judge(content, each, term.text);
    if (!verdict || isElsewhere(content, each.at, term.isTitle) || isOtherPhrase(content, each)) continue;
    const isCertain = verdict === 'certain';
    const weight = term.text.length + (isCertain ? 100 : 0);
    found.push({ ...typo(content.slice(each.start, each.end), term.text, each.start), isCertain, note: null, mayBeName: term.isName || !isCertain, weight, nth: each.nth });
  }
  for (const { start, end, word, isCertain } of findWordSlips(content, index.letterOf)) {
    if (search.isExact(start, end) || isElsewhere(content, start, false)) continue;
    found.push({ ...typo(content.slice(start, end), word, start), isCertain, note: null, mayBeName: true, weight: word.length + (isCertain ? 100 : 0), nth: Infinity });
  }
  return found;
}

function misusageAt(content: string, nth: number, start: number): TermTypo | null {
  const misusage = misusages[nth];
  if (!misusage || !content.startsWith(misusage.wrong, start)) return null;
  const { wrong, right, before, notAfter = '', severity, note } = misusage;
  if (start > 0 && notAfter.includes(content.charAt(start - 1))) return null;
  if (before) {
    before.lastIndex = start + wrong.length;
    if (!before.test(content)) return null;
  }
  const found = typo(wrong, right, start);
  return { ...found, span: found.word, isCertain: severity === 'warning', note: note ?? null };
}

function typo(written: string, expected: string, start: number): Pick<TermTypo, 'span' | 'word' | 'written' | 'expected' | 'edits'> {
  const word = { start, end: start + written.length };
  const edits = differences(written, expected).map(({ actualStart, actualEnd, expectedStart, expectedEnd }) => (
    { span: { start: start + actualStart, end: start + actualEnd }, newText: expected.slice(expectedStart, expectedEnd) }
  ));
  const [first, last] = [edits[0]?.span ?? word, edits.at(-1)?.span ?? word];
  const isGap = first.start === last.end;
  const span = isGap ? { start: Math.max(word.start, first.start - 1), end: Math.min(word.end, last.end + 1) } : { start: first.start, end: last.end };
  return { span, word, written, expected, edits };
}

/** In the title of another document, or in somebody's name. */
function isElsewhere(content: string, at: number, isTitle: boolean): boolean {
  const before = content.slice(Math.max(0, at - LONGEST_TITLE), at);
  const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  return (inTitle && !isTitle) || /联系人[^,，。;；]{0,8}$/.test(before);
}

const LONGEST_TITLE = 60;

function isOtherPhrase(content: string, { at, to }: NearTerm): boolean {
  const from = Math.max(0, at - LONGEST_PHRASE);
  const around = content.slice(from, to + LONGEST_PHRASE);
  return otherPhrases.some((phrase) => {
    const start = around.lastIndexOf(phrase, at - from);
    return start >= 0 && start + phrase.length >= to - from;
  });
}

const LONGEST_PHRASE = Math.max(...otherPhrases.map(({ length }) => length));

/** Of those at one place the heaviest. */
function withoutOverlaps(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const each of found.toSorted((a, b) => a.span.start - b.span.start || b.weight - a.weight || a.nth - b.nth)) {
    const last = kept.at(-1);
    if (!last || !isSameMistake(last, each)) kept.push(each);
    else if (each.weight > last.weight) kept[kept.length - 1] = each;
    else if (isAsLikely(last, each)) kept[kept.length - 1] = { ...last, isCertain: false };
  }
  return kept;
}

/** 政信息公开 may be 政府信息公开 and 政务信息公开. */
function isAsLikely(last: Candidate, { weight, expected, word }: Candidate): boolean {
  return weight === last.weight && word.start === last.word.start && word.end === last.word.end && expected !== last.expected;
}

/** 重要意意义: read as 重要意义 with a letter doubled, and as 重要意意 with a wrong one behind it. */
function isSameMistake(last: Candidate, { span, word }: Candidate): boolean {
  return span.start < last.span.end || (span.start === last.span.end && word.start < last.word.end);
}
