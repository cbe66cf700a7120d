/** What a document or a web page shows, before it is printed as text: its blocks as they are nested. */
export type PageBlock = PageParagraph | PageTable;

export interface PageParagraph {
  readonly kind: 'paragraph';
  /** Soft line breaks are `\n`, tabs are `\t`; empty where the paragraph is. */
  readonly text: string;
  /** Counts the paragraphs of the file from 1, those in tables and empty ones too. */
  readonly paragraph: number;
  /** The number of the footnote that it stands in. */
  readonly note: number | null;
}

export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly PageRow[];
}

export type PageRow = readonly PageCell[];

export interface PageCell {
  /** Over how many columns it goes. */
  readonly columns: number;
  /** Null where a cell of a row above goes on. */
  readonly content: readonly PageBlock[] | null;
}

/** A page whose tables are data: cells hold lines, and nothing stands in anything else. */
export type FlatBlock = PageParagraph | FlatTable;

export interface FlatTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlatCell[])[];
}

export interface FlatCell {
  readonly columns: number;
  /** None in a blank cell and in one that goes on from above. */
  readonly lines: readonly CellLine[];
  /** The first paragraph in it; null where it goes on from above. */
  readonly paragraph: number | null;
}

export interface CellLine {
  readonly text: string;
  readonly paragraph: number;
}
