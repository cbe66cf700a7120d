import { isOn, levelOf, type ListPlace } from './docxNumbering';
import type { Refusal } from './limits';
import { readXml, type Attributes } from './readXml';

/** What a style says of how its text is read. */
export interface Style extends ListPlace {
  readonly id: string;
  /** An entry of a table of contents: it repeats a heading. */
  readonly isContents: boolean;
  readonly isHidden: boolean;
}

/** styles.xml, with what each style takes over from the one that it is based on. */
export interface Styles {
  readonly of: (id: string) => Style | null;
  /** The style of paragraphs that name none. */
  readonly normal: string | null;
}

export const noStyles: Styles = { of: () => null, normal: null };

interface Draft {
  readonly id: string;
  name: string;
  basedOn: string | null;
  list: string | null;
  level: number | null;
  isHidden: boolean | null;
}

/** No style is based on another through more steps. */
const LONGEST_CHAIN = 20;

export function readStyles(bytes: Uint8Array): Styles | Refusal {
  const drafts = new Map<string, Draft>();
  let normal: string | null = null;
  let style: Draft | null = null;
  const on: Record<string, (value: string, attributes: Attributes) => void> = {
    'w:style': (_, { styleId = '', type, default: isDefault = '0' }) => {
      style = { id: styleId, name: '', basedOn: null, list: null, level: null, isHidden: null };
      drafts.set(styleId, style);
      if (type === 'paragraph' && isOn(isDefault)) normal ??= styleId;
    },
    'w:name': (value) => { if (style) style.name = value; },
    'w:basedOn': (value) => { if (style) style.basedOn = value; },
    'w:numId': (value) => { if (style) style.list = value; },
    'w:ilvl': (value) => { if (style) style.level = levelOf(value); },
    'w:vanish': (value) => { if (style) style.isHidden = isOn(value); },
  };
  const refusal = readXml(bytes, {
    open: (name, attributes) => on[name]?.(attributes['val'] ?? '', attributes),
    close: (name) => { if (name === 'w:style') style = null; },
    text: () => undefined,
  });
  return refusal ?? { of: (id) => resolve(drafts, id), normal };
}

function resolve(drafts: ReadonlyMap<string, Draft>, id: string): Style | null {
  const chain: Draft[] = [];
  for (let next = drafts.get(id); next && chain.length < LONGEST_CHAIN; next = drafts.get(next.basedOn ?? '')) chain.push(next);
  const [own] = chain;
  if (!own) return null;
  const first = <T>(of: (draft: Draft) => T | null): T | null => chain.map(of).find((each) => each !== null) ?? null;
  return {
    id,
    isContents: /^toc \d/i.test(own.name),
    isHidden: first(({ isHidden }) => isHidden) ?? false,
    list: first(({ list }) => list),
    level: first(({ level }) => level),
  };
}
