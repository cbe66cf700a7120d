import { gridRows, type DocxCell, type DocxRow } from './docxTable';
import { isOn, type ListPlace } from './docxNumbering';
import type { Style } from './docxStyles';
import { limits, refusals, type Refusal } from './limits';
import type { PageBlock } from './page';
import { readXml, type Attributes } from './readXml';
import { symbolOf } from './symbols';

/** What the text of a document depends on beside its own part. */
export interface StoryContext {
  readonly styleOf: (id: string | null) => Style | null;
  /** What automatic numbering prints before the next paragraph in this place. */
  readonly numberOf: (place: ListPlace & { readonly style: string | null }) => string;
  /** The footnote or endnote with this id. */
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => readonly PageBlock[];
}

/** A part of a Word file that holds running text: the document itself, its footnotes. */
export interface Story {
  readonly blocks: readonly PageBlock[];
  /** The same, by the `w:id` of the note that they stand in. */
  readonly notes: ReadonlyMap<string, readonly PageBlock[]>;
}

/** What blocks are put into: the page, a cell, a text box. */
interface Container {
  readonly blocks: PageBlock[];
  /** The text of a paragraph whose end was deleted: it goes on in the next one. */
  carried: string;
}

interface OpenParagraph {
  text: string;
  readonly number: number;
  style: string | null;
  list: string | null;
  level: number | null;
  endDeleted: boolean;
  /** Whether the run that is being read is hidden. */
  hidden: boolean;
  /** Footnotes and text boxes: they follow the paragraph that they are tied to. */
  readonly after: PageBlock[];
}

interface OpenTable {
  readonly rows: DocxRow[];
  row: { before: number; deleted: boolean; readonly cells: DocxCell[] };
  cell: { columns: number; merge: DocxCell['merge']; dropped: boolean };
}

/** Reads a part in its accepted state: insertions stay, deletions and what is hidden go. */
export function readStory(bytes: Uint8Array, context: StoryContext): Story | Refusal {
  const reader = new StoryReader(context);
  const refusal = readXml(bytes, reader);
  return refusal ?? { blocks: reader.finish(), notes: reader.notes };
}

/** Holds what of an old state or another rendering of the same would be read twice. */
const SKIPPED = /^(?:w:\w+Change|w:rt|w:sdtEndPr|w:tblGrid|w:sectPr)$/;

const EMBEDDED: Refusal = { error: '正文是嵌在 Word 文件里的网页，无法读取。请用 Word 打开后另存为新的 .docx。' };

class StoryReader {
  readonly notes = new Map<string, PageBlock[]>();
  private readonly root: Container = { blocks: [], carried: '' };
  private readonly containers: Container[] = [this.root];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  /** Blocks that belong to cells and must not be read as their content, until the outermost table is done. */
  private afterTable: PageBlock[] = [];
  private readonly path: string[] = [];
  private readonly choices: boolean[] = [];
  private readonly contents: boolean[] = [];
  private skipped = 0;
  /** Text between tags counts only within `w:t`, and the blanks at its ends only where it says so. */
  private reading: 'all' | 'trimmed' | null = null;
  private numbers = 0;
  private cells = 0;
  private notesUsed = 0;
  private note: string | null = null;
  private refused: Refusal | null = null;

  constructor(private readonly context: StoryContext) {}

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.skipped > 0 || this.isSkipped(name)) this.skipped++;
    else this.openers[name]?.(attributes['val'] ?? '', attributes);
    this.path.push(name);
  };

  readonly close = (name: string): void => {
    this.path.pop();
    if (this.skipped > 0) this.skipped--;
    else this.closers[name]?.();
  };

  readonly text = (words: string): void => {
    if (this.reading && this.skipped === 0) this.write(this.reading === 'all' ? words : withoutBlanks(words));
  };

  readonly refusal = (): Refusal | null => {
    if (this.cells > limits.cells) return { error: refusals.cells };
    if (this.numbers > limits.paragraphs + limits.cells) return { error: refusals.paragraphs };
    return this.refused;
  };

  finish(): PageBlock[] {
    this.endCarried();
    return this.root.blocks;
  }

  private get parent(): string {
    return this.path.at(-1) ?? '';
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  private get container(): Container {
    return this.containers.at(-1) ?? this.root;
  }

  private isSkipped(name: string): boolean {
    if (SKIPPED.test(name)) return true;
    // Within properties these say that the paragraph's end or the row is deleted; elsewhere they hold what is.
    if (name === 'w:del' || name === 'w:moveFrom') return this.parent !== 'w:rPr' && this.parent !== 'w:trPr';
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.choices.at(-1) === true) return true;
      this.choices[this.choices.length - 1] = true;
    }
    return name === 'w:sdtContent' && this.contents.at(-1) === true;
  }

  private write(words: string): void {
    const { paragraph } = this;
    if (paragraph && !paragraph.hidden) paragraph.text += words;
  }

  private inRun(words: string): () => void {
    return () => {
      if (this.parent === 'w:r') this.write(words);
    };
  }

  private beginRun(): void {
    if (this.paragraph) this.paragraph.hidden = this.context.styleOf(this.paragraph.style)?.isHidden ?? false;
  }

  /** Properties of a run that is being read, not of a paragraph's end. */
  private setRun(hidden: boolean): void {
    if (this.parent === 'w:rPr' && this.path.at(-2) === 'w:r' && this.paragraph) this.paragraph.hidden = hidden;
  }

  private markDeleted(): void {
    const table = this.tables.at(-1);
    if (this.parent === 'w:trPr' && table) table.row.deleted = true;
    else if (this.path.at(-2) === 'w:pPr' && this.paragraph) this.paragraph.endDeleted = true;
  }

  private setCell(change: Partial<OpenTable['cell']>): void {
    const table = this.tables.at(-1);
    if (table) Object.assign(table.cell, change);
  }

  private readonly openers: Readonly<Record<string, (value: string, attributes: Attributes) => void>> = {
    'w:p': () => {
      this.paragraphs.push({
        text: '', number: ++this.numbers, style: null, list: null, level: null, endDeleted: false, hidden: false, after: [],
      });
    },
    'w:pStyle': (value) => { if (this.paragraph) this.paragraph.style = value; },
    'w:numId': (value) => { if (this.paragraph && this.parent === 'w:numPr') this.paragraph.list = value; },
    'w:ilvl': (value) => { if (this.paragraph && this.parent === 'w:numPr') this.paragraph.level = Number(value); },
    'w:del': () => this.markDeleted(),
    'w:moveFrom': () => this.markDeleted(),
    'w:r': () => this.beginRun(),
    'm:r': () => this.beginRun(),
    'w:rStyle': (value) => { if (this.context.styleOf(value)?.isHidden) this.setRun(true); },
    'w:vanish': (value) => this.setRun(isOn(value)),
    'w:t': (_, { space }) => { this.reading = space === 'preserve' ? 'all' : 'trimmed'; },
    'm:t': () => { this.reading = 'all'; },
    'w:tab': this.inRun('\t'),
    'w:ptab': this.inRun('\t'),
    'w:br': this.inRun('\n'),
    'w:cr': this.inRun('\n'),
    'w:noBreakHyphen': this.inRun('-'),
    'w:sym': (_, { font = '', char = '' }) => this.write(symbolOf(font, char)),
    'w:footnoteReference': (_, { id = '' }) => this.addNote('footnote', id),
    'w:endnoteReference': (_, { id = '' }) => this.addNote('endnote', id),
    'w:tbl': () => {
      this.endCarried();
      const none = { columns: 1, merge: null, dropped: false } as const;
      this.tables.push({ rows: [], row: { before: 0, deleted: false, cells: [] }, cell: { ...none } });
    },
    'w:tr': () => {
      const table = this.tables.at(-1);
      if (table) table.row = { before: 0, deleted: false, cells: [] };
    },
    'w:gridBefore': (value) => {
      const table = this.tables.at(-1);
      if (table) table.row.before = spanOf(value);
    },
    'w:tc': () => {
      this.setCell({ columns: 1, merge: null, dropped: false });
      this.containers.push({ blocks: [], carried: '' });
      this.cells++;
    },
    'w:gridSpan': (value) => this.setCell({ columns: spanOf(value) }),
    'w:vMerge': (value) => this.setCell({ merge: value === 'restart' ? 'restart' : 'continue' }),
    'w:cellMerge': (_, { vMerge }) => this.setCell({ merge: vMerge === 'rest' ? 'restart' : vMerge === 'cont' ? 'continue' : null }),
    'w:hMerge': (value) => this.setCell({ dropped: value !== 'restart' }),
    'w:cellDel': () => this.setCell({ dropped: true }),
    'w:txbxContent': () => { this.containers.push({ blocks: [], carried: '' }); },
    'w:sdt': () => { this.contents.push(false); },
    'w:docPartGallery': (value) => {
      if (this.contents.length > 0) this.contents[this.contents.length - 1] = value === 'Table of Contents';
    },
    'mc:AlternateContent': () => { this.choices.push(false); },
    'w:footnote': (_, { id = '' }) => { this.note = id; },
    'w:endnote': (_, { id = '' }) => { this.note = id; },
    'w:altChunk': () => { this.refused = EMBEDDED; },
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    'w:t': () => { this.reading = null; },
    'm:t': () => { this.reading = null; },
    'w:p': () => this.closeParagraph(),
    'w:tc': () => this.closeCell(),
    'w:tr': () => {
      const table = this.tables.at(-1);
      if (table && !table.row.deleted) table.rows.push(table.row);
    },
    'w:tbl': () => this.closeTable(),
    'w:txbxContent': () => {
      this.endCarried();
      const { blocks } = this.containers.pop() ?? this.root;
      (this.paragraph?.after ?? this.container.blocks).push(...blocks);
    },
    'w:sdt': () => { this.contents.pop(); },
    'mc:AlternateContent': () => { this.choices.pop(); },
    'w:footnote': () => this.closeNote(),
    'w:endnote': () => this.closeNote(),
  };

  private closeParagraph(): void {
    const open = this.paragraphs.pop();
    if (!open) return;
    const { container } = this;
    const style = this.context.styleOf(open.style);
    const text = container.carried + open.text;
    if (open.endDeleted) container.carried = text;
    else if (!style?.isContents) {
      container.carried = '';
      const number = this.context.numberOf(open);
      container.blocks.push({ kind: 'paragraph', text: number + text, paragraph: open.number, note: null });
    }
    if (this.tables.length > 0) this.afterTable.push(...open.after);
    else container.blocks.push(...open.after);
  }

  /** Where nothing follows that a paragraph without an end could go on in. */
  private endCarried(): void {
    const { container } = this;
    if (container.carried !== '') container.blocks.push({ kind: 'paragraph', text: container.carried, paragraph: this.numbers, note: null });
    container.carried = '';
  }

  private closeCell(): void {
    this.endCarried();
    const { blocks } = this.containers.pop() ?? this.root;
    const table = this.tables.at(-1);
    if (table && !table.cell.dropped) table.row.cells.push({ columns: table.cell.columns, merge: table.cell.merge, blocks });
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1);
    // The properties of the cell round this table were read before it.
    if (table.rows.length > 0) this.container.blocks.push({ kind: 'table', rows: gridRows(table.rows) });
    if (outer) return;
    this.container.blocks.push(...this.afterTable);
    this.afterTable = [];
  }

  private addNote(kind: 'footnote' | 'endnote', id: string): void {
    const { paragraph } = this;
    if (!paragraph || paragraph.hidden) return;
    const note = ++this.notesUsed;
    for (const block of this.context.noteOf(kind, id)) {
      if (block.kind === 'paragraph' && block.text !== '') paragraph.after.push({ ...block, note });
    }
  }

  private closeNote(): void {
    this.endCarried();
    if (this.note !== null) this.notes.set(this.note, this.root.blocks.splice(0));
    this.note = null;
  }
}

/** At least 1; no table is wider than Word allows, 63 columns. */
function spanOf(value: string): number {
  const count = Number.parseInt(value, 10);
  return count >= 1 && count <= 63 ? count : 1;
}

/** What XML calls blank; no-break and ideographic blanks are text. */
function withoutBlanks(words: string): string {
  let [start, end] = [0, words.length];
  while (start < end && ' \t\r\n'.includes(words.charAt(start))) start++;
  while (end > start && ' \t\r\n'.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}
