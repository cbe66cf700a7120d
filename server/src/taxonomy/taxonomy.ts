/**
 * The words in which an official form (统一格式) is written down. A form is data: sections, tables,
 * labels, rows, columns, calculations. Labels are canonical (全角 punctuation, no blanks).
 */
export interface Form {
  readonly id: FormId;
  /** 《中华人民共和国政府信息公开工作年度报告格式》 without the brackets. */
  readonly name: string;
  /** The notice that published it, e.g. 国办公开办函〔2021〕30号. */
  readonly document: string;
  /** Report years, both included; `to` is null while the form is in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly SectionDefinition[];
  readonly tables: readonly TableDefinition[];
}

export type FormId = '2019' | '2021';

/** One of the six statutory sections. */
export interface SectionDefinition {
  readonly id: 's1' | 's2' | 's3' | 's4' | 's5' | 's6';
  /** 1 to 6. */
  readonly ordinal: number;
  /** Without the ordinal: 总体情况. */
  readonly title: string;
  /** Other wordings that are as good, e.g. the long ones of 条例第五十条. */
  readonly accepted: readonly string[];
  /** Wordings that practice tolerates. */
  readonly tolerated: readonly string[];
  /** Wordings seen in practice whose meaning or structure differs. */
  readonly changed: readonly string[];
  /** What the section must contain, a phrase each. */
  readonly contents: readonly string[];
  /** The table that fills it. */
  readonly table: TableId | null;
  /** What may stand for "nothing to report": 无。 */
  readonly emptyBody: string | null;
  readonly basis: string;
}

export type TableId = 't2' | 't3' | 't4';

export interface TableDefinition {
  readonly id: TableId;
  /** 表二, 表三, 表四. */
  readonly name: string;
  readonly section: SectionDefinition['id'];
  /** Everything that the form prints and everything to fill in, in reading order. */
  readonly labels: readonly LabelDefinition[];
  readonly rows: readonly RowDefinition[];
  readonly calculations: readonly CalculationDefinition[];
  readonly basis: string;
}

export type LabelKind =
  /** 勾稽说明 and 申请人情况 */
  | 'note'
  /** 第二十条第（一）项 */
  | 'caption'
  | 'columnGroup'
  | 'column'
  /** 三、本年度办理结果, （三）不予公开 */
  | 'rowGroup'
  | 'row';

/** One printed label (标签), at its place in the form. */
export interface LabelDefinition {
  readonly kind: LabelKind;
  readonly text: string;
  /** Wordings to take without a word. */
  readonly accepted: readonly string[];
  /** Wordings that practice tolerates. */
  readonly tolerated: readonly string[];
  /** Printed lines of the form: labels with the same number share a row. 0-based, in reading order. */
  readonly line: number;
}

/** One row to fill in: a line of numbers. */
export interface RowDefinition {
  /** `result.denied.secret`, `licensing`; `counts` in table four. */
  readonly id: string;
  /** Null in table four, whose only row has no label. */
  readonly label: LabelDefinition | null;
  /** Labels from the outermost group (or the caption) to the row's own, without the row's own. */
  readonly groups: readonly LabelDefinition[];
  readonly columns: readonly ColumnDefinition[];
  readonly basis: string;
  /** What the row counts, in a sentence; empty where the label says it all. */
  readonly note: string;
}

export type ValueType =
  /** 0, 1, 2 … */
  | 'count'
  /** 本年增/减: may be negative */
  | 'signedCount'
  /** money, decimals allowed */
  | 'amount';

export interface ColumnDefinition {
  /** `natural`, `org.other`, `total`, `review.upheld`. */
  readonly id: string;
  readonly label: LabelDefinition;
  /** 法人或其他组织; 行政诉讼 and 未经复议直接起诉 … */
  readonly groups: readonly LabelDefinition[];
  readonly type: ValueType;
  /** 件, 项, 万元; null where the form prints none (采购总金额). */
  readonly unit: string | null;
}

/** A concept (XBRL) of a table: what one cell of the form asks for. */
export interface Concept {
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
}

/** `total` must equal the sum of `items`, or, for a balance, both sums must be equal. */
export interface CalculationDefinition {
  readonly kind: 'rowSum' | 'columnSum' | 'balance';
  /** Where it holds, for a reader: `（一）予以公开`, `自然人`. */
  readonly name: string;
  /** The sum that is stated: 总计; for the balance 一 and 二. */
  readonly left: readonly Concept[];
  readonly right: readonly Concept[];
  readonly basis: string;
}
