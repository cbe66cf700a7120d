// What the accuracy tests make mistakes with: characters by how common they are, and words that sound alike.
// Made once, from the dictionary of jieba (MIT) and pinyin-pro (MIT); the checker has no part in it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { readTerms } from './inputs.mjs';
import { commonCharacters, frequencyOf, words } from './words.mjs';

const folder = path.resolve(import.meta.dirname, '../../test/accuracy');

const characters = commonCharacters().toSorted((a, b) => frequencyOf(b) - frequencyOf(a));
writeFileSync(path.join(folder, 'characters.txt'), `${characters.join('').replaceAll(/.{100}/gu, '$&\n')}\n`);

const bySound = new Map();
for (const { text, count } of words) {
  if (count < 100) continue;
  const sound = pinyin(text, { toneType: 'none' });
  bySound.set(sound, [...(bySound.get(sound) ?? []), text]);
}
const all = readTerms().join(' ');
const groups = [...bySound.values()].filter((group) => group.length > 1 && group.some((word) => all.includes(word)));
writeFileSync(path.join(folder, 'homophones.txt'), `${groups.map((group) => group.join(' ')).join('\n')}\n`);
