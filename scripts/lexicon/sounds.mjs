// Which characters sound alike, from pinyin-pro (MIT).
import { pinyin } from 'pinyin-pro';

/** A reading that a character has in fewer of its words misleads: 和 is hardly ever huò. */
const RAREST = 0.05;

/**
 * The readings, without tones, that `characters` have in the words of a dictionary.
 * @param {readonly string[]} characters
 * @param {readonly { text: string, count: number }[]} words of two characters
 * @returns {Map<string, string[]>}
 */
export function readingsOf(characters, words) {
  const uses = new Map();
  for (const { text, count } of words) {
    const readings = pinyin(text, { type: 'array', toneType: 'none' });
    [...text].forEach((character, index) => {
      const own = uses.get(character) ?? new Map();
      own.set(readings[index], (own.get(readings[index]) ?? 0) + count);
      uses.set(character, own);
    });
  }
  return new Map(characters.map((character) => {
    const own = uses.get(character) ?? new Map();
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    const common = [...own].flatMap(([reading, count]) => (count / total >= RAREST ? [reading] : []));
    return [character, [...new Set([pinyin(character, { toneType: 'none' }), ...common])]];
  }));
}

/** What southern speakers and hasty typists do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n. */
export function roughSound(reading) {
  return reading.replace(/^([zcs])h/, '$1').replace(/^l/, 'n').replace(/ng$/, 'n');
}
