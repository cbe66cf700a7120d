import type { Block, Cell, Layout, Ordinal, Paragraph, TableStyle } from '../layout/layout';
import type {
  CalculationDefinition,
  ColumnDefinition,
  Form,
  LabelDefinition,
  RowDefinition,
  SectionDefinition,
  TableDefinition,
} from '../taxonomy/taxonomy';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/span';

/** What a text states, read as an annual report. Every span points into the text as written. */
export interface Report {
  readonly text: string;
  readonly layout: Layout;
  /** Whether the text is such a report at all. Nothing is checked in one that is not. */
  readonly recognised: boolean;
  /** The report without the page furniture before and after it. */
  readonly span: Span;
  readonly title: Title | null;
  /** The form that it follows, by the labels of its tables, else by its year. */
  readonly form: Form;
  /** The year that it reports on: the title's, else the period's, else that with which its text opens. */
  readonly year: number | null;
  /** The year in the sentence that introduces the report: 现公布…2020年…年度报告. */
  readonly introduced: StatedYear | null;
  /** From the title, else from the signature; null where neither names one. */
  readonly organisation: string | null;
  /** In the order of the page; statutory ones and others. */
  readonly sections: readonly Section[];
  /** The form's tables, bound to their cells. Other tables are only in the layout. */
  readonly tables: readonly FormTable[];
  /** The running text, in the order of the page. */
  readonly prose: readonly ProseParagraph[];
  /** What it says of things that the tables state as well, in the order of the page. */
  readonly statements: readonly Statement[];
  readonly period: Period | null;
  readonly signature: Signature | null;
  /** The date of publication that a web page prints above the text (发布时间: 2021-01-20). */
  readonly published: DateMention | null;
}

export interface Title {
  readonly span: Span;
  /** The title's own lines: two where it is split. */
  readonly lines: readonly Paragraph[];
  /** In the normal form. */
  readonly text: string;
  readonly organisation: string | null;
  readonly year: StatedYear | null;
}

/** A year and the digits that state it. */
export interface StatedYear {
  readonly value: number;
  readonly span: Span;
}

/** A section from its heading to the next one. */
export interface Section {
  /** Null where the heading is none of the six. */
  readonly definition: SectionDefinition | null;
  readonly heading: SectionHeading;
  /** All after the heading's line, up to the next section or the end of the report. */
  readonly body: Span;
  readonly blocks: readonly Block[];
  readonly tables: readonly FormTable[];
}

export interface SectionHeading {
  /** The whole line, without the blanks round it. */
  readonly span: Span;
  /** `一、`; null where the heading has none. Its value is null where it is no number of a section: `（四）`, `四` without a mark. */
  readonly ordinal: { readonly value: number | null; readonly span: Span } | null;
  /** The words after the ordinal. */
  readonly title: Span;
  /** How the title stands to the official ones. */
  readonly wording: 'official' | 'tolerated' | 'changed' | 'unknown';
}

/** A paragraph of running text (正文). */
export interface ProseParagraph {
  /** The section it stands in; null in the preface. */
  readonly section: Section | null;
  readonly span: Span;
  /** `（一）`, `1.` with which it begins: a heading within its section, or a point of a list. */
  readonly ordinal: Ordinal | null;
  /** The text at `span`, half width, one character for one: an index into it is an offset from `span.start`. */
  readonly content: string;
  readonly notes: Notes;
}

/** What has been worked out of a paragraph's content, by the number of the function that did. */
export type Notes = (Note | undefined)[];

interface Note {
  readonly given: readonly unknown[];
  readonly found: unknown;
}

/** A fact in prose (XBRL): a number, or words for none, for something that the form's tables ask for. */
export interface Statement {
  /** The id of a concept in `taxonomy/proseConcepts.ts`. */
  readonly concept: string;
  readonly value: number;
  /** The number with its unit, or the words. */
  readonly span: Span;
  /** 未收到政府信息公开申请; 均已办结 (none is left for the next year). */
  readonly isInWords: boolean;
}

/** One of the form's tables as it stands in the text. */
export interface FormTable {
  readonly definition: TableDefinition;
  readonly form: Form;
  readonly span: Span;
  readonly style: TableStyle;
  readonly section: Section | null;
  /** In the order of the form; missing ones are absent. */
  readonly labels: readonly BoundLabel[];
  readonly rows: readonly BoundRow[];
  /** The facts, in the order of the table, that state anything but a bare count: few, in most tables none. */
  readonly unusual: readonly Fact[];
  /** Rows of the form that the text does not have. */
  readonly missingRows: readonly RowDefinition[];
  readonly strays: readonly StrayLabel[];
  /** Labels that another form has and this one has not (本年新制作数量 in a table of 2021). */
  readonly foreign: readonly Span[];
  /** Only those of which every cell can be read. */
  readonly calculations: readonly Calculation[];
  /** Why calculations do not hold; empty where all do. */
  readonly causes: readonly Cause[];
}

/** A printed label where it stands, possibly misspelt. */
export interface BoundLabel {
  readonly definition: LabelDefinition;
  readonly span: Span;
  readonly wording: 'official' | 'tolerated' | 'misspelt';
}

export interface BoundRow {
  readonly definition: RowDefinition;
  readonly label: BoundLabel | null;
  /** Label, if any, and cells. */
  readonly span: Span;
  /** The cells after the label, as many as there are. */
  readonly cells: readonly Cell[];
  /** Other rows of as many numbers, where the row has no label and should be the only one. */
  readonly again: readonly Span[];
  /** Whether label and numbers run together (规章000). */
  readonly glued: boolean;
  /** One a column, or none where the number of cells is not the form's. */
  readonly facts: readonly Fact[];
}

/** A label of the form, as printed, that stands where the form has another one, or a second time. */
export interface StrayLabel {
  readonly definition: LabelDefinition;
  readonly span: Span;
  /** Whether as many cells follow as the form's row has: the whole row stands there. */
  readonly hasRow: boolean;
}

/** A value for a concept (XBRL): what one cell states. */
export interface Fact {
  readonly table: TableDefinition;
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
  readonly cell: Cell;
  /** What to underline: the content, or the blanks of a blank cell. */
  readonly span: Span;
  readonly value: Value;
}

export type Value =
  | { readonly kind: 'blank' }
  /** `/`, `-`, `—`, 无: somebody meant "nothing" */
  | { readonly kind: 'placeholder' }
  /** Words. `stated` is the number that they state for sure (新增8条 → 8, 减4 → -4). */
  | { readonly kind: 'text'; readonly stated: Decimal | null }
  | {
      readonly kind: 'number';
      readonly number: Decimal;
      /** The same as a count; null where it is none: less than nothing, or a part of one. */
      readonly count: number | null;
      /** The unit written behind the number: 件, 万元. */
      readonly unit: Span | null;
      /** A bracketed remark behind the number: （其中修订16件）. */
      readonly remark: Span | null;
      /** Whether more is written than the number: 00, -0, '0. */
      readonly hasMore: boolean;
    };

/** A calculation whose cells can all be read as whole numbers. */
export interface Calculation {
  readonly definition: CalculationDefinition;
  readonly left: readonly Fact[];
  readonly right: readonly Fact[];
  readonly leftSum: number;
  readonly rightSum: number;
}

/** One cause for calculations that do not hold. */
export interface Cause {
  /** The cell that is wrong, or, where several may be, the likeliest (a total before an item). */
  readonly fact: Fact;
  /** The value with which every calculation of the cell holds. */
  readonly expected: number;
  /** Those that do not hold because of it. */
  readonly calculations: readonly Calculation[];
  /** Other cells that explain it as well; empty where the cell is certain. */
  readonly alternatives: readonly { readonly fact: Fact; readonly expected: number }[];
}

/** 统计期限: from 1 January to 31 December, wherever the text states it. */
export interface Period {
  readonly span: Span;
  readonly from: DateMention;
  readonly to: DateMention;
}

/** A date as written. Parts that are not written are null; parts may be impossible (13月). */
export interface DateMention {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The digits of the year. */
  readonly yearSpan: Span | null;
  /** Those of 年, 月, 日 that are lost (20211月1日, 20211231日), and where they belong, in the order of the text. */
  readonly lost: readonly { readonly mark: '年' | '月' | '日'; readonly at: number }[];
}

/** 落款 after section six: who signs, and when. */
export interface Signature {
  readonly organisation: Span | null;
  readonly date: DateMention | null;
}
