import { partitionPoint } from '../text/partitionPoint';
import { sharesSound } from './confusion';
import { anchorLength, AT_AN_END, Of, PAIR_BEHIND, PAIR_FIRST, Rest, WHOLE_WITHIN } from './termAnchors';
import { Field, restIn, type TermIndex } from './termIndex';
import { bucketOf, filedBitOf, finished, Most, pairOf, soundSymbol, withLetter } from './termKeys';
import { compareLetters, Slip, slipIn } from './termSlip';

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
    const { letters, sounds } = roomFor(text.length + 2 * Most.termLength);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      letters[at + Most.termLength] = index.letterOf[code] ?? 0;
      sounds[at + Most.termLength] = soundSymbol(code);
    }
    letters.fill(0, text.length + Most.termLength, text.length + 2 * Most.termLength);
    sounds.fill(0, text.length + Most.termLength, text.length + 2 * Most.termLength);
    this.letters = letters;
    this.sounds = sounds;
    this.searchAll(Most.termLength + text.length);
  }

  /** Whether a term stands there as it should, all or part of it between `at` and `to`. A gap is in a term where both its sides are. */
  isExact(at: number, to: number): boolean {
    const begun = partitionPoint(this.exactStarts, (start) => start < to);
    return (this.furthestEnds[begun - 1] ?? 0) > at;
  }

  /**
   * At each character, `a` with those behind it: the shapes that some anchor can have there, then their keys. Written out
   * shape by shape, as this is most of what a search does: keys share what they begin with.
   */
  private searchAll(end: number): void {
    const { letters, sounds, index: { shapesOf, shapesOfPair } } = this;
    for (let at: number = Most.termLength; at < end; at++) {
      const a = letters[at] ?? 0;
      const b = letters[at + 1] ?? 0;
      const c = letters[at + 2] ?? 0;
      const d = letters[at + 3] ?? 0;
      const e = letters[at + 4] ?? 0;
      const f = letters[at + 5] ?? 0;
      let possible =
        (shapesOf[a] ?? 0) & (shapesOf[Most.letters + b] ?? 0) & (shapesOf[2 * Most.letters + c] ?? 0) &
        (shapesOf[3 * Most.letters + d] ?? 0) & (shapesOf[4 * Most.letters + e] ?? 0) & (shapesOf[5 * Most.letters + f] ?? 0);
      if (possible === 0) continue;
      possible &= ((shapesOfPair[pairOf(a, b)] ?? 0) | ~PAIR_FIRST) & ((shapesOfPair[pairOf(c, d)] ?? 0) | ~PAIR_BEHIND);
      if (possible === 0) continue;
      const first = withLetter(0, a);
      const two = withLetter(first, b);
      const three = withLetter(two, c);
      // First the beginnings and ends of terms: they tell what stands there as it should.
      if ((possible & (1 << Of.TWO)) !== 0) this.lookUp(Of.TWO, two, at);
      if ((possible & (1 << Of.THREE)) !== 0) this.lookUp(Of.THREE, three, at);
      if ((possible & (1 << Of.FOUR)) !== 0) this.lookUp(Of.FOUR, withLetter(three, d), at);
      // What is part of a term that stands there as it should is no other one misspelt.
      possible &= ~AT_AN_END & ~(WHOLE_WITHIN[Math.min(Math.max(0, this.exactEnd - at), WHOLE_WITHIN.length - 1)] ?? 0);
      if (possible === 0) continue;
      if ((possible & (1 << Of.OUTER_TWO)) !== 0) this.lookUp(Of.OUTER_TWO, withLetter(first, c), at);
      if ((possible & (1 << Of.THREE_OF_FOUR)) !== 0) this.lookUp(Of.THREE_OF_FOUR, withLetter(two, d), at);
      if ((possible & (1 << Of.LAST_OF_FOUR)) !== 0) this.lookUp(Of.LAST_OF_FOUR, withLetter(withLetter(first, c), d), at);
      if ((possible & (1 << Of.THREE_OF_FIVE)) !== 0) this.lookUp(Of.THREE_OF_FIVE, withLetter(two, e), at);
      if ((possible & (1 << Of.LAST_OF_FIVE)) !== 0) this.lookUp(Of.LAST_OF_FIVE, withLetter(withLetter(first, d), e), at);
      if ((possible & (1 << Of.FOUR_OF_SIX)) !== 0) this.lookUp(Of.FOUR_OF_SIX, withLetter(withLetter(two, e), f), at);
      if ((possible & (1 << Of.SOUND_FIRST)) !== 0) this.lookUp(Of.SOUND_FIRST, withLetter(withLetter(withLetter(0, c), d), (sounds[at] ?? 0) + (sounds[at + 1] ?? 0)), at);
      if ((possible & (1 << Of.SHORTENED_TO_THREE)) !== 0) this.lookUp(Of.SHORTENED_TO_THREE, three, at);
      if ((possible & (1 << Of.SHORTENED_TO_FOUR)) !== 0) this.lookUp(Of.SHORTENED_TO_FOUR, withLetter(three, d), at);
      if ((possible & (1 << Of.SOUND_LAST)) !== 0) this.lookUp(Of.SOUND_LAST, withLetter(two, (sounds[at + 2] ?? 0) + (sounds[at + 3] ?? 0)), at);
    }
  }

  /**
   * Many terms have their beginning or their end in common. Where the rest is one of them, one of the two letters at the
   * other end stands at its place or beside it, or sounds the same. Written out here, since most entries fail in it.
   */
  private lookUp(shape: number, key: number, at: number): void {
    const { letters, sounds, index: { isFiled, buckets, entries, terms } } = this;
    const hash = finished(key + shape);
    const bit = filedBitOf(hash);
    if (((isFiled[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return;
    const check = hash & 0xffff;
    const bucket = bucketOf(hash);
    const end = (buckets[bucket + 1] ?? 0) * Field.count;
    for (let entry = (buckets[bucket] ?? 0) * Field.count; entry < end; entry += Field.count) {
      if (entries[entry + Field.check] !== check) continue;
      const value = entries[entry + Field.value] ?? 0;
      const rest = restIn(value);
      if (rest <= Rest.backwards) {
        const step = rest === Rest.forwards ? 1 : -1;
        const place = at + (((entries[entry + Field.reach] ?? 0) << 16) >> 16);
        const outer = entries[entry + Field.outer];
        const before = letters[place - step];
        const isHopeful = letters[place] === outer || before === entries[entry + Field.inner] || before === outer ||
          letters[place + step] === outer || sounds[place] === entries[entry + Field.outerSound];
        if (!isHopeful) continue;
      }
      const nth = value >> 2;
      if (nth >= terms.length) this.misused.push({ nth: nth - terms.length, start: at - Most.termLength });
      else this.compare(nth, rest, at);
    }
  }

  /** A term of which an anchor stands at `at`. */
  private compare(nth: number, rest: Rest, at: number): void {
    const begin = this.index.begins[nth] ?? 0;
    const count = (this.index.begins[nth + 1] ?? 0) - begin;
    if (rest === Rest.forwards) this.compareForwards(nth, at, anchorLength(count), begin, count);
    else if (rest === Rest.backwards) this.compareBackwards(nth, at, anchorLength(count), begin, count);
    else if (rest === Rest.inPlace) this.compareInPlace(nth, at, begin, count);
    else this.compareShortened(nth, at, begin, count);
  }

  /** A term without one letter, which is neither its first nor its last. */
  private compareShortened(nth: number, at: number, begin: number, count: number): void {
    let gap = 0;
    while (gap < count && this.letters[at + gap] === this.index.letters[begin + gap]) gap++;
    if (gap === 0 || gap >= count - 1 || !this.agree(at + gap, begin + gap + 1, count - gap - 1)) return;
    this.push(nth, Slip.dropped, at, at + count - 1, at + gap, at + gap, gap);
  }

  private compareForwards(nth: number, at: number, length: number, begin: number, count: number): void {
    if (!this.agree(at, begin, length)) return;
    const compared = compareLetters(this.letters, at + length, this.index.letters, begin + length, 1, count - length);
    const slip = slipIn(compared);
    const same = length + (compared >> 3);
    if (slip === Slip.exact) this.addExact(nth, at, at + count);
    else if (slip === Slip.replacedApart) this.compareInPlace(nth, at, begin, count);
    else if (slip !== Slip.none) this.add(nth, slip, at, count, at + same, same);
  }

  private compareBackwards(nth: number, at: number, length: number, begin: number, count: number): void {
    const rest = count - length;
    if (!this.agree(at, begin + rest, length)) return;
    const compared = compareLetters(this.letters, at - 1, this.index.letters, begin + rest - 1, -1, rest);
    const slip = slipIn(compared);
    const same = compared >> 3;
    const slipAt = at - same - WRITTEN[slip];
    const termAt = rest - same - OWN[slip];
    if (slip === Slip.replacedApart) this.compareInPlace(nth, at - rest, begin, count);
    else if (slip !== Slip.none && slip !== Slip.exact) this.add(nth, slip, slipAt - termAt, count, slipAt, termAt);
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
    if (differing === 1) this.add(nth, Slip.replaced, start, count, start + first, first);
    else if (last > first + 1) this.addApart(nth, start, count, first, last);
    else {
      const isExchanged = letters[start + first] === terms[begin + last] && letters[start + last] === terms[begin + first];
      this.add(nth, isExchanged ? Slip.exchanged : Slip.replacedPair, start, count, start + first, first);
    }
  }

  private add(nth: number, slip: Slip, start: number, count: number, at: number, termAt: number): void {
    // Of three letters any third would do: most of what is found so is other words.
    if (count === 3 && termAt !== 1 && !this.soundsSame(nth, at, termAt)) return;
    if (slip === Slip.replacedPair && !(this.soundsSame(nth, at, termAt) && this.soundsSame(nth, at + 1, termAt + 1))) return;
    const end = start + count + WRITTEN[slip] - OWN[slip];
    this.push(nth, slip, start, end, at, at + WRITTEN[slip], termAt);
  }

  private addApart(nth: number, start: number, count: number, first: number, last: number): void {
    this.push(nth, Slip.replacedApart, start, start + count, start + first, start + last + 1, first);
  }

  private push(nth: number, slip: Slip, start: number, end: number, at: number, to: number, termAt: number): void {
    // Most of what is nearly a term is part of another one (isExact).
    if (this.exactStart < to && this.exactEnd > at) return;
    const offset = Most.termLength;
    this.near.push({ nth, slip, start: start - offset, end: end - offset, at: at - offset, to: to - offset, termAt });
  }

  private soundsSame(nth: number, at: number, termAt: number): boolean {
    const term = this.index.terms[nth]?.text ?? '';
    return sharesSound(this.text.charCodeAt(at - Most.termLength), term.charCodeAt(termAt));
  }

  private addExact(nth: number, start: number, end: number): void {
    const { letters } = this;
    this.exactStarts.push(start - Most.termLength);
    if (end > this.exactEnd) {
      this.exactStart = start;
      this.exactEnd = end;
    }
    this.furthestEnds.push(this.exactEnd - Most.termLength);
    if (letters[start - 1] === letters[start]) this.push(nth, Slip.doubled, start - 1, end, start - 1, start, 0);
    if (letters[end] === letters[end - 1]) this.push(nth, Slip.doubled, start, end + 1, end, end + 1, end - start);
  }

  private agree(at: number, begin: number, count: number): boolean {
    const terms = this.index.letters;
    for (let offset = 0; offset < count; offset++) if (this.letters[at + offset] !== terms[begin + offset]) return false;
    return true;
  }
}
