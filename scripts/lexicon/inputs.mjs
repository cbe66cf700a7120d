// What the generated tables of the lexicon follow from, as one hash that their first line holds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../server/src/lexicon');

/** The terms of every file of terms, in its order. */
export function readTerms() {
  const files = readdirSync(folder).filter((name) => name.endsWith('Terms.ts')).sort();
  return [...new Set(files.flatMap(listIn))];
}

export function readCommonWords() {
  return listIn('commonWords.ts');
}

function listIn(name) {
  const [, list = ''] = /`\n([^`]*)`;/.exec(readFileSync(path.join(folder, name), 'utf8')) ?? [];
  return list.split(/\s+/).filter((each) => each !== '');
}

/** Changes with the characters of the terms, the pairs of them that stand side by side, and the way the tables are made. */
export function hashInputs() {
  const hash = createHash('sha256').update([...readTerms(), ...readCommonWords()].toSorted().join(' '));
  for (const name of ['package.json', 'sounds.mjs', 'shapes.mjs', 'glyphs.mjs', 'words.mjs', 'modernWords.txt', 'update.mjs']) {
    hash.update(readFileSync(path.join(import.meta.dirname, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
