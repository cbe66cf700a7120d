import { affixes, conjunctions, numerals, particles, repeatable } from '../lexicon/usage';
import { isWord } from './attested';
import { isHan } from './confusion';

/** Whether a part of a text can be read as words of two characters and single ones; it may begin and end within a word. */
export function isReadable(text: string, start: number, end: number): boolean {
  // Whether a word can end there: before the last character, and before the one before it.
  let before = isPair(text, start - 1);
  let here = true;
  for (let at = start; at < end; at++) {
    const next: boolean = (here && isSingle(text.charAt(at))) || (before && isPair(text, at - 1));
    before = here;
    here = next;
  }
  return here || (before && isPair(text, end - 1));
}

/** 连续行 is not 连续性: behind two characters another suffix makes another word. */
export function isAffix(character: string): boolean {
  return affixes.includes(character);
}

/** Whether a character may be a word by itself. */
export function isSingle(character: string): boolean {
  return particles.includes(character) || numerals.includes(character) || isAffix(character) || repeatable.includes(character);
}

/** Numerals, and particles at the edge of a term, belong to what stands beside it. */
export function isByItself(character: string, isEdge: boolean): boolean {
  return numerals.includes(character) || (isEdge && particles.includes(character));
}

/** Whether a character makes a word with the one before or the one behind it. */
export function isPartOfWord(text: string, at: number): boolean {
  return isPair(text, at - 1) || isPair(text, at);
}

/** Whether the two characters from `at` on are a word. */
export function isPair(text: string, at: number): boolean {
  return at >= 0 && at + 1 < text.length && isWord(text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** Whether the characters on the two sides of a place make a word the other way round. */
export function isExchangedPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWord(text.charCodeAt(at), text.charCodeAt(at - 1)) && !isPair(text, at - 1);
}

/** Makes no word with the one before or behind, and is none by itself. */
export function isAstray(text: string, at: number): boolean {
  return !isPartOfWord(text, at) && !isSingle(text.charAt(at));
}

/** Whether a word surely ends before a place: one of two characters, a particle, or anything that is not Chinese. */
export function isWordEnd(text: string, at: number): boolean {
  return isCutBefore(text, at) || particles.includes(text.charAt(at - 1)) || isPair(text, at - 2);
}

/** Whether one surely begins there. */
export function isWordStart(text: string, at: number): boolean {
  return isCutBehind(text, at) || particles.includes(text.charAt(at)) || isPair(text, at);
}

/** Nothing of what stands before a place can belong to a word behind it. */
export function isCutBefore(text: string, at: number): boolean {
  return at === 0 || !isHan(text.charCodeAt(at - 1));
}

/** 工作作和…: nothing behind a place can belong to a word before it. */
export function isCutBehind(text: string, at: number): boolean {
  return at >= text.length || !isHan(text.charCodeAt(at)) || conjunctions.includes(text.charAt(at));
}
