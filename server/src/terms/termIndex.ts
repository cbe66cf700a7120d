import { readTerms, type Term } from '../lexicon/terms';
import { traditional } from '../lexicon/traditional';
import { misusages } from '../lexicon/usage';
import { anchorLength, anchorsOf, Of, PAIR_BEHIND, Rest, shapes, WIDEST_SHAPE, type Anchor } from './termAnchors';
import { Bits, bucketOf, filedBitOf, finished, Most, pairOf, soundSymbol, withLetter } from './termKeys';

/** The terms and misusages, filed so that a text is compared with few of them at each of its characters. */
export interface TermIndex {
  readonly terms: readonly Term[];
  /** Characters of the terms as small numbers from 1 on, by code unit, in traditional writing too; 0 for all others. */
  readonly letterOf: Uint16Array;
  /** The letters of all terms, one term behind the other. */
  readonly letters: Uint16Array;
  /** Where the letters of each term begin. */
  readonly begins: Uint32Array;
  /** By place × the most letters + letter: the shapes of which some anchor has the letter at the place, as bits. */
  readonly shapesOf: Uint16Array;
  /** By `pairOf`: the shapes of which some anchor has these two letters side by side, as bits. */
  readonly shapesOfPair: Uint16Array;
  /** By the first bits of a key: whether it has entries. Small, so that the many keys that have none cost little. */
  readonly isFiled: Uint8Array;
  /** By `bucketOf`: where the entries of a bucket begin among all; those of the next one begin where they end. */
  readonly buckets: Uint16Array;
  /** The entries one behind the other, those of a bucket side by side; each as the numbers of `Field`. */
  readonly entries: Uint16Array;
}

/** What an entry holds, in this order. */
export const enum Field {
  /** The last bits of its key. */
  check,
  /** A term × 4 + how its rest is compared. Behind the terms come the misusages. */
  value,
  /** Of an entry for one end of a term the other end: how far off it stands (16 bits, with a sign), */
  reach,
  /** its letter, the letter beside it, and its sound. */
  outer,
  inner,
  outerSound,
  /** How many numbers an entry has. */
  count,
}

/** How the rest of a term is compared, in the value of an entry. */
export function restIn(value: number): Rest {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- The last two bits are one.
  return (value & 3);
}

const ofMisusage: readonly Anchor[] = [{ shape: Of.TWO, letters: [0, 1], rest: Rest.inPlace }];

/** By shape: where `shapesOf` holds the places that count as they are, and the first of the two of them that are neighbours. */
const columnsOf = shapes.map(({ exactly }) => exactly.map((place) => place * Most.letters));
const pairIn = shapes.map(({ exactly }, shape) => (((1 << shape) & PAIR_BEHIND) === 0 ? 0 : exactly.indexOf(2)));

/** No term has more. */
const MOST_ANCHORS = 9;

let index: TermIndex | undefined;

/** Made when it is first asked for. */
export function termIndex(): TermIndex {
  index ??= new Builder(readTerms()).index();
  return index;
}

/** Plain loops over numbers: this runs once, before anything is compiled, and somebody waits for it. */
class Builder {
  private readonly letterOf = new Uint16Array(0x10000);
  private readonly begins: Uint32Array;
  private readonly letters: Uint16Array;
  /** By letter. */
  private readonly soundOf = new Uint16Array(Most.letters);
  private readonly shapesOf = new Uint16Array(WIDEST_SHAPE * Most.letters);
  private readonly shapesOfPair = new Uint16Array(2 ** Bits.pair);
  private readonly isFiled = new Uint8Array(2 ** (Bits.filed - 3));
  /** By bucket the number of the entry filed last, from 1 on, and by entry that of the one filed before it in its bucket. */
  private readonly heads = new Uint16Array(2 ** Bits.bucket);
  private readonly before: Uint16Array;
  private readonly entries: Uint16Array;
  private filed = 0;

  constructor(private readonly terms: readonly Term[]) {
    const texts = [...terms.map(({ text }) => text), ...misusages.map(({ wrong }) => wrong)];
    this.begins = new Uint32Array(texts.length + 1);
    texts.forEach(({ length }, nth) => (this.begins[nth + 1] = (this.begins[nth] ?? 0) + length));
    this.letters = new Uint16Array(this.begins[texts.length] ?? 0);
    this.before = new Uint16Array(texts.length * MOST_ANCHORS);
    this.entries = new Uint16Array(texts.length * MOST_ANCHORS * Field.count);
    this.writeLetters(texts.join(''));
    for (let nth = 0; nth < texts.length; nth++) this.fileText(nth);
    this.openOtherPlaces();
  }

  index(): TermIndex {
    const { terms, letterOf, letters, begins, shapesOf, shapesOfPair, isFiled } = this;
    return { terms, letterOf, letters, begins, shapesOf, shapesOfPair, isFiled, ...this.inBuckets() };
  }

  /** A search goes through all entries of a bucket: side by side they are read at once. */
  private inBuckets(): Pick<TermIndex, 'buckets' | 'entries'> {
    const { heads, before, entries, filed } = this;
    const buckets = new Uint16Array(heads.length + 1);
    const width: number = Field.count;
    const ordered = new Uint16Array(filed * width);
    let count = 0;
    for (let bucket = 0; bucket < heads.length; bucket++) {
      for (let entry = heads[bucket] ?? 0; entry > 0; entry = before[entry - 1] ?? 0) {
        const from = (entry - 1) * width;
        const to = count++ * width;
        for (let field = 0; field < width; field++) ordered[to + field] = entries[from + field] ?? 0;
      }
      buckets[bucket + 1] = count;
    }
    return { buckets, entries: ordered };
  }

  private writeLetters(text: string): void {
    const { letterOf, letters, soundOf } = this;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (letterOf[code] === 0) {
        letterOf[code] = ++count;
        soundOf[count] = soundSymbol(code);
      }
      letters[at] = letterOf[code] ?? 0;
    }
    // 公開 is not 公开 misspelt.
    for (const [written, simplified] of traditional) {
      letterOf[written.charCodeAt(0)] = letterOf[simplified.charCodeAt(0)] ?? 0;
    }
  }

  private fileText(nth: number): void {
    const begin = this.begins[nth] ?? 0;
    const isMisusage = nth >= this.terms.length;
    const anchors = isMisusage ? ofMisusage : anchorsOf((this.begins[nth + 1] ?? 0) - begin);
    for (const anchor of anchors) this.file(begin, anchor, nth * 4);
  }

  private file(begin: number, { shape, letters: places, rest }: Anchor, value: number): void {
    const { letters, soundOf, shapesOf, shapesOfPair } = this;
    const columns = columnsOf[shape] ?? [];
    const count = columns.length;
    const bit = 1 << shape;
    let key = 0;
    for (let nth = 0; nth < count; nth++) {
      const letter = letters[begin + (places[nth] ?? 0)] ?? 0;
      const place = (columns[nth] ?? 0) + letter;
      key = withLetter(key, letter);
      shapesOf[place] = (shapesOf[place] ?? 0) | bit;
    }
    if (count < places.length) {
      const sound = (soundOf[letters[begin + (places[count] ?? 0)] ?? 0] ?? 0) + (soundOf[letters[begin + (places[count + 1] ?? 0)] ?? 0] ?? 0);
      key = withLetter(key, sound);
    }
    const first = pairIn[shape] ?? 0;
    const pair = pairOf(letters[begin + (places[first] ?? 0)] ?? 0, letters[begin + (places[first + 1] ?? 0)] ?? 0);
    shapesOfPair[pair] = (shapesOfPair[pair] ?? 0) | bit;
    this.enter(finished(key + shape), value + rest);
  }

  private enter(key: number, value: number): void {
    const { isFiled, heads, before, entries } = this;
    const bucket = bucketOf(key);
    const bit = filedBitOf(key);
    before[this.filed] = heads[bucket] ?? 0;
    const entry = this.filed++ * Field.count;
    isFiled[bit >> 3] = (isFiled[bit >> 3] ?? 0) | (1 << (bit & 7));
    entries[entry + Field.check] = key;
    entries[entry + Field.value] = value;
    heads[bucket] = this.filed;
    if (restIn(value) <= Rest.backwards) this.writeOtherEnd(entry, value);
  }

  private writeOtherEnd(entry: number, value: number): void {
    const { letters, soundOf, begins, entries } = this;
    const begin = begins[value >> 2] ?? 0;
    const end = begins[(value >> 2) + 1] ?? 0;
    const isForwards = restIn(value) === Rest.forwards;
    const letter = isForwards ? end - 1 : begin;
    entries[entry + Field.reach] = isForwards ? end - begin - 1 : begin - end + anchorLength(end - begin);
    entries[entry + Field.outer] = letters[letter] ?? 0;
    entries[entry + Field.inner] = letters[isForwards ? letter - 1 : letter + 1] ?? 0;
    entries[entry + Field.outerSound] = soundOf[letters[letter] ?? 0] ?? 0;
  }

  /** At the places that a shape does not have any letter may stand. */
  private openOtherPlaces(): void {
    for (let place = 0; place < WIDEST_SHAPE; place++) {
      let open = 0;
      shapes.forEach(({ exactly }, shape) => (open |= exactly.includes(place) ? 0 : 1 << shape));
      for (let at = place * Most.letters; at < (place + 1) * Most.letters; at++) this.shapesOf[at] = (this.shapesOf[at] ?? 0) | open;
    }
  }
}
