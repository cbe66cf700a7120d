import type { Refusal } from './limits';
import { printNumeral } from './numeralFormats';
import { readXml, type Attributes } from './readXml';

/** Which list a paragraph belongs to, and on which level of it. Either may come from its style. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

/** numbering.xml: lists, and what each level of them prints. */
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  /** By `w:numId`. */
  readonly lists: ReadonlyMap<string, List>;
}

export interface ListDefinition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style whose list this one is. */
  readonly styleLink: string | null;
}

interface List {
  readonly definition: string;
  /** Levels of its own, and numbers that it begins with. */
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2` */
  readonly text: string;
  readonly isDecimal: boolean;
  /** The paragraph style that stands on this level. */
  readonly style: string | null;
  /** Whether it goes on counting after a paragraph of a higher level. */
  readonly goesOn: boolean;
}

export const noNumbering: Numbering = { definitions: new Map(), lists: new Map() };

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

export function readNumbering(bytes: Uint8Array): Numbering | Refusal {
  const definitions = new Map<string, ListDefinition>();
  const lists = new Map<string, List>();
  let definition: (Draft<ListDefinition> & { levels: Map<number, Level> }) | null = null;
  let list: { definition: string; levels: Map<number, Level>; starts: Map<number, number> } | null = null;
  let overridden = 0;
  let level: Draft<Level> | null = null;
  const on: Record<string, (value: string, attributes: Attributes) => void> = {
    'w:abstractNum': (_, { abstractNumId = '' }) => {
      definition = { id: abstractNumId, levels: new Map(), styleLink: null };
      definitions.set(abstractNumId, definition);
    },
    'w:num': (_, { numId = '' }) => {
      definition = null;
      list = { definition: '', levels: new Map(), starts: new Map() };
      lists.set(numId, list);
    },
    'w:abstractNumId': (value) => { if (list) list.definition = value; },
    'w:numStyleLink': (value) => { if (definition) definition.styleLink = value; },
    'w:lvlOverride': (_, { ilvl = '' }) => { overridden = levelOf(ilvl); },
    'w:startOverride': (value) => list?.starts.set(overridden, Number(value)),
    'w:lvl': (_, { ilvl = '' }) => {
      level = { start: 1, format: 'decimal', text: '', isDecimal: false, style: null, goesOn: false };
      (definition ?? list)?.levels.set(levelOf(ilvl), level);
    },
    'w:start': (value) => { if (level) level.start = Number(value); },
    'w:numFmt': (value) => { if (level) level.format = value; },
    'w:lvlText': (value) => { if (level) level.text = value; },
    'w:isLgl': (value) => { if (level) level.isDecimal = isOn(value); },
    'w:pStyle': (value) => { if (level) level.style = value; },
    'w:lvlRestart': (value) => { if (level) level.goesOn = value === '0'; },
  };
  const refusal = readXml(bytes, {
    open: (name, attributes) => on[name]?.(attributes['val'] ?? '', attributes),
    close: (name) => { if (name === 'w:lvl') level = null; },
    text: () => undefined,
  });
  return refusal ?? { definitions, lists };
}

/** A list has nine levels, from 0; whatever else a file says would be counted through one by one. */
export function levelOf(value: string): number {
  return /^[0-8]$/.test(value) ? Number(value) : 0;
}

/** How Word writes yes and no: `<w:vanish/>` is yes. */
export function isOn(value: string): boolean {
  return !/^(?:0|false|off|none)$/.test(value);
}

/** Counts through a document: what stands before the next paragraph of a list (`三、`); empty for bullets. */
export function numberer(numbering: Numbering, listOfStyle: (style: string) => string | null): (list: string, level: number) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = numbering.lists.get(id);
    const definition = list && definitionOf(numbering, list, listOfStyle);
    if (!definition) return '';
    const count = counts.get(definition.id) ?? [];
    counts.set(definition.id, count);
    const levelAt = (index: number): Level | undefined => list.levels.get(index) ?? definition.levels.get(index);
    if (!begun.has(id)) for (const index of list.starts.keys()) count[index] = undefined;
    begun.add(id);
    const startOf = (index: number): number => list.starts.get(index) ?? levelAt(index)?.start ?? 1;
    const before = count[level];
    count[level] = before === undefined ? startOf(level) : before + 1;
    for (let deeper = level + 1; deeper < count.length; deeper++) if (levelAt(deeper)?.goesOn !== true) count[deeper] = undefined;
    return print(levelAt(level), (index) => ({ level: levelAt(index), value: count[index] ?? startOf(index) }));
  };
}

function definitionOf({ definitions, lists }: Numbering, { definition }: List, listOfStyle: (style: string) => string | null): ListDefinition | null {
  const own = definitions.get(definition);
  const style = own?.styleLink ?? null;
  if (style === null) return own ?? null;
  const linked = lists.get(listOfStyle(style) ?? '');
  return (linked && definitions.get(linked.definition)) ?? own ?? null;
}

function print(level: Level | undefined, at: (index: number) => { level: Level | undefined; value: number }): string {
  if (!level || level.format === 'bullet') return '';
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const { level: own, value } = at(Number(digit) - 1);
    return printNumeral(value, level.isDecimal ? 'decimal' : (own?.format ?? 'decimal'));
  }).trim();
  // Word sets a tab or a blank behind it; 第一部分 needs one, 一、 does not.
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}

/** The level on which a list has paragraphs of a style. */
export function levelOfStyle({ definitions, lists }: Numbering, list: string, style: string): number | null {
  const levels = definitions.get(lists.get(list)?.definition ?? '')?.levels ?? new Map<number, Level>();
  return [...levels].find(([, level]) => level.style === style)?.[0] ?? null;
}
