import { rowName } from '../report/names';
import type { BoundRow, FormTable } from '../report/report';
import { surplusCell, surplusColumn } from '../tables/surplusCell';
import { flatMap } from '../text/flatMap';
import { hull, spanText } from '../text/span';
import type { Finding, Rule } from './rule';

export const cellCount: Rule = {
  id: 'cell-count',
  title: '一行的格数不对',
  rationale: '少一格、多一格或几格连在一起，就分不清哪个数属于哪一列，这一行也无法核对勾稽关系。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables }) {
    for (const table of tables) {
      const wrong = table.rows.filter((row) => row.glued || isMiscounted(table, row));
      if (wrong.length >= MANY) yield* manyRows(text, table, wrong);
      else for (const row of wrong) yield joinedCells(text, table, row) ?? oneTooMany(text, table, row) ?? { span: spanOf(row), message: message(text, table, row) };
      for (const row of table.rows) if (row.again.length > 0) yield* rowsAgain(table, row);
    }
  },
};

function* rowsAgain({ definition: { name } }: FormTable, row: BoundRow): Iterable<Finding> {
  const related = [{ span: spanOf(row), message: '另一行数在这里' }];
  for (const span of row.again) yield { span, message: `${name}只应有一行数，这里又有一行，看不出该以哪一行为准，请核对后删去一行。`, related };
}

/** As many cells as are missing, for one holds several numbers: 12 3. */
function joinedCells(text: string, table: FormTable, row: BoundRow): Finding | null {
  const missing = row.definition.columns.length - row.cells.length;
  const joined = missing > 0 ? row.cells.filter(({ span }) => SEVERAL_NUMBERS.test(spanText(text, span))) : [];
  const [first, ...others] = joined;
  const surplus = joined.reduce((sum, { span }) => sum + spanText(text, span).split(/\s+/).length - 1, 0);
  if (!first || surplus !== missing) return null;
  const names = joined.map(({ span }) => `“${spanText(text, span)}”`).join('、');
  return {
    span: first.span,
    message: `${stated(table, row)}：${names}像是几格的数连在了一起，没有核对。请分到各格。`,
    related: others.map(({ span }) => ({ span, message: '这里也是几格的数' })),
  };
}

function oneTooMany(text: string, table: FormTable, row: BoundRow): Finding | null {
  const cell = row.glued ? null : surplusCell(text, table.definition, row);
  return cell && {
    span: cell.span,
    message: `${stated(table, row)}，去掉“${spanText(text, cell.span)}”，总计就等于各项之和，它可能是页码或者误带的内容。请核对后删去。`,
  };
}

const SEVERAL_NUMBERS = /^\d+(?:\s+\d+)+$/;

/** A page that loses blanks or runs cells together does so in every row: from so many rows on it is one fault. */
const MANY = 3;

function* manyRows(text: string, table: FormTable, wrong: readonly BoundRow[]): Iterable<Finding> {
  const [first, ...others] = wrong;
  if (!first) return;
  if (wrong.length === table.rows.length && isTransposed(text, table)) {
    yield { span: spanOf(first), message: `${table.definition.name}的行标题后面都没有数，像是行和列对调了，没有核对。请按统一格式排列：每一行一个行标题，后面是各列的数。` };
    return;
  }
  const surplus = wrong.length === table.rows.length ? surplusColumn(text, table.definition, wrong) : null;
  if (surplus !== null) {
    yield columnTooMany(text, table, surplus);
    return;
  }
  const column = missingColumn(table, wrong);
  const example = `如${stated(table, first)}`;
  yield {
    span: spanOf(first),
    message: column === null
      ? `${table.definition.name}有 ${wrong.length} 行的格数与统一格式不符（${example}），`
        + '分不清各格属于哪一列，这些行没有核对。请对照原表逐格补齐，没有数的填 0。'
      : `${table.definition.name}像是少了“${column}”一列（${example}），这些行没有核对。请对照原表补上这一列，没有数的填 0。`,
    related: others.map((row) => ({ span: spanOf(row), message: stated(table, row) })),
  };
}

/** 占比, 小计, 单位: each row has a cell more at the same place. */
function columnTooMany(text: string, { definition: { name }, rows }: FormTable, place: number): Finding {
  const [span = { start: 0, end: 0 }, ...others] = flatMap(rows, ({ cells }) => cells[place]?.span ?? []);
  return {
    span,
    message: `${name}像是多了一列：每行都多 1 格（第 ${place + 1} 格，如“${spanText(text, span)}”），这些行没有核对。请核对后删去这一列。`,
    related: others.map((each) => ({ span: each, message: '这一列也在这里' })),
  };
}

/** No number behind a row's label, and the columns' labels below them all. */
function isTransposed(text: string, { definition, labels, rows, section }: FormTable): boolean {
  const [last, column] = [labels.at(-1), definition.rows[0]?.columns[0]];
  if (definition.id !== 't3' || !last || !section || !column || rows.some(({ cells }) => cells.length > 0)) return false;
  return text.slice(last.span.end, section.body.end).includes(column.label.text);
}

/** The one column that has no label, where all rows lack a cell. */
function missingColumn({ labels, rows, definition }: FormTable, wrong: readonly BoundRow[]): string | null {
  const columns = definition.rows[0]?.columns ?? [];
  if (wrong.length < rows.length || wrong.some((row) => row.glued || row.definition.columns !== columns || row.cells.length !== columns.length - 1)) return null;
  const printed = new Set(labels.map((label) => label.definition));
  const [only, ...others] = columns.filter(({ label }) => !printed.has(label));
  return only && others.length === 0 ? only.label.text : null;
}

function stated(table: FormTable, row: BoundRow): string {
  const name = nameOf(table, row);
  return row.glued ? `${name}的文字和数字连在一起` : `${name}应有 ${row.definition.columns.length} 格，这里有 ${row.cells.length} 格`;
}

function message(text: string, table: FormTable, row: BoundRow): string {
  return row.glued ? glued(text, table, row) : miscounted(table, row);
}

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

function miscounted(table: FormTable, row: BoundRow): string {
  const { cells } = row;
  const expected = row.definition.columns.length;
  // Where the text marks no rows, they run on.
  if (!row.label && cells.length === 2 * expected) return `${nameOf(table, row)}应有 ${expected} 格，这里有 ${cells.length} 格，像是两行数，看不出该以哪一行为准，没有核对。请核对后删去一行。`;
  if (cells.length > expected) return `${stated(table, row)}，多 ${cells.length - expected} 格，分不清各格属于哪一列，没有核对。请删去多余的内容。`;
  const blank = table.style === 'paragraphs' ? '（空白的格在这种排版里会丢失）' : '';
  if (cells.length === 0) return `${nameOf(table, row)}应有 ${expected} 格，这里一格也没有${blank}，没有核对。请对照原表补齐，没有数的填 0。`;
  return `${stated(table, row)}，少 ${expected - cells.length} 格${blank}，分不清缺的是哪一格，没有核对。请对照原表补齐，没有数的填 0。`;
}

function nameOf({ definition }: FormTable, row: BoundRow): string {
  const name = rowName(row.definition);
  return `${definition.name}${name === null ? '' : `“${name}”行`}`;
}
