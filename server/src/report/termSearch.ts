import { sharesSound } from './confusion';
import {
  anchorLength, AT_AN_END, FOUR, FOUR_OF_SIX, LAST_OF_FIVE, LAST_OF_FOUR, OUTER_TWO, PAIR_BEHIND, PAIR_FIRST, rests, SOUND_FIRST, SOUND_LAST,
  THREE, THREE_OF_FIVE, THREE_OF_FOUR, TWO, WHOLE_WITHIN, type Rest,
} from './termAnchors';
import { ENTRY_LENGTH, fields, type TermIndex } from './termIndex';
import { bucketOf, filedBitOf, finished, LONGEST_TERM, MOST_LETTERS, pairOf, soundSymbol, withLetter } from './termKeys';
import { compareLetters, slips, type Slip } from './termSlip';

/** A place of a text that is nearly a term. Offsets are the text's; `at` and `to` enclose what differs. */
export interface NearTerm {
  /** The term's number in the index. */
  readonly nth: number;
  readonly slip: Slip;
  /** The whole word as written. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly to: number;
  /** Where the term's own characters for it begin. */
  readonly termAt: number;
}

/** How many characters a slip takes in the text, and how many of the term it stands for; not of those that stand apart. */
const WRITTEN = [0, 0, 1, 2, 1, 0, 2, 0] as const;
const OWN = [0, 0, 1, 2, 0, 1, 2, 0] as const;

/** For the letters and sounds of the text that is searched; a search is over before the next one begins. */
let room = { letters: new Uint16Array(4096), sounds: new Uint16Array(4096) };

function roomFor(length: number): typeof room {
  if (room.letters.length < length) room = { letters: new Uint16Array(2 * length), sounds: new Uint16Array(2 * length) };
  return room;
}

/** Everything in a text that is a term or nearly one. Linear: at each character a dozen keys with a few terms each. */
export class TermSearch {
  readonly near: NearTerm[] = [];
  /** Where a misusage begins, with its number behind the terms. */
  readonly misused: { readonly nth: number; readonly start: number }[] = [];
  /** Of the terms that stand as they should, in the order of the text: where each begins, and the furthest end so far. */
  private readonly exactStarts: number[] = [];
  private readonly furthestEnds: number[] = [];
  /** Of the terms so far that stand as they should the one that ends furthest, among the letters. */
  private exactStart = 0;
  private exactEnd = 0;
  /** The text's letters, with room before and behind, so that no comparison leaves it. */
  private readonly letters: Uint16Array;
  private readonly sounds: Uint16Array;

  constructor(private readonly index: TermIndex, private readonly text: string) {
    const { letters, sounds } = roomFor(text.length + 2 * LONGEST_TERM);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      letters[at + LONGEST_TERM] = index.letterOf[code] ?? 0;
      sounds[at + LONGEST_TERM] = soundSymbol(code);
    }
    letters.fill(0, text.length + LONGEST_TERM, text.length + 2 * LONGEST_TERM);
    sounds.fill(0, text.length + LONGEST_TERM, text.length + 2 * LONGEST_TERM);
    this.letters = letters;
    this.sounds = sounds;
    this.searchAll(LONGEST_TERM + text.length);
  }

  /** Whether a term stands there as it should, all or part of it between `at` and `to`. A gap is in a term where both its sides are. */
  isExact(at: number, to: number): boolean {
    let low = 0;
    let high = this.exactStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.exactStarts[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.furthestEnds[low - 1] ?? 0) > at;
  }

  /**
   * At each character, `a` with those behind it: the shapes that some anchor can have there, then their keys. Written out
   * shape by shape, as this is most of what a search does: keys share what they begin with.
   */
  private searchAll(end: number): void {
    const { letters, sounds, index: { shapesOf, shapesOfPair } } = this;
    for (let at = LONGEST_TERM; at < end; at++) {
      const a = letters[at] ?? 0;
      const b = letters[at + 1] ?? 0;
      const c = letters[at + 2] ?? 0;
      const d = letters[at + 3] ?? 0;
      const e = letters[at + 4] ?? 0;
      const f = letters[at + 5] ?? 0;
      let possible =
        (shapesOf[a] ?? 0) & (shapesOf[MOST_LETTERS + b] ?? 0) & (shapesOf[2 * MOST_LETTERS + c] ?? 0) &
        (shapesOf[3 * MOST_LETTERS + d] ?? 0) & (shapesOf[4 * MOST_LETTERS + e] ?? 0) & (shapesOf[5 * MOST_LETTERS + f] ?? 0);
      if (possible === 0) continue;
      possible &= ((shapesOfPair[pairOf(a, b)] ?? 0) | ~PAIR_FIRST) & ((shapesOfPair[pairOf(c, d)] ?? 0) | ~PAIR_BEHIND);
      if (possible === 0) continue;
      const first = withLetter(0, a);
      const two = withLetter(first, b);
      const three = withLetter(two, c);
      // First the beginnings and ends of terms: they tell what stands there as it should.
      if ((possible & (1 << TWO)) !== 0) this.lookUp(TWO, two, at);
      if ((possible & (1 << THREE)) !== 0) this.lookUp(THREE, three, at);
      if ((possible & (1 << FOUR)) !== 0) this.lookUp(FOUR, withLetter(three, d), at);
      // What is part of a term that stands there as it should is no other one misspelt.
      possible &= ~AT_AN_END & ~(WHOLE_WITHIN[Math.min(Math.max(0, this.exactEnd - at), WHOLE_WITHIN.length - 1)] ?? 0);
      if (possible === 0) continue;
      if ((possible & (1 << OUTER_TWO)) !== 0) this.lookUp(OUTER_TWO, withLetter(first, c), at);
      if ((possible & (1 << THREE_OF_FOUR)) !== 0) this.lookUp(THREE_OF_FOUR, withLetter(two, d), at);
      if ((possible & (1 << LAST_OF_FOUR)) !== 0) this.lookUp(LAST_OF_FOUR, withLetter(withLetter(first, c), d), at);
      if ((possible & (1 << THREE_OF_FIVE)) !== 0) this.lookUp(THREE_OF_FIVE, withLetter(two, e), at);
      if ((possible & (1 << LAST_OF_FIVE)) !== 0) this.lookUp(LAST_OF_FIVE, withLetter(withLetter(first, d), e), at);
      if ((possible & (1 << FOUR_OF_SIX)) !== 0) this.lookUp(FOUR_OF_SIX, withLetter(withLetter(two, e), f), at);
      if ((possible & (1 << SOUND_FIRST)) !== 0) this.lookUp(SOUND_FIRST, withLetter(withLetter(withLetter(0, c), d), (sounds[at] ?? 0) + (sounds[at + 1] ?? 0)), at);
      if ((possible & (1 << SOUND_LAST)) !== 0) this.lookUp(SOUND_LAST, withLetter(two, (sounds[at + 2] ?? 0) + (sounds[at + 3] ?? 0)), at);
    }
  }

  private lookUp(shape: number, letters: number, at: number): void {
    const { isFiled, starts, entries, terms } = this.index;
    const key = finished(letters + shape);
    const bit = filedBitOf(key);
    if (((isFiled[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return;
    const check = key & 0xffff;
    const bucket = bucketOf(key);
    const end = (starts[bucket + 1] ?? 0) * ENTRY_LENGTH;
    for (let entry = (starts[bucket] ?? 0) * ENTRY_LENGTH; entry < end; entry += ENTRY_LENGTH) {
      if (entries[entry + fields.check] !== check) continue;
      const value = entries[entry + fields.value] ?? 0;
      const rest = (value & 3) as Rest;
      if (rest <= rests.backwards && !this.isHopeful(entry, rest, at)) continue;
      const nth = value >> 2;
      if (nth >= terms.length) this.misused.push({ nth: nth - terms.length, start: at - LONGEST_TERM });
      else this.compare(nth, rest, at);
    }
  }

  /** A term of which an anchor stands at `at`. */
  private compare(nth: number, rest: Rest, at: number): void {
    const begin = this.index.begins[nth] ?? 0;
    const count = (this.index.begins[nth + 1] ?? 0) - begin;
    if (rest === rests.forwards) this.compareForwards(nth, at, anchorLength(count), begin, count);
    else if (rest === rests.backwards) this.compareBackwards(nth, at, anchorLength(count), begin, count);
    else this.compareInPlace(nth, at, begin, count);
  }

  private compareForwards(nth: number, at: number, length: number, begin: number, count: number): void {
    if (!this.agree(at, begin, length)) return;
    const compared = compareLetters(this.letters, at + length, this.index.letters, begin + length, 1, count - length);
    const slip = (compared & 7) as Slip;
    const same = length + (compared >> 3);
    if (slip === slips.exact) this.addExact(nth, at, at + count);
    else if (slip === slips.replacedApart) this.compareInPlace(nth, at, begin, count);
    else if (slip !== slips.none) this.add(nth, slip, at, count, at + same, same);
  }

  /**
   * Many terms have their beginning or their end in common. Where the rest is one of them, one of the two letters at the
   * other end stands at its place or beside it, or sounds the same.
   */
  private isHopeful(entry: number, rest: Rest, at: number): boolean {
    const { letters, sounds, index: { entries } } = this;
    const step = rest === rests.forwards ? 1 : -1;
    const place = at + (((entries[entry + fields.reach] ?? 0) << 16) >> 16);
    const outer = entries[entry + fields.outer];
    const before = letters[place - step];
    return letters[place] === outer || before === entries[entry + fields.inner] || before === outer ||
      letters[place + step] === outer || sounds[place] === entries[entry + fields.outerSound];
  }

  private compareBackwards(nth: number, at: number, length: number, begin: number, count: number): void {
    const rest = count - length;
    if (!this.agree(at, begin + rest, length)) return;
    const compared = compareLetters(this.letters, at - 1, this.index.letters, begin + rest - 1, -1, rest);
    const slip = (compared & 7) as Slip;
    const same = compared >> 3;
    const slipAt = at - same - WRITTEN[slip];
    const termAt = rest - same - OWN[slip];
    if (slip === slips.replacedApart) this.compareInPlace(nth, at - rest, begin, count);
    else if (slip !== slips.none && slip !== slips.exact) this.add(nth, slip, slipAt - termAt, count, slipAt, termAt);
  }

  /** Letter by letter: at most two may differ. */
  private compareInPlace(nth: number, start: number, begin: number, count: number): void {
    const { letters } = this;
    const terms = this.index.letters;
    let first = -1;
    let last = -1;
    let differing = 0;
    for (let at = 0; at < count; at++) {
      if (letters[start + at] === terms[begin + at]) continue;
      if (++differing > 2) return;
      if (first < 0) first = at;
      last = at;
    }
    if (differing === 0) return;
    if (differing === 1) this.add(nth, slips.replaced, start, count, start + first, first);
    else if (last > first + 1) this.addApart(nth, start, count, first, last);
    else {
      const isExchanged = letters[start + first] === terms[begin + last] && letters[start + last] === terms[begin + first];
      this.add(nth, isExchanged ? slips.exchanged : slips.replacedPair, start, count, start + first, first);
    }
  }

  private add(nth: number, slip: Slip, start: number, count: number, at: number, termAt: number): void {
    // Of three letters any third would do: most of what is found so is other words.
    if (count === 3 && termAt !== 1 && !this.soundsSame(nth, at, termAt)) return;
    if (slip === slips.replacedPair && !(this.soundsSame(nth, at, termAt) && this.soundsSame(nth, at + 1, termAt + 1))) return;
    const end = start + count + WRITTEN[slip] - OWN[slip];
    this.push(nth, slip, start, end, at, at + WRITTEN[slip], termAt);
  }

  private addApart(nth: number, start: number, count: number, first: number, last: number): void {
    this.push(nth, slips.replacedApart, start, start + count, start + first, start + last + 1, first);
  }

  private push(nth: number, slip: Slip, start: number, end: number, at: number, to: number, termAt: number): void {
    // Most of what is nearly a term is part of another one (isExact).
    if (this.exactStart < to && this.exactEnd > at) return;
    const offset = LONGEST_TERM;
    this.near.push({ nth, slip, start: start - offset, end: end - offset, at: at - offset, to: to - offset, termAt });
  }

  private soundsSame(nth: number, at: number, termAt: number): boolean {
    const term = this.index.terms[nth]?.text ?? '';
    return sharesSound(this.text.charCodeAt(at - LONGEST_TERM), term.charCodeAt(termAt));
  }

  private addExact(nth: number, start: number, end: number): void {
    const { letters } = this;
    this.exactStarts.push(start - LONGEST_TERM);
    if (end > this.exactEnd) {
      this.exactStart = start;
      this.exactEnd = end;
    }
    this.furthestEnds.push(this.exactEnd - LONGEST_TERM);
    if (letters[start - 1] === letters[start]) this.push(nth, slips.doubled, start - 1, end, start - 1, start, 0);
    if (letters[end] === letters[end - 1]) this.push(nth, slips.doubled, start, end + 1, end, end + 1, end - start);
  }

  private agree(at: number, begin: number, count: number): boolean {
    const terms = this.index.letters;
    for (let offset = 0; offset < count; offset++) if (this.letters[at + offset] !== terms[begin + offset]) return false;
    return true;
  }
}
