import type { ColumnDefinition, LabelDefinition, RowDefinition, TableDefinition, ValueType } from './taxonomy';

/** One block of table two: the information of one item of 条例第二十条. */
export interface BlockData {
  readonly caption: string;
  readonly basis: string;
  readonly columns: readonly ColumnData[];
  readonly rows: readonly RowData[];
}

export interface ColumnData {
  readonly id: string;
  readonly label: string;
  readonly type?: ValueType;
  readonly unit: string | null;
  readonly accepted?: readonly string[];
  readonly tolerated?: readonly string[];
}

export interface RowData {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly accepted?: readonly string[];
  readonly tolerated?: readonly string[];
}

/** Table two (表二), one block after another, each with its caption, header and rows. */
export function tableTwo(blocks: readonly BlockData[]): TableDefinition {
  const labels: LabelDefinition[] = [];
  const rows: RowDefinition[] = [];
  let line = 0;
  for (const block of blocks) {
    const caption: LabelDefinition = { kind: 'caption', text: block.caption, accepted: [], tolerated: [], line: line++ };
    const corner: LabelDefinition = { kind: 'column', text: '信息内容', accepted: [], tolerated: [], line };
    const columns = block.columns.map((data) => column(data, line));
    labels.push(caption, corner, ...columns.map((each) => each.label));
    line++;
    for (const data of block.rows) {
      const { id, note = '', label: text, accepted = [], tolerated = [] } = data;
      const label: LabelDefinition = { kind: 'row', text, accepted, tolerated, line: line++ };
      labels.push(label);
      rows.push({ id, label, groups: [caption], columns, basis: block.basis, note });
    }
  }
  const basis = '《条例》第五十条第一款第一项、第二十条';
  return { id: 't2', name: '表二', section: 's2', labels, rows, calculations: [], basis };
}

function column(data: ColumnData, line: number): ColumnDefinition {
  const { id, label: text, type = 'count', unit, accepted = [], tolerated = [] } = data;
  return { id, label: { kind: 'column', text, accepted, tolerated, line }, groups: [], type, unit };
}
