import { attestedWords } from '../lexicon/attestedWords';
import { decodeBase64 } from '../text/base64';

let bits: Uint8Array | undefined;

/**
 * Whether two neighbouring characters, given by their code units, make a word of the language (常用词). A small share
 * of other pairs passes for words too; a word that a misspelt term could be taken for is never missed.
 */
export function isWord(first: number, second: number): boolean {
  bits ??= decodeBase64(attestedWords.bits);
  const pair = (first << 16) | second;
  const one = Math.imul(pair, 0x9e3779b1) >>> 0;
  const two = (Math.imul(pair ^ (pair >>> 15), 0x85ebca6b) | 1) >>> 0;
  for (let nth = 0; nth < attestedWords.hashes; nth++) {
    const bit = Math.floor((((one + Math.imul(nth, two)) >>> 0) / 2 ** 32) * bits.length * 8);
    if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
