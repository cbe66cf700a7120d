import type { TableStyle } from '../../server/src/layout/layout';
import { cjkRadicals } from '../../server/src/lexicon/cjkRadicals';
import { ORDINAL, pick } from './mistakes';

/** How pasted text looks: nothing in it is a mistake. */
export interface Clutter {
  readonly name: string;
  /** Null where the text has no place for it. */
  readonly make: (text: string, random: () => number, style: TableStyle) => string | null;
}

export const clutters: readonly Clutter[] = [
  { name: 'half width', make: (text) => changedOrNull(text, text.replace(/[！-～]/g, (each) => shifted(each, -0xfee0))) },
  { name: 'full width', make: (text) => changedOrNull(text, text.replace(/[!-~]/g, (each) => shifted(each, 0xfee0))) },
  { name: 'blanks', make: (text, random) => between(text, random, pick([' ', '\u3000', '\u00a0', ' \u00a0'], random)) },
  { name: 'line break', make: (text, random, style) => between(text, random, brokenAt(style)) },
  { name: 'radicals', make: withRadical },
];

/** What a page's line break in a cell becomes: one row or cell a line has none, in Markdown it is a mark. */
export function brokenAt(style: TableStyle): string {
  return LINE_BREAKS[style];
}

const LINE_BREAKS: Record<TableStyle, string> = {
  'tab-led': '\n', tabs: ' ', commas: ' ', pipes: '<br>', 'pipe-led': ' ', html: '<br>', paragraphs: '\n',
};

/** 康熙部首 and radicals of the supplement, by the character that they look like. */
const radicals = new Map<string, string[]>();
for (let code = 0x2f00; code <= 0x2fd5; code++) addRadical(String.fromCharCode(code).normalize('NFKC'), code);
for (const [code, character] of cjkRadicals) addRadical(String.fromCharCode(character), code);

function addRadical(character: string, code: number): void {
  radicals.set(character, [...(radicals.get(character) ?? []), String.fromCharCode(code)]);
}

function withRadical(text: string, random: () => number): string | null {
  const changed = [...text].map((character) => (radicals.has(character) ? pick(radicals.get(character) ?? [], random) : character));
  return changedOrNull(text, changed.join(''));
}

function between(text: string, random: () => number, inserted: string): string | null {
  const first = (ORDINAL.exec(text)?.[0].length ?? 0) + 1;
  if (text.length <= first) return null;
  const at = first + Math.floor(random() * (text.length - first));
  return text.slice(0, at) + inserted + text.slice(at);
}

function shifted(character: string, by: number): string {
  return String.fromCharCode(character.charCodeAt(0) + by);
}

function changedOrNull(text: string, changed: string): string | null {
  return changed === text ? null : changed;
}
