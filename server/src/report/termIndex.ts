import { readTerms, type Term } from '../lexicon/terms';
import { misusages } from '../lexicon/usage';
import { soundOf } from './confusion';
import { anchorsOf, PAIR_BEHIND, shapes, TWO, WIDEST_SHAPE } from './termAnchors';

/** The terms and misusages, filed so that a text is compared with few of them at each of its characters. */
export interface TermIndex {
  readonly terms: readonly Term[];
  /** Characters of the terms as small numbers from 1 on, by code unit; 0 for all others. */
  readonly letterOf: Uint16Array;
  /** The letters of all terms, one term behind the other. */
  readonly letters: Uint16Array;
  /** The sounds of these letters. */
  readonly sounds: Uint16Array;
  /** Where the letters of each term begin. */
  readonly begins: Uint32Array;
  /** By place × 1,024 + letter: the shapes of which some anchor has the letter at the place, as bits. */
  readonly shapesOf: Uint16Array;
  /** By `pairOf`: the shapes of which some anchor has these two letters side by side, as bits. */
  readonly shapesOfPair: Uint16Array;
  /** By the first bits of a key: whether it has entries. Small, so that the many keys that have none cost little. */
  readonly isFiled: Uint8Array;
  /** Entries of a key: from `starts[bucketOf(key)]` up to the next bucket's start. */
  readonly starts: Uint16Array;
  /** A term × 4 + how its rest is compared. Behind the terms come the misusages. */
  readonly entries: Uint16Array;
  /** The last bits of the key of each entry. */
  readonly checks: Uint16Array;
}


/** No term is longer. */
export const LONGEST_TERM = 40;

/** More letters there are not. */
export const MOST_LETTERS = 1024;

/** Sounds are told from letters by standing above them. */
const FIRST_SOUND = 0x1000;

const BUCKET_BITS = 15;
const PAIR_BITS = 14;
const FILED_BITS = 17;

let index: TermIndex | undefined;

export function termIndex(): TermIndex {
  index ??= buildIndex(readTerms());
  return index;
}

/** The key of letters and sounds in a shape, one after the other: begin with the shape's number, end with `finished`. */
export function withLetter(key: number, letter: number): number {
  return Math.imul(key ^ (key >>> 13), 0x2c1b3c6d) + letter;
}

/** The sound of a character as a number that no letter has. */
export function soundSymbol(code: number): number {
  return FIRST_SOUND + soundOf(code);
}

export function finished(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x297a2d39);
}

/** Where `shapesOfPair` holds two neighbouring letters. */
export function pairOf(first: number, second: number): number {
  return Math.imul((first << 10) | second, 0x2c1b3c6d) >>> (32 - PAIR_BITS);
}

export function filedBitOf(key: number): number {
  return key >>> (32 - FILED_BITS);
}

export function bucketOf(key: number): number {
  return key >>> (32 - BUCKET_BITS);
}

function buildIndex(terms: readonly Term[]): TermIndex {
  const letterOf = numberLetters([...terms.map((term) => term.text), ...misusages.map(({ wrong }) => wrong)]);
  const begins = new Uint32Array(terms.length + 1);
  terms.forEach(({ text }, nth) => (begins[nth + 1] = (begins[nth] ?? 0) + text.length));
  const letters = new Uint16Array(begins[terms.length] ?? 0);
  const sounds = new Uint16Array(letters.length);
  const shapesOf = new Uint16Array(WIDEST_SHAPE * MOST_LETTERS);
  const shapesOfPair = new Uint16Array(2 ** PAIR_BITS);
  const keys: number[] = [];
  const values: number[] = [];
  const file = (text: string, shape: number, places: readonly number[], value: number): void => {
    const exact = shapes[shape]?.exactly ?? [];
    keys.push(finished(places.reduce((key, place, nth) => {
      const code = text.charCodeAt(place);
      const letter = letterOf[code] ?? 0;
      const at = exact[nth];
      if (at === undefined) return withLetter(key, soundSymbol(code));
      shapesOf[at * MOST_LETTERS + letter] = (shapesOf[at * MOST_LETTERS + letter] ?? 0) | (1 << shape);
      return withLetter(key, letter);
    }, shape)));
    values.push(value);
    const [first = 0, second = 0] = ((1 << shape) & PAIR_BEHIND) === 0 ? places : places.slice(exact.indexOf(2));
    const pair = pairOf(letterOf[text.charCodeAt(first)] ?? 0, letterOf[text.charCodeAt(second)] ?? 0);
    shapesOfPair[pair] = (shapesOfPair[pair] ?? 0) | (1 << shape);
  };
  terms.forEach(({ text }, nth) => {
    for (let at = 0; at < text.length; at++) {
      letters[(begins[nth] ?? 0) + at] = letterOf[text.charCodeAt(at)] ?? 0;
      sounds[(begins[nth] ?? 0) + at] = soundSymbol(text.charCodeAt(at));
    }
    for (const anchor of anchorsOf(text.length)) file(text, anchor.shape, anchor.letters, nth * 4 + anchor.rest);
  });
  misusages.forEach(({ wrong }, nth) => file(wrong, TWO, [0, 1], (terms.length + nth) * 4));
  openOtherPlaces(shapesOf);
  return { terms, letterOf, letters, sounds, begins, shapesOf, shapesOfPair, ...arrange(keys, values) };
}

/** At the places that a shape does not have any letter may stand. */
function openOtherPlaces(shapesOf: Uint16Array): void {
  for (let place = 0; place < WIDEST_SHAPE; place++) {
    const open = shapes.reduce((set, { exactly }, shape) => (exactly.includes(place) ? set : set | (1 << shape)), 0);
    for (let letter = 0; letter < MOST_LETTERS; letter++) {
      shapesOf[place * MOST_LETTERS + letter] = (shapesOf[place * MOST_LETTERS + letter] ?? 0) | open;
    }
  }
}

function numberLetters(texts: readonly string[]): Uint16Array {
  const letterOf = new Uint16Array(0x10000);
  let count = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (letterOf[code] === 0) letterOf[code] = ++count;
    }
  }
  return letterOf;
}

/** Entries in the order of their buckets (counting sort). */
function arrange(keys: readonly number[], values: readonly number[]): Pick<TermIndex, 'isFiled' | 'starts' | 'entries' | 'checks'> {
  const starts = new Uint16Array(2 ** BUCKET_BITS + 2);
  for (const key of keys) starts[bucketOf(key) + 2] = (starts[bucketOf(key) + 2] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const isFiled = new Uint8Array(2 ** (FILED_BITS - 3));
  const entries = new Uint16Array(keys.length);
  const checks = new Uint16Array(keys.length);
  keys.forEach((key, nth) => {
    const to = starts[bucketOf(key) + 1] ?? 0;
    entries[to] = values[nth] ?? 0;
    checks[to] = key;
    starts[bucketOf(key) + 1] = to + 1;
    const bit = filedBitOf(key);
    isFiled[bit >> 3] = (isFiled[bit >> 3] ?? 0) | (1 << (bit & 7));
  });
  return { isFiled, starts, entries, checks };
}
