import { rowName } from '../report/names';
import type { FormTable, Report } from '../report/report';
import { isOutdated } from '../tables/isOutdated';
import type { RowDefinition } from '../taxonomy/taxonomy';
import type { Bilingual } from '../text/bilingual';
import { flatMap } from '../text/flatMap';
import { absentRows, findMissingRows, lacksHeader } from '../writing/missingRows';
import type { Finding, Rule } from './rule';

export const missingRow: Rule = {
  id: 'missing-row',
  title: '表格缺行',
  rationale: '表格的每一行都由统一格式规定，不能删减；没有发生的也要保留这一行并填 0。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check(report) {
    const absent = absentRows(report.tables);
    for (const table of report.tables) {
      // Rows of another form are not missing: the whole table is the wrong one.
      if (isOutdated(report, table)) continue;
      if (lacksHeader(report, table)) yield headerFinding(table);
      yield* findings(report, table, absent);
    }
  },
};

function headerFinding({ definition: { name, rows }, labels, span }: FormTable): Finding {
  const columns = (rows[0]?.columns ?? []).map(({ label }) => `“${label.text}”`).join('');
  return { span: labels[0]?.span ?? span, message: `${name}没有表头，看不出各列是什么。请在这里之前补上${columns}各列的标题。` };
}

function* findings(report: Report, table: FormTable, absent: ReadonlySet<RowDefinition>): Iterable<Finding> {
  for (const { rows, span, areLast, isLabelLost, insertion } of findMissingRows(report, table, absent)) {
    const names = quoted(rows);
    const place = `应在这里${areLast ? '之后' : '之前'}`;
    const todo = isLabelLost ? '这里有不属于任何标签的数字，可能是丢了标签，请对照原表补上' : '请按统一格式补上，没有数的填 0';
    const title = { zh: `补上${names.zh}（填 0）`, en: `Add ${names.en}, in zeros` };
    yield {
      span,
      message: `${table.definition.name}缺少${rows[0]?.label ? names.zh : '填数的一行'}，${place}。${todo}。`,
      fixes: insertion ? [{ title, safe: false, edits: [insertion] }] : [],
    };
  }
}

/** “行政处罚”行; “1.属于国家秘密”至“3.危及…”共 3 行; of table four, whose row has no name, 这一行. */
function quoted(rows: readonly RowDefinition[]): Bilingual {
  const [first, ...others] = flatMap(rows, (row) => rowName(row) ?? []);
  const last = others.at(-1);
  if (first === undefined) return { zh: '这一行', en: 'the row' };
  if (last === undefined) return { zh: `“${first}”行`, en: `the row “${first}”` };
  return { zh: `“${first}”至“${last}”共 ${rows.length} 行`, en: `the ${rows.length} rows “${first}” to “${last}”` };
}
