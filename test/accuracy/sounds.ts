import { pinyin } from 'pinyin-pro';

/** Initials and finals that people confuse when they type by sound: 平舌 and 翘舌, 前鼻音 and 后鼻音, n and l, f and h. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/^z(?!h)/, 'zh'], [/^c(?!h)/, 'ch'], [/^s(?!h)/, 'sh'],
  [/^zh/, 'z'], [/^ch/, 'c'], [/^sh/, 's'],
  [/^n/, 'l'], [/^l/, 'n'], [/^f/, 'h'], [/^h/, 'f'], [/^r/, 'l'],
  [/ing$/, 'in'], [/in$/, 'ing'], [/eng$/, 'en'], [/en$/, 'eng'], [/ang$/, 'an'], [/an$/, 'ang'],
];

/** The characters of everyday writing: the first level of GB 2312, in the order of the standard. */
export const everyday: readonly string[] = firstLevel();

const bySyllable = new Map<string, string[]>();
for (const character of everyday) {
  const syllable = syllableOf(character);
  bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
}

/** The syllable without its tone, in the character's commonest reading. */
function syllableOf(character: string): string {
  return pinyin(character, { toneType: 'none', v: true });
}

/** Other characters that the same keys type. */
export function sameSound(character: string): string[] {
  return (bySyllable.get(syllableOf(character)) ?? []).filter((other) => other !== character);
}

/** Characters that nearly the same keys type. */
export function similarSound(character: string): string[] {
  const syllable = syllableOf(character);
  const others = new Set(CONFUSED.map(([from, to]) => syllable.replace(from, to)).filter((other) => other !== syllable));
  return [...others].flatMap((other) => bySyllable.get(other) ?? []);
}

function firstLevel(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) found.push(decoder.decode(new Uint8Array([high, low])));
  }
  return found;
}
