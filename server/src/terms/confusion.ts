import { charactersBySound, lookAlikes } from '../lexicon/confusions';
import { familiarLookAlikes } from '../lexicon/familiarLookAlikes';

/** Why somebody writes one character for another (同音、近音、形近). `rare`: a character that nobody uses on purpose. */
export type Confusion = 'same-sound' | 'similar-sound' | 'look-alike' | 'rare';

/** By code unit, from the first Chinese character on; 0 where there is none. A character has up to two readings. */
interface Tables {
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** By sound: the same number for sounds that are not told apart. */
  readonly rough: Uint16Array;
  /** By code unit, from the first of all on. */
  readonly roughly: Uint16Array;
  readonly looks: ReadonlyMap<number, string>;
  /** Of these the ones that are listed as being taken for one another. */
  readonly familiar: ReadonlyMap<number, string>;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

let tables: Tables | undefined;

/** How `written` can have come about for `right`, a character of a term; null where nobody would mistake one for the other. */
export function confusionOf(written: number, right: number): Confusion | null {
  tables ??= readTables();
  const { first, rough, looks } = tables;
  if (sharesSound(written, right)) return 'same-sound';
  if (looks.get(right)?.includes(String.fromCharCode(written))) return 'look-alike';
  const one = first[written - FIRST] ?? 0;
  const other = first[right - FIRST] ?? 0;
  if (one === 0) return isHan(written) ? 'rare' : null;
  return rough[one] === rough[other] ? 'similar-sound' : null;
}

/** Whether two characters can be read as the same syllable, whatever its tone. */
export function sharesSound(one: number, other: number): boolean {
  tables ??= readTables();
  const { first, second } = tables;
  const a = first[one - FIRST] ?? 0;
  const b = first[other - FIRST] ?? 0;
  if (a === 0 || b === 0) return false;
  if (a === b) return true;
  const c = second[one - FIRST] ?? 0;
  const d = second[other - FIRST] ?? 0;
  return a === d || (c !== 0 && (c === b || c === d));
}

/** Whether two characters are listed as being taken for one another, and not only computed to look alike. */
export function areOftenTaken(one: number, other: number): boolean {
  tables ??= readTables();
  return tables.familiar.get(other)?.includes(String.fromCharCode(one)) === true;
}

/** The number of the syllable that a character is mostly read as, below 1,000; 0 where it is not in general use. */
export function soundOf(code: number): number {
  tables ??= readTables();
  return tables.first[code - FIRST] ?? 0;
}

/** By code unit the number of the syllable, the same for those that are not told apart; 0 where it is not in general use. */
export function roughSounds(): Uint16Array {
  tables ??= readTables();
  return tables.roughly;
}

/** Whether it is a character in general use in simplified writing. */
export function isCommon(code: number): boolean {
  tables ??= readTables();
  return tables.first[code - FIRST] !== 0;
}

export function isHan(code: number): boolean {
  return code >= FIRST && code <= LAST;
}

function readTables(): Tables {
  const first = new Uint16Array(LAST - FIRST + 1);
  const second = new Uint16Array(LAST - FIRST + 1);
  const groups = charactersBySound.split(' ');
  const rough = new Uint16Array(groups.length + 1);
  const roughIds = new Map<string, number>();
  groups.forEach((group, index) => {
    const sound = /^[a-zü]+/.exec(group)?.[0] ?? '';
    const roughly = roughSound(sound);
    if (!roughIds.has(roughly)) roughIds.set(roughly, roughIds.size + 1);
    rough[index + 1] = roughIds.get(roughly) ?? 0;
    for (let at = sound.length; at < group.length; at++) {
      const own = group.charCodeAt(at) - FIRST;
      if (first[own] === 0) first[own] = index + 1;
      else second[own] = index + 1;
    }
  });
  const familiar = new Map<number, string>();
  for (const group of familiarLookAlikes.trim().split(/\s+/)) {
    for (let at = 0; at < group.length; at++) {
      familiar.set(group.charCodeAt(at), (familiar.get(group.charCodeAt(at)) ?? '') + group.slice(0, at) + group.slice(at + 1));
    }
  }
  const looks = new Map(lookAlikes.split(' ').map((group) => [group.charCodeAt(0), group.slice(1)]));
  for (const [code, others] of familiar) looks.set(code, (looks.get(code) ?? '') + others);
  const roughly = new Uint16Array(0x10000);
  for (let own = 0; own < first.length; own++) roughly[own + FIRST] = rough[first[own] ?? 0] ?? 0;
  return { first, second, rough, roughly, looks, familiar };
}

/** What southern speakers and hasty typists do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n. As in scripts/lexicon/sounds.mjs. */
function roughSound(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/^l/, 'n').replace(/ng$/, 'n');
}
