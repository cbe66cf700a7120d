import { soundOf } from './confusion';

/** No term is longer. */
export const LONGEST_TERM = 40;

/** More letters there are not. */
export const MOST_LETTERS = 1024;

/** Sounds are told from letters by standing above them. */
const FIRST_SOUND = 0x1000;

export const BUCKET_BITS = 15;
export const PAIR_BITS = 14;
export const FILED_BITS = 17;

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
