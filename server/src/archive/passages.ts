import { fixedClause, ownBody } from '../lexicon/archive';
import { byContent } from '../report/byContent';
import type { Report } from '../report/report';
import { foldText } from '../text/fold';
import type { Span } from '../text/span';
import type { Place, PlaceOf } from './figures';

/** Shorter paragraphs say nothing of their own (normal form, UTF-16 units). */
const SHORTEST = 60;
const SHORTEST_CLAUSE = 6;
/** Longer paragraphs are known by their beginning: a whole report may stand on one line. */
const LONGEST = 5000;

/** A paragraph in which an author is expected to use words of their own, cut into clauses. */
export interface Passage extends Wording {
  readonly span: Span;
}

interface Wording {
  readonly clauses: readonly string[];
  readonly hashes: readonly number[];
}

/** What an archive keeps of the passages of a report: hashes of their clauses. */
export interface Passages {
  /** Line, character, length, and how many clauses, for each passage. */
  readonly places: ArrayLike<number>;
  readonly hashes: ArrayLike<number>;
  /** Characters of each clause. */
  readonly lengths: ArrayLike<number>;
}

/**
 * The passages of sections one and five. The year and the body's own name are left out, as one who copies changes
 * them; other numbers stay, so that a text that only repeats its form with this year's figures is none.
 */
export function passagesOf({ prose, organisation }: Report): Passage[] {
  return prose.filter(({ section }) => /^s[15]$/.test(section?.definition?.id ?? '')).flatMap((paragraph) => {
    const { span } = paragraph;
    if (span.end - span.start < SHORTEST) return [];
    const wording = wordingOf(paragraph, organisation);
    return lengthOf(wording.clauses) < SHORTEST ? [] : [{ span, ...wording }];
  });
}

const wordingOf = byContent((content, organisation: string | null): Wording => {
  const names = organisation === null ? [] : [organisation, organisation.replace(/(?:人民)?政府$/, '')];
  const clauses = clausesOf(foldText(content.slice(0, LONGEST)), names);
  return { clauses, hashes: clauses.map(hash) };
});

export function packPassages(passages: readonly Passage[], placeOf: PlaceOf): Passages {
  return {
    places: Uint32Array.from(passages.flatMap(({ span, clauses: own }) => {
      const { line, character, length } = placeOf(span);
      return [line, character, length, own.length];
    })),
    hashes: Uint32Array.from(passages.flatMap(({ hashes }) => hashes)),
    lengths: Uint16Array.from(passages.flatMap(({ clauses }) => clauses), ({ length }) => length),
  };
}

export function placeOfPassage({ places }: Passages, index: number): Place {
  const [line = 0, character = 0, length = 0] = [0, 1, 2].map((offset) => places[index * 4 + offset]);
  return { line, character, length };
}

function clausesOf(text: string, names: readonly string[]): string[] {
  let plain = text.replace(/(?:20|19)\d\d年?度?/g, '').replace(ownBody, '本机关');
  for (const name of names) if (name.length > 1) plain = plain.replaceAll(name, '本机关');
  return plain.split(/[,。;:!?、]/).filter((clause) => clause.length >= SHORTEST_CLAUSE && !fixedClause.test(clause));
}

function lengthOf(clauses: readonly string[]): number {
  return clauses.reduce((sum, { length }) => sum + length, 0);
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(clause: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < clause.length; index++) value = Math.imul(value ^ clause.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
