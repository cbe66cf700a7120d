import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

/** One way to misspell a term: the term with one mistake in it, or null where this one cannot be made in it. */
export type Mistake = (term: string, random: () => number) => string | null;

/** The 3,755 characters in general use, the commonest first. */
const characters = [...read('characters.txt').replaceAll('\n', '')];
const weights = new Map(characters.map((character, rank) => [character, 1 / (rank + 20)]));
const bySound = groupBy(characters, (character) => pinyin(character, { toneType: 'none' }));
const byTone = groupBy(characters, (character) => pinyin(character));
const byRoughSound = groupBy(characters, (character) => rough(pinyin(character, { toneType: 'none' })));
const homophones = new Map(read('homophones.txt').trim().split('\n').flatMap((line) => {
  const words = line.split(' ');
  return words.map((word) => [word, words.filter((other) => other !== word)] as const);
}));

/** Another character of the same syllable, whatever its tone; common ones more often. */
export const sameSound: Mistake = (term, random) => replaced(term, random, (at) => {
  return bySound.get(soundsOf(term)[at] ?? '') ?? [];
});

/** Another character of the same syllable and tone. */
export const sameTone: Mistake = (term, random) => replaced(term, random, (at) => {
  return byTone.get(pinyin(term, { type: 'array' })[at] ?? '') ?? [];
});

/** zh for z, -ng for -n, n for l. */
export const similarSound: Mistake = (term, random) => replaced(term, random, (at) => {
  const sound = soundsOf(term)[at] ?? '';
  return (byRoughSound.get(rough(sound)) ?? []).filter((other) => pinyin(other, { toneType: 'none' }) !== sound);
});

/** A character of one of `groups` for another of it. */
export function similarShape(groups: readonly string[]): Mistake {
  return (term, random) => replaced(term, random, (at) => {
    return groups.filter((group) => group.includes(term.charAt(at))).flatMap((group) => [...group]);
  });
}

export const exchanged: Mistake = (term, random) => {
  if (term.length < 4) return null;
  const at = Math.floor(random() * (term.length - 1));
  const [a, b] = [term.charAt(at), term.charAt(at + 1)];
  return a === b ? null : term.slice(0, at) + b + a + term.slice(at + 2);
};

export const doubled: Mistake = (term, random) => {
  if (term.length < 4) return null;
  const at = Math.floor(random() * term.length);
  return term.slice(0, at) + term.charAt(at) + term.slice(at);
};

export const dropped: Mistake = (term, random) => {
  if (term.length < 5) return null;
  const at = 1 + Math.floor(random() * (term.length - 2));
  return term.slice(0, at) + term.slice(at + 1);
};

/** A word of two characters for another that sounds the same, as input methods offer them. */
export const sameSoundingWord: Mistake = (term, random) => {
  if (term.length < 4) return null;
  const places = [...term].flatMap((_, at) => ((homophones.get(term.slice(at, at + 2)) ?? []).length > 0 ? [at] : []));
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return null;
  const [first, second] = [term.charAt(at), term.charAt(at + 1)];
  const others = (homophones.get(first + second) ?? []).filter((other) => !other.includes(first) && !other.includes(second));
  const other = pick(others, others.map(([a = '', b = '']) => (weights.get(a) ?? 0) * (weights.get(b) ?? 0)), random);
  return other === undefined ? null : term.slice(0, at) + other + term.slice(at + 2);
};

function replaced(term: string, random: () => number, candidates: (at: number) => readonly string[]): string | null {
  const at = Math.floor(random() * term.length);
  const others = candidates(at).filter((other) => other !== term.charAt(at));
  const other = pick(others, others.map((each) => weights.get(each) ?? 0.0001), random);
  return other === undefined ? null : term.slice(0, at) + other + term.slice(at + 1);
}

function pick<T>(items: readonly T[], itsWeights: readonly number[], random: () => number): T | undefined {
  let left = random() * itsWeights.reduce((sum, weight) => sum + weight, 0);
  return items.find((_, index) => (left -= itsWeights[index] ?? 0) < 0);
}

const sounds = new Map<string, string[]>();

function soundsOf(term: string): string[] {
  const known = sounds.get(term) ?? pinyin(term, { type: 'array', toneType: 'none' });
  sounds.set(term, known);
  return known;
}

function rough(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/^l/, 'n').replace(/ng$/, 'n');
}

function groupBy(items: readonly string[], keyOf: (item: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
