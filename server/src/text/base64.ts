const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** By code unit: the six bits that a digit stands for. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/**
 * Whether a bit is set in the bytes that `text` (Base64) encodes, counted from the last bit of the first byte on. It is
 * read where it stands: to decode tens of thousands of digits first takes longer than to ask for some of them.
 */
export function isBitSet(text: string, bit: number): boolean {
  const inOrder = (bit & ~7) + 7 - (bit & 7);
  const digit = Math.floor(inOrder / 6);
  return ((VALUES[text.charCodeAt(digit)] ?? 0) & (1 << (5 - (inOrder - digit * 6)))) !== 0;
}

/** How many bits `text`, which has no padding, encodes. */
export function bitCount(text: string): number {
  return text.length * 6;
}
