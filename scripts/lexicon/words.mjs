// Words of two characters with their counts, from the dictionary of jieba (in @node-rs/jieba, MIT).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
const entries = readFileSync(file, 'utf8').split('\n').map((line) => {
  const [text = '', count = '0', kind = ''] = line.split(' ');
  return { text, count: Number(count), kind };
});

const modern = new Set(readFileSync(new URL('modernWords.txt', import.meta.url), 'utf8').replace(/^#.*/gm, '').trim().split(/\s+/));

/** How often those of today's prose are said to be used at least. */
const MODERN_USES = 120;

const known = new Set(entries.map(({ text }) => text));

export const words = [
  ...entries.map(({ text, count }) => ({ text, count: modern.has(text) ? Math.max(count, MODERN_USES) : count })),
  ...[...modern].filter((text) => !known.has(text)).map((text) => ({ text, count: MODERN_USES })),
].filter(({ text, count }) => /^\p{Script=Han}{2}$/u.test(text) && count >= 30);

/** What longer words, other than names, are put together of: 标本兼治 has 兼治, 联席会 has 联席. */
export const pieces = new Set(entries.flatMap(({ text, count, kind }) => {
  if (count < 5 || /^n[rstz]/.test(kind) || !/^\p{Script=Han}{3,4}$/u.test(text)) return [];
  return [text.slice(0, 2), text.slice(-2)];
}));

const counts = new Map();
for (const { text, count } of entries) for (const character of text) counts.set(character, (counts.get(character) ?? 0) + count);

/** How often a character stands in the words of the dictionary. */
export function frequencyOf(character) {
  return counts.get(character) ?? 0;
}

/** The 3,755 characters of GB 2312's first level: those in general use. */
export function commonCharacters() {
  const decoder = new TextDecoder('gb2312');
  const found = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found;
}
