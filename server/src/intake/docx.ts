import type { Zip } from './zip';
import type { StoryContext } from './docxFlow';
import { levelOfStyle, noNumbering, numberer, readNumbering } from './docxNumbering';
import { readStory, type Story } from './docxStory';
import { noStyles, readStyles, type Style } from './docxStyles';
import type { StoryTrace, TracedParagraph } from './docxTrace';
import type { Refusal } from './limits';
import type { PageBlock } from './page';
import { decodeXml, readXml } from './readXml';

/** What a Word file shows, in the state that accepting all changes gives. Null where the archive is no Word file. */
export function readDocx(zip: Zip): PageBlock[] | Refusal | null {
  const parts = findParts(zip);
  if (parts === null || 'error' in parts) return parts;
  const context = readContext(zip, parts);
  if ('error' in context) return context;
  const story = readPart(zip, parts.document, (bytes) => readStory(bytes, context), null);
  if (story === null || 'error' in story) return story;
  return [...story.blocks];
}

/** The XML of the document, and where in it what a Word file shows stands. */
export interface TracedDocx extends Pick<StoryTrace, 'xml' | 'notes'> {
  readonly parts: Parts;
  readonly paragraphs: ReadonlyMap<number, TracedParagraph>;
}

export function traceDocx(zip: Zip): TracedDocx | Refusal | null {
  const parts = findParts(zip);
  if (parts === null || 'error' in parts) return parts;
  const context = readContext(zip, parts);
  if ('error' in context) return context;
  return readPart<TracedDocx | null>(zip, parts.document, (bytes) => {
    const paragraphs = new Map<number, TracedParagraph>();
    const trace: StoryTrace = {
      xml: decodeXml(bytes)?.text ?? '', notes: [], addParagraph: (number, paragraph) => { paragraphs.set(number, paragraph); },
    };
    const story = readStory(bytes, context, trace);
    return 'error' in story ? story : { parts, xml: trace.xml, notes: trace.notes, paragraphs };
  }, null);
}

/** Names of files in the archive; most of them need not be there. */
export interface Parts {
  readonly document: string;
  /** The relations of the document. */
  readonly relations: string;
  /** Null where the document has none. */
  readonly comments: string | null;
  readonly settings: string;
  readonly properties: string;
  readonly styles: string;
  readonly numbering: string;
  readonly footnotes: string;
  readonly endnotes: string;
}

/** Where the relations of the package say that the document is; others name it otherwise than Word. */
function findParts(zip: Zip): Parts | Refusal | null {
  const main = relations(zip, '_rels/.rels', '');
  if ('error' in main) return main;
  const document = main.get('officeDocument') ?? 'word/document.xml';
  if (!zip.names.includes(document) || /^(?:xl|ppt|visio)\//.test(document)) return null;
  const nameAt = document.lastIndexOf('/') + 1;
  const [folder, name] = [document.slice(0, nameAt), document.slice(nameAt)];
  const ownRelations = `${folder}_rels/${name}.rels`;
  const own = relations(zip, ownRelations, folder);
  if ('error' in own) return own;
  const partOf = (type: string): string => own.get(type) ?? `${folder}${type}.xml`;
  return {
    document,
    relations: ownRelations,
    comments: own.get('comments') ?? null,
    settings: partOf('settings'),
    properties: main.get('core-properties') ?? 'docProps/core.xml',
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
  };
}

/** Parts of the package by the last word of their relation's type. */
function relations(zip: Zip, name: string, folder: string): Map<string, string> | Refusal {
  const found = new Map<string, string>();
  const collect = (bytes: Uint8Array): Map<string, string> | Refusal => readXml(bytes, {
    open: (tag, { Type = '', Target = '', TargetMode }) => {
      if (tag !== 'rel:Relationship' || TargetMode === 'External') return;
      found.set(Type.slice(Type.lastIndexOf('/') + 1), Target.startsWith('/') ? Target.slice(1) : folder + Target);
    },
    close: () => undefined,
    text: () => undefined,
  }) ?? found;
  return readPart(zip, name, collect, found);
}

/** `absent` where there is no such part. */
function readPart<T>(zip: Zip, name: string, read: (bytes: Uint8Array) => T | Refusal, absent: T): T | Refusal {
  const bytes = zip.read(name);
  if (bytes === null) return absent;
  return 'error' in bytes ? bytes : read(bytes);
}

function readContext(zip: Zip, parts: Parts): StoryContext | Refusal {
  const styles = readPart(zip, parts.styles, readStyles, noStyles);
  if ('error' in styles) return styles;
  const numbering = readPart(zip, parts.numbering, readNumbering, noNumbering);
  if ('error' in numbering) return numbering;
  const known = new Map<string | null, Style | null>();
  const styleOf = (id: string | null): Style | null => {
    const found = known.get(id) ?? styles.of(id ?? styles.normal ?? '');
    known.set(id, found);
    return found;
  };
  const next = numberer(numbering, (style) => styleOf(style)?.list ?? null);
  const plain: StoryContext = {
    styleOf,
    numberOf: ({ style, list, level }) => {
      const own = styleOf(style);
      const id = list ?? own?.list ?? null;
      // List 0 takes a paragraph out of the list of its style.
      if (id === null || id === '0') return '';
      return next(id, level ?? (own ? (levelOfStyle(numbering, id, own.id) ?? own.level) : null) ?? 0);
    },
    noteOf: () => [],
  };
  const footnotes = readNotes(zip, parts.footnotes, plain);
  if ('error' in footnotes) return footnotes;
  const endnotes = readNotes(zip, parts.endnotes, plain);
  if ('error' in endnotes) return endnotes;
  return { ...plain, noteOf: (kind, id) => (kind === 'footnote' ? footnotes : endnotes).notes.get(id) ?? [] };
}

function readNotes(zip: Zip, part: string, context: StoryContext): Story | Refusal {
  return readPart(zip, part, (bytes) => readStory(bytes, context), { blocks: [], notes: new Map() });
}
