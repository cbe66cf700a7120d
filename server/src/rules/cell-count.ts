import { rowName } from '../report/names';
import type { BoundRow, FormTable } from '../report/report';
import { hull, spanText } from '../text/span';
import type { Rule } from './rule';

export const cellCount: Rule = {
  id: 'cell-count',
  title: '一行的格数不对',
  rationale: '少一格、多一格或几格连在一起，就分不清哪个数属于哪一列，这一行也无法核对勾稽关系。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables }) {
    for (const table of tables) {
      for (const row of table.rows) {
        if (row.glued) yield { span: row.label?.span ?? row.span, message: glued(text, table, row) };
        else if (isMiscounted(table, row)) yield { span: spanOf(row), message: miscounted(table, row) };
      }
    }
  },
};

/** Cells too many before a missing row are that row's, which missing-row says. */
function isMiscounted({ definition, missingRows }: FormTable, row: BoundRow): boolean {
  const next = definition.rows[definition.rows.indexOf(row.definition) + 1];
  const surplus = row.cells.length - row.definition.columns.length;
  return surplus < 0 || (surplus > 0 && !(next && missingRows.includes(next)));
}

/** The label, for a row may go over many lines; in table four, which has none, the cells. */
function spanOf({ label, cells, span }: BoundRow): BoundRow['span'] {
  return label?.span ?? (cells.length > 0 ? hull(cells.map((cell) => cell.span)) : span);
}

function glued(text: string, table: FormTable, row: BoundRow): string {
  const written = spanText(text, row.label?.span ?? row.span).trim();
  const columns = row.definition.columns.length;
  return `${nameOf(table, row)}的文字和数字连在一起（“${written}”），分不清各格，没有核对。请分成标签和 ${columns} 格数字。`;
}

function miscounted(table: FormTable, { cells, definition, ...row }: BoundRow): string {
  const expected = definition.columns.length;
  const name = nameOf(table, { cells, definition, ...row });
  const stated = `${name}应有 ${expected} 格，这里有 ${cells.length} 格，`;
  if (cells.length > expected) return `${stated}多 ${cells.length - expected} 格，分不清各格属于哪一列，没有核对。请删去多余的内容。`;
  const blank = table.style === 'paragraphs' ? '（空白的格在这种排版里会丢失）' : '';
  return `${stated}少 ${expected - cells.length} 格${blank}，分不清缺的是哪一格，没有核对。请对照原表补齐，没有数的填 0。`;
}

function nameOf({ definition }: FormTable, row: BoundRow): string {
  const name = rowName(row.definition);
  return `${definition.name}${name === null ? '' : `“${name}”行`}`;
}
