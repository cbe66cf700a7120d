import type { ListPlace } from './docxNumbering';
import type { Style } from './docxStyles';
import { gridRows, type DocxCell, type DocxRow } from './docxTable';
import type { StoryTrace } from './docxTrace';
import { limits, refusals, type Refusal } from './limits';
import type { PageBlock } from './page';

/** What the text of a document depends on beside its own part. */
export interface StoryContext {
  readonly styleOf: (id: string | null) => Style | null;
  /** What automatic numbering prints before the next paragraph in this place. */
  readonly numberOf: (place: ListPlace & { readonly style: string | null }) => string;
  /** The footnote or endnote with this id. */
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => readonly PageBlock[];
}

/** What blocks are put into: the page, a cell, a text box. */
interface Container {
  readonly blocks: PageBlock[];
  /** The text of a paragraph whose end was deleted: it goes on in the next one. */
  carried: string;
  /** Where its characters stand in the XML. */
  carriedFrom: readonly number[];
}

interface OpenParagraph {
  text: string;
  readonly offsets: number[];
  /** Where its tag stands in the XML. */
  readonly at: number;
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

/** Takes paragraphs, tables and what stands in them as a Word file tells of them, and makes blocks of them. */
export class DocxFlow {
  private readonly root: Container = { blocks: [], carried: '', carriedFrom: [] };
  private readonly containers: Container[] = [this.root];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  /** Blocks that belong to cells and must not be read as their content, until the outermost table is done. */
  private afterTable: PageBlock[] = [];
  private numbers = 0;
  private cells = 0;
  private notes = 0;

  constructor(private readonly context: StoryContext, private readonly trace: StoryTrace | null) {}

  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  /** Why so much is not read. */
  get refusal(): Refusal | null {
    if (this.cells > limits.cells) return { error: refusals.cells };
    return this.numbers > limits.paragraphs + limits.cells ? { error: refusals.paragraphs } : null;
  }

  /** The blocks up to here, which it then has no more. */
  take(): PageBlock[] {
    this.endCarried();
    return this.root.blocks.splice(0);
  }

  /** `offsets` says where each character stands in the XML; none where that is not asked for. */
  write(words: string, offsets: readonly number[]): void {
    const { paragraph } = this;
    if (!paragraph || paragraph.hidden) return;
    paragraph.text += words;
    for (const offset of offsets) paragraph.offsets.push(offset);
  }

  beginRun(): void {
    if (this.paragraph) this.paragraph.hidden = this.context.styleOf(this.paragraph.style)?.isHidden ?? false;
  }

  beginParagraph(at: number): void {
    this.paragraphs.push({
      text: '', offsets: [], at, number: ++this.numbers, style: null, list: null, level: null, endDeleted: false, hidden: false, after: [],
    });
  }

  endParagraph(): void {
    const open = this.paragraphs.pop();
    if (!open) return;
    const { container } = this;
    const text = container.carried + open.text;
    const offsets = [...container.carriedFrom, ...open.offsets];
    if (open.endDeleted) Object.assign(container, { carried: text, carriedFrom: offsets });
    else if (!this.context.styleOf(open.style)?.isContents) {
      Object.assign(container, { carried: '', carriedFrom: [] });
      const number = this.context.numberOf(open);
      container.blocks.push({ kind: 'paragraph', text: number + text, paragraph: open.number, note: null });
      this.trace?.addParagraph(open.number, { at: open.at, text: number + text, unwritten: number.length, offsets });
    }
    const into = this.table ? this.afterTable : container.blocks;
    for (const block of open.after) into.push(block);
  }

  beginBox(): void {
    this.containers.push({ blocks: [], carried: '', carriedFrom: [] });
  }

  endBox(): void {
    const blocks = this.endContainer();
    const into = this.paragraph?.after ?? this.container.blocks;
    for (const block of blocks) into.push(block);
  }

  beginTable(): void {
    this.endCarried();
    this.tables.push({ rows: [], row: { before: 0, deleted: false, cells: [] }, cell: { columns: 1, merge: null, dropped: false } });
  }

  beginRow(): void {
    if (this.table) this.table.row = { before: 0, deleted: false, cells: [] };
  }

  beginCell(): void {
    this.cells++;
    this.setCell({ columns: 1, merge: null, dropped: false });
    this.containers.push({ blocks: [], carried: '', carriedFrom: [] });
  }

  setCell(change: Partial<OpenTable['cell']>): void {
    if (this.table) Object.assign(this.table.cell, change);
  }

  endCell(): void {
    const blocks = this.endContainer();
    const { table } = this;
    if (table && !table.cell.dropped) table.row.cells.push({ columns: table.cell.columns, merge: table.cell.merge, blocks });
  }

  endRow(): void {
    if (this.table && !this.table.row.deleted) this.table.rows.push(this.table.row);
  }

  endTable(): void {
    const table = this.tables.pop();
    if (table && table.rows.length > 0) this.container.blocks.push({ kind: 'table', rows: gridRows(table.rows) });
    if (this.table) return;
    for (const block of this.afterTable) this.container.blocks.push(block);
    this.afterTable = [];
  }

  /** `at` is where the reference stands in the XML. */
  addNote(kind: 'footnote' | 'endnote', id: string, at: number): void {
    const { paragraph } = this;
    if (!paragraph || paragraph.hidden) return;
    const note = ++this.notes;
    this.trace?.notes.push(at);
    for (const block of this.context.noteOf(kind, id)) {
      if (block.kind === 'paragraph' && block.text !== '') paragraph.after.push({ ...block, note });
    }
  }

  private get container(): Container {
    return this.containers.at(-1) ?? this.root;
  }

  private endContainer(): PageBlock[] {
    this.endCarried();
    return this.containers.length > 1 ? (this.containers.pop()?.blocks ?? []) : [];
  }

  /** Where nothing follows that a paragraph without an end could go on in. */
  private endCarried(): void {
    const { container } = this;
    const { carried: text, carriedFrom: offsets } = container;
    if (text === '') return;
    container.blocks.push({ kind: 'paragraph', text, paragraph: this.numbers, note: null });
    this.trace?.addParagraph(this.numbers, { at: offsets[0] ?? -1, text, unwritten: 0, offsets });
    Object.assign(container, { carried: '', carriedFrom: [] });
  }
}
