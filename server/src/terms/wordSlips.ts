import { commonWords } from '../lexicon/commonWords';
import { placeSuffixes, repeatable, surnames } from '../lexicon/usage';
import { isPiece } from './attested';
import { confusionOf, roughSounds } from './confusion';
import { isPair, isSingle, isWordEnd, isWordStart } from './wordhood';

/** A common word that is misspelt where both what stands before it and what stands behind it are words without it. */
export interface WordSlip {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isCertain: boolean;
}

/** The words, filed under their two sounds in either order. */
interface WordIndex {
  readonly words: readonly string[];
  /** Their characters, two a word. */
  readonly codes: Uint16Array;
  /** By `keyOf`, as bits: whether words are filed there. */
  readonly isFiled: Uint8Array;
  /** By `keyOf` the number of the word filed last, from 1 on; and by word that of the one filed before it. */
  readonly heads: Uint16Array;
  readonly before: Uint16Array;
  /** By character the words that have it. */
  readonly byCharacter: ReadonlyMap<string, readonly string[]>;
}

const BITS = 14;

let index: WordIndex | undefined;

/** In the order of the text. `letterOf` tells which characters the terms have. */
export function findWordSlips(text: string, letterOf: Uint16Array): WordSlip[] {
  index ??= makeIndex();
  const { isFiled } = index;
  const sounds = roughSounds();
  const found: WordSlip[] = [];
  let code = 0;
  let sound = 0;
  for (let at = -1; at + 1 < text.length; at++) {
    const next = text.charCodeAt(at + 1);
    const nextSound = sounds[next] ?? 0;
    if (sound !== 0) {
      const key = keyOf(sound, nextSound);
      let slip: WordSlip | null = null;
      if (((isFiled[key >> 3] ?? 0) & (1 << (key & 7))) !== 0) slip = misspelt(index, text, at, key);
      if (code === next) slip ??= doubled(index, text, at);
      if (letterOf[code] === 0) slip ??= lookAlike(index, text, at);
      if (slip) found.push(slip);
    }
    code = next;
    sound = nextSound;
  }
  return found;
}

/** One of its characters for another of the same or a similar sound, or both exchanged. Most often it is a word as it should be. */
function misspelt({ words, codes, heads, before }: WordIndex, text: string, at: number, key: number): WordSlip | null {
  const one = text.charCodeAt(at);
  const other = text.charCodeAt(at + 1);
  let likely: Pick<WordSlip, 'word' | 'isCertain'> | null = null;
  for (let nth = heads[key] ?? 0; nth > 0; nth = before[nth - 1] ?? 0) {
    const first = codes[2 * nth - 2] ?? 0;
    const second = codes[2 * nth - 1] ?? 0;
    if (one === first && other === second) return null;
    const word = words[nth - 1] ?? '';
    if (one === second && other === first) likely = isSingle(text.charAt(at)) || isSingle(text.charAt(at + 1)) ? likely : { word, isCertain: true };
    else if (likely === null && ((one === first && soundsLike(other, second)) || (other === second && soundsLike(one, first)))) likely = { word, isCertain: false };
  }
  return likely && isApart(text, at) ? { start: at, end: at + 2, ...likely } : null;
}

function soundsLike(written: number, right: number): boolean {
  const confusion = mayBeWrong(String.fromCharCode(written)) ? confusionOf(written, right) : null;
  return confusion === 'same-sound' || confusion === 'similar-sound';
}

/** A character that no term has, for one that looks like it. */
function lookAlike({ byCharacter }: WordIndex, text: string, at: number): WordSlip | null {
  if (isKnown(text, at) || isKnown(text, at - 1)) return null;
  const written = text.charAt(at);
  if (!mayBeWrong(written)) return null;
  for (const start of [at - 1, at]) {
    const beside = text.charAt(start === at ? at + 1 : start);
    const word = byCharacter.get(beside)?.find((each) => {
      const right = each.charAt(at - start);
      return each.charAt(start === at ? 1 : 0) === beside && confusionOf(written.charCodeAt(0), right.charCodeAt(0)) === 'look-alike';
    });
    if (word !== undefined && isApart(text, start)) return { start, end: start + 2, word, isCertain: false };
  }
  return null;
}

/** 问题题得到, 主主要领导; not 认认真真. */
function doubled({ byCharacter }: WordIndex, text: string, at: number): WordSlip | null {
  const character = text.charAt(at);
  if (isSingle(character) || repeatable.includes(character) || placeSuffixes.includes(character) || isKnown(text, at)) return null;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 2)];
  if ([-2, -1, 1, 2].some((offset) => isTwice(text, at + offset))) return null;
  const words = byCharacter.get(character) ?? [];
  if (words.includes(before + character) && !isKnown(text, at + 1) && beginsWord(text, at + 2)) {
    return { start: at - 1, end: at + 2, word: before + character, isCertain: true };
  }
  if (words.includes(character + after) && !isKnown(text, at - 1) && endsWord(text, at)) {
    return { start: at, end: at + 3, word: character + after, isCertain: true };
  }
  return null;
}

function isTwice(text: string, at: number): boolean {
  return at >= 0 && at + 1 < text.length && text.charCodeAt(at) === text.charCodeAt(at + 1);
}

function mayBeWrong(character: string): boolean {
  return !isSingle(character) && !surnames.includes(character) && character !== '我';
}

/**
 * Whether two characters make no word, neither by themselves nor with what stands beside them, and that is whole without
 * them. Nor the name of a place: 民胜|镇.
 */
function isApart(text: string, at: number): boolean {
  if (at + 2 < text.length && placeSuffixes.includes(text.charAt(at + 2))) return false;
  return !isKnown(text, at) && !isKnown(text, at - 1) && !isKnown(text, at + 1) && endsWord(text, at) && beginsWord(text, at + 2);
}

/** Whether the two characters from `at` on are a word or a part of one. */
function isKnown(text: string, at: number): boolean {
  return isPair(text, at) || isPart(text, at);
}

function endsWord(text: string, at: number): boolean {
  return isWordEnd(text, at) || isPart(text, at - 2);
}

function beginsWord(text: string, at: number): boolean {
  return isWordStart(text, at) || isPart(text, at);
}

function isPart(text: string, at: number): boolean {
  return at >= 0 && at + 1 < text.length && isPiece(text.charCodeAt(at), text.charCodeAt(at + 1));
}

function keyOf(one: number, other: number): number {
  return Math.imul(one * other + one + other, 0x9e3779b1) >>> (32 - BITS);
}

function makeIndex(): WordIndex {
  const words = commonWords.trim().split(/\s+/);
  const sounds = roughSounds();
  const codes = new Uint16Array(2 * words.length);
  const isFiled = new Uint8Array(2 ** (BITS - 3));
  const heads = new Uint16Array(2 ** BITS);
  const before = new Uint16Array(words.length);
  const byCharacter = new Map<string, string[]>();
  words.forEach((word, nth) => {
    const [one, other] = [word.charCodeAt(0), word.charCodeAt(1)];
    const key = keyOf(sounds[one] ?? 0, sounds[other] ?? 0);
    codes.set([one, other], 2 * nth);
    before[nth] = heads[key] ?? 0;
    heads[key] = nth + 1;
    isFiled[key >> 3] = (isFiled[key >> 3] ?? 0) | (1 << (key & 7));
    for (const character of word) byCharacter.set(character, [...(byCharacter.get(character) ?? []), word]);
  });
  return { words, codes, isFiled, heads, before, byCharacter };
}
