import { attestedPieces, attestedWords } from '../lexicon/attestedWords';
import { bitCount, isBitSet } from '../text/base64';

type Filter = typeof attestedWords;

/**
 * Whether two neighbouring characters, given by their code units, make a word of the language (常用词). A small share
 * of other pairs passes for words too; a word that a misspelt term could be taken for is never missed.
 */
export function isWord(first: number, second: number): boolean {
  return isIn(attestedWords, wordBits, first, second);
}

/** Whether they make another word, or a part of a longer one, that a misspelt common word could be taken for. */
export function isPiece(first: number, second: number): boolean {
  return isIn(attestedPieces, pieceBits, first, second);
}

const wordBits = bitCount(attestedWords.bits);
const pieceBits = bitCount(attestedPieces.bits);

function isIn({ bits, hashes }: Filter, size: number, first: number, second: number): boolean {
  const pair = (first << 16) | second;
  const one = Math.imul(pair, 0x9e3779b1) >>> 0;
  const two = (Math.imul(pair ^ (pair >>> 15), 0x85ebca6b) | 1) >>> 0;
  for (let nth = 0; nth < hashes; nth++) {
    const bit = Math.floor((((one + Math.imul(nth, two)) >>> 0) / 2 ** 32) * size);
    if (!isBitSet(bits, bit)) return false;
  }
  return true;
}
