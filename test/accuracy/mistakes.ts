import { lookAlikes } from './lookAlikes';
import { everyday, sameSound, similarSound } from './sounds';

/** From which data mistakes are drawn; nothing in the product was changed because of those held out. */
export type Source = keyof typeof lookAlikes;

export const sources: readonly Source[] = ['tuned', 'heldOut'];

/** How people and text recognition get a text wrong: the text with one such mistake, null where it has no place for it. */
export interface Mistake {
  readonly name: string;
  readonly make: (text: string, random: () => number, source: Source) => string | null;
}

const HAN = /\p{Script=Han}/u;

/** The number before a label is no word of it: to get that wrong is a mistake of its own. */
export const ORDINAL = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/;

const others: Mistake = { name: 'other character', make: replaced(() => everyday) };

/** One wrong, missing or added character, or two that changed places. */
export const slips: readonly Mistake[] = [
  { name: 'same sound', make: replaced((character, source) => halfOf(sameSound(character), source)) },
  { name: 'similar sound', make: replaced((character, source) => halfOf(similarSound(character), source)) },
  { name: 'similar shape', make: replaced((character, source) => [lookAlikes[source].get(character) ?? []].flat()) },
  { name: 'exchanged', make: exchanged },
  { name: 'dropped', make: changed((before, _, after) => before + after) },
  { name: 'added', make: changed((before, character, after, random) => before + character + pick(everyday, random) + after) },
  { name: 'doubled', make: changed((before, character, after) => before + character + character + after) },
  others,
];

export const twoSlips: Mistake = {
  name: 'two of these',
  make: (text, random, source) => {
    const once = pick(slips, random).make(text, random, source);
    return once === null ? null : pick(slips, random).make(once, random, source);
  },
};

export const wrongNumber: Mistake = {
  name: 'wrong number',
  make: (text, random) => {
    const [ordinal] = ORDINAL.exec(text) ?? [];
    if (ordinal === undefined) return null;
    const numerals = /\d/.test(ordinal) ? '12345678' : '一二三四五六七';
    return ordinal.replace(/[\d一-龥]/, (numeral) => pick([...numerals].filter((each) => each !== numeral), random)) + text.slice(ordinal.length);
  },
};

export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Tuned on and held out have no replacement of a character in common. */
function halfOf(characters: readonly string[], source: Source): string[] {
  return characters.filter((_, index) => (index % 2 === 0) === (source === 'tuned'));
}

function replaced(choices: (character: string, source: Source) => readonly string[]): Mistake['make'] {
  return (text, random, source) => {
    const places = placesIn(text).filter((at) => choices(text[at] ?? '', source).some((other) => other !== text[at]));
    if (places.length === 0) return null;
    const at = pick(places, random);
    const wrong = pick(choices(text[at] ?? '', source).filter((other) => other !== text[at]), random);
    return text.slice(0, at) + wrong + text.slice(at + 1);
  };
}

function exchanged(text: string, random: () => number): string | null {
  const places = placesIn(text).filter((at) => HAN.test(text[at + 1] ?? '') && text[at] !== text[at + 1]);
  if (places.length === 0) return null;
  const at = pick(places, random);
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}

function changed(write: (before: string, character: string, after: string, random: () => number) => string): Mistake['make'] {
  return (text, random) => {
    const places = placesIn(text);
    if (places.length === 0) return null;
    const at = pick(places, random);
    return write(text.slice(0, at), text[at] ?? '', text.slice(at + 1), random);
  };
}

/** Where the Chinese characters of a label stand, without its number; all of them in UTF-16 are one unit. */
function placesIn(text: string): number[] {
  const start = ORDINAL.exec(text)?.[0].length ?? 0;
  return [...text].flatMap((character, index) => (index >= start && HAN.test(character) ? [index] : []));
}
