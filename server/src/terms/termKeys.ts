import { soundOf } from './confusion';

export const enum Most {
  /** No term is longer. */
  termLength = 40,
  /** More letters there are not. */
  letters = 1152,
}

/** Sounds are told from letters by standing above them. */
const enum First {
  sound = 0x1000,
}

/** How many bits of a hash the tables of an index take. */
export const enum Bits {
  bucket = 15,
  pair = 14,
  filed = 18,
}

/** The key of letters and sounds in a shape, one after the other: begin with the shape's number, end with `finished`. */
export function withLetter(key: number, letter: number): number {
  return ((key << 11) | (key >>> 21)) ^ letter;
}

/** The sound of a character as a number that no letter has. */
export function soundSymbol(code: number): number {
  return First.sound + soundOf(code);
}

export function finished(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x297a2d39);
}

/** Where `shapesOfPair` holds two neighbouring letters. */
export function pairOf(first: number, second: number): number {
  return Math.imul((first << 11) | second, 0x2c1b3c6d) >>> (32 - Bits.pair);
}

export function filedBitOf(key: number): number {
  return key >>> (32 - Bits.filed);
}

export function bucketOf(key: number): number {
  return key >>> (32 - Bits.bucket);
}
