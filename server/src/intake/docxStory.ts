import { DocxFlow, type StoryContext } from './docxFlow';
import { isOn, levelOf } from './docxNumbering';
import { characterOffsets, type StoryTrace } from './docxTrace';
import type { Refusal } from './limits';
import type { PageBlock } from './page';
import { readXml, type Attributes } from './readXml';
import { symbolOf } from './symbols';
import type { Span } from '../text/span';

/** A part of a Word file that holds running text: the document itself, its footnotes. */
export interface Story {
  readonly blocks: readonly PageBlock[];
  /** The same, by the `w:id` of the note that they stand in. */
  readonly notes: ReadonlyMap<string, readonly PageBlock[]>;
}

/** Reads a part in its accepted state: insertions stay, deletions and what is hidden go. */
export function readStory(bytes: Uint8Array, context: StoryContext, trace: StoryTrace | null = null): Story | Refusal {
  const reader = new StoryReader(context, trace);
  const refusal = readXml(bytes, reader) ?? reader.refusal();
  return refusal ?? { blocks: reader.flow.take(), notes: reader.notes };
}

/** Holds what of an old state or another rendering of the same would be read twice. */
const SKIPPED = /^(?:w:\w+Change|w:rt|w:sdtEndPr|w:tblGrid|w:sectPr)$/;

const EMBEDDED: Refusal = { error: '正文是嵌在 Word 文件里的网页，无法读取。请用 Word 打开后另存为新的 .docx。' };

/** `w:cellMerge` has other words for what `w:vMerge` says. */
const MERGES: ReadonlyMap<string, 'restart' | 'continue'> = new Map([['rest', 'restart'], ['cont', 'continue']]);

class StoryReader {
  readonly flow: DocxFlow;
  readonly notes = new Map<string, PageBlock[]>();
  /** The elements that are open. */
  private readonly path: string[] = [];
  /** Of several renderings of the same the first is read. */
  private readonly chosen: boolean[] = [];
  /** For each `w:sdt` whether it is a table of contents. */
  private readonly contents: boolean[] = [];
  /** Elements that are open and not read. */
  private skipped = 0;
  /** Text between tags counts only within `w:t`, and the blanks at its ends only where it says so. */
  private reading: 'all' | 'trimmed' | null = null;
  private note: string | null = null;
  private embedded = false;

  constructor(private readonly context: StoryContext, private readonly trace: StoryTrace | null) {
    this.flow = new DocxFlow(context, trace);
  }

  readonly open = (name: string, attributes: Attributes, { start }: Span): void => {
    if (this.skipped > 0 || this.isSkipped(name)) this.skipped++;
    else this.openers[name]?.(attributes['val'] ?? '', attributes, start);
    this.path.push(name);
  };

  readonly close = (name: string): void => {
    this.path.pop();
    if (this.skipped > 0) this.skipped--;
    else this.closers[name]?.();
  };

  readonly text = (words: string, at: number): void => {
    if (!this.reading || this.skipped > 0) return;
    const { start, end } = this.reading === 'all' ? { start: 0, end: words.length } : withoutBlanks(words);
    const offsets = this.trace ? characterOffsets(this.trace.xml, at, words).slice(start, end) : [];
    this.flow.write(words.slice(start, end), offsets);
  };

  readonly refusal = (): Refusal | null => (this.embedded ? EMBEDDED : this.flow.refusal);

  private get parent(): string {
    return this.path.at(-1) ?? '';
  }

  private isSkipped(name: string): boolean {
    if (SKIPPED.test(name)) return true;
    // Within properties these say that the paragraph's end or the row is deleted; elsewhere they hold what is.
    if (name === 'w:del' || name === 'w:moveFrom') return this.parent !== 'w:rPr' && this.parent !== 'w:trPr';
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.chosen.at(-1) === true) return true;
      this.chosen[this.chosen.length - 1] = true;
    }
    return name === 'w:sdtContent' && this.contents.at(-1) === true;
  }

  private inRun(words: string): (_: string, __: Attributes, at: number) => void {
    return (_, __, at) => {
      if (this.parent === 'w:r') this.writeElement(words, at);
    };
  }

  /** All its characters stand where its tag does. */
  private writeElement(words: string, at: number): void {
    this.flow.write(words, this.trace ? Array.from(words, () => at) : []);
  }

  /** Properties of a run that is being read, not of a paragraph's end. */
  private setHidden(hidden: boolean): void {
    const { paragraph } = this.flow;
    if (this.parent === 'w:rPr' && this.path.at(-2) === 'w:r' && paragraph) paragraph.hidden = hidden;
  }

  private markDeleted(): void {
    const { table, paragraph } = this.flow;
    if (this.parent === 'w:trPr' && table) table.row.deleted = true;
    else if (this.path.at(-2) === 'w:pPr' && paragraph) paragraph.endDeleted = true;
  }

  private setParagraph(change: { style?: string; list?: string; level?: number }): void {
    if (this.flow.paragraph) Object.assign(this.flow.paragraph, change);
  }

  private endNote(): void {
    const blocks = this.flow.take();
    if (this.note !== null) this.notes.set(this.note, blocks);
    this.note = null;
  }

  private readonly openers: Readonly<Record<string, (value: string, attributes: Attributes, at: number) => void>> = {
    'w:p': (_, __, at) => this.flow.beginParagraph(at),
    'w:pStyle': (style) => this.setParagraph({ style }),
    'w:numId': (list) => { if (this.parent === 'w:numPr') this.setParagraph({ list }); },
    'w:ilvl': (level) => { if (this.parent === 'w:numPr') this.setParagraph({ level: levelOf(level) }); },
    'w:del': () => this.markDeleted(),
    'w:moveFrom': () => this.markDeleted(),
    'w:r': () => this.flow.beginRun(),
    'm:r': () => this.flow.beginRun(),
    'w:rStyle': (style) => { if (this.context.styleOf(style)?.isHidden) this.setHidden(true); },
    'w:vanish': (value) => this.setHidden(isOn(value)),
    'w:t': (_, { space }) => { this.reading = space === 'preserve' ? 'all' : 'trimmed'; },
    'm:t': () => { this.reading = 'all'; },
    'w:tab': this.inRun('\t'),
    'w:ptab': this.inRun('\t'),
    'w:br': this.inRun('\n'),
    'w:cr': this.inRun('\n'),
    'w:noBreakHyphen': this.inRun('-'),
    'w:sym': (_, { font = '', char = '' }, at) => this.writeElement(symbolOf(font, char), at),
    'w:footnoteReference': (_, { id = '' }, at) => this.flow.addNote('footnote', id, at),
    'w:endnoteReference': (_, { id = '' }, at) => this.flow.addNote('endnote', id, at),
    'w:tbl': () => this.flow.beginTable(),
    'w:tr': () => this.flow.beginRow(),
    'w:gridBefore': (value) => { if (this.flow.table) this.flow.table.row.before = spanOf(value); },
    'w:tc': () => this.flow.beginCell(),
    'w:gridSpan': (value) => this.flow.setCell({ columns: spanOf(value) }),
    'w:vMerge': (value) => this.flow.setCell({ merge: value === 'restart' ? 'restart' : 'continue' }),
    'w:cellMerge': (_, { vMerge }) => this.flow.setCell({ merge: MERGES.get(vMerge ?? '') ?? null }),
    'w:hMerge': (value) => this.flow.setCell({ dropped: value !== 'restart' }),
    'w:cellDel': () => this.flow.setCell({ dropped: true }),
    'w:txbxContent': () => this.flow.beginBox(),
    'w:sdt': () => { this.contents.push(false); },
    'w:docPartGallery': (value) => { if (this.contents.length > 0) this.contents[this.contents.length - 1] = value === 'Table of Contents'; },
    'mc:AlternateContent': () => { this.chosen.push(false); },
    'w:footnote': (_, { id = '' }) => { this.note = id; },
    'w:endnote': (_, { id = '' }) => { this.note = id; },
    'w:altChunk': () => { this.embedded = true; },
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    'w:t': () => { this.reading = null; },
    'm:t': () => { this.reading = null; },
    'w:p': () => this.flow.endParagraph(),
    'w:tc': () => this.flow.endCell(),
    'w:tr': () => this.flow.endRow(),
    'w:tbl': () => this.flow.endTable(),
    'w:txbxContent': () => this.flow.endBox(),
    'w:sdt': () => { this.contents.pop(); },
    'mc:AlternateContent': () => { this.chosen.pop(); },
    'w:footnote': () => this.endNote(),
    'w:endnote': () => this.endNote(),
  };
}

/** At least 1; no table is wider than Word allows, 63 columns. */
function spanOf(value: string): number {
  const count = Number.parseInt(value, 10);
  return count >= 1 && count <= 63 ? count : 1;
}

/** Without what XML calls blank at both ends; no-break and ideographic blanks are text. */
function withoutBlanks(words: string): Span {
  let [start, end] = [0, words.length];
  while (start < end && ' \t\r\n'.includes(words.charAt(start))) start++;
  while (end > start && ' \t\r\n'.includes(words.charAt(end - 1))) end--;
  return { start, end };
}
