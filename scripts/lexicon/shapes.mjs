// Which characters look alike, from the decompositions of cjk-decomp (in hanzi; of its licences MIT).
import { createRequire } from 'node:module';

const text = createRequire(import.meta.url)('hanzi/lib/data/cjk-decomp.txt.js');

/** Character → how it is put together (a: side by side, d: one above the other …) and of what. */
const parts = new Map(text.split('\n').flatMap((line) => {
  const [, character, how, of] = /^(.+?):(.+?)\((.*)\)/.exec(line) ?? [];
  return character ? [[character, { how: how[0], of: of ? of.split(',') : [] }]] : [];
}));

const LEAST = 0.5;
/** Of two that are as alike people write the commoner. */
const COMMON = 0.1;
const DEEPEST = 5;

const sizes = new Map();
const commons = new Map();

/**
 * The characters of `candidates` that look most like `character`, the likest first.
 * @param {(character: string) => number} frequency weighs in
 */
export function lookAlikesOf(character, candidates, most, frequency) {
  return candidates
    .map((other) => ({ other, likeness: other === character ? 0 : likeness(character, other) }))
    .filter((each) => each.likeness >= LEAST)
    .map((each) => ({ ...each, weight: each.likeness * (1 + COMMON * Math.log10(1 + frequency(each.other))) }))
    .sort((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

/** The share of the strokes of both that stand in the same places, from 0 to 1. */
function likeness(a, b) {
  const [small, large] = [sizeOf(a), sizeOf(b)].toSorted((x, y) => x - y);
  if ((2 * small) / (small + large) < LEAST) return 0;
  return (2 * commonOf(a, b, 0)) / (small + large);
}

/** About how many strokes. */
function sizeOf(character) {
  const known = sizes.get(character);
  if (known !== undefined) return known;
  sizes.set(character, 1);
  const of = parts.get(character)?.of ?? [];
  const size = of.length === 0 ? 1 : of.reduce((sum, part) => sum + sizeOf(part), 0);
  sizes.set(character, size);
  return size;
}

/** About how many strokes both have in common: part by part where they are built alike, else one within a part of the other. */
function commonOf(a, b, depth) {
  if (a === b) return sizeOf(a);
  if (depth > DEEPEST) return 0;
  const key = `${a} ${b}`;
  const known = commons.get(key);
  if (known !== undefined) return known;
  const [ofA, ofB] = [parts.get(a), parts.get(b)];
  const alike = ofA && ofB && ofA.how === ofB.how && ofA.of.length === ofB.of.length;
  let most = alike ? ofA.of.reduce((sum, part, index) => sum + commonOf(part, ofB.of[index], depth + 1), 0) : 0;
  for (const part of ofA?.of ?? []) if (sizeOf(part) > most) most = Math.max(most, commonOf(part, b, depth + 1));
  for (const part of ofB?.of ?? []) if (sizeOf(part) > most) most = Math.max(most, commonOf(a, part, depth + 1));
  commons.set(key, most);
  return most;
}
