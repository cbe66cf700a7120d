import { expect, test } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { printTable } from '../../server/src/layout/printTable';
import { reportRules } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/rule';
import { buildReport } from '../../server/src/structure/buildReport';
import { skeleton, type SkeletonLine } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Form, TableDefinition } from '../../server/src/taxonomy/taxonomy';
import { applyEdits } from '../applyEdits';
import { tableStyles } from '../tableStyles';

interface PrintedTable {
  readonly form: Form;
  readonly table: TableDefinition;
  readonly style: TableStyle;
}

const printed: PrintedTable[] = forms.flatMap((form) => (
  form.tables.filter(({ id }) => id !== 't4').flatMap((table) => tableStyles.map((style) => ({ form, table, style })))
));

/** A report of nothing but the table's section, with the table as `lines` have it. */
function reportOf({ form, table, style }: PrintedTable, lines: readonly SkeletonLine[]): string {
  const { ordinal, title } = form.sections.find(({ id }) => id === table.section)!;
  const rows = lines.map(({ cells }) => cells.map(({ text }) => text));
  return `${form.years.from}年政府信息公开工作年度报告\n${'〇一二三四'.charAt(ordinal)}、${title}\n\n${printTable(rows, style, '\n')}\n`;
}

function found(text: string): Finding[] {
  const report = buildReport(parseLayout(text));
  return reportRules.filter(({ id }) => /^(?:label-typo|missing-row)$/.test(id)).flatMap((rule) => [...rule.check(report)]);
}

const name = ({ form, table, style }: PrintedTable): string => `${form.id} ${table.name} ${style}`;
const each = printed.map((one) => [name(one), one] as const);

test.each(each)('a table that is whole has all its labels: %s', (_, one) => {
  expect(found(reportOf(one, skeleton(one.table)))).toEqual([]);
});

test.each(each)('of a caption or header that is lost, its name is said, and a lost line can be put in: %s', (_, one) => {
  const lines = skeleton(one.table);
  for (const [index, line] of lines.entries()) {
    // The headers of table three are printed in several ways.
    if (line.row || (one.table.id === 't3' && !line.labels.every(({ kind }) => kind.startsWith('row')))) continue;
    const findings = found(reportOf(one, lines.toSpliced(index, 1)));
    for (const { text } of line.labels) expect(findings[0]?.message, text).toContain(`“${text}”`);
    expect(findings).toHaveLength(1);
    const [fix] = findings[0]?.fixes ?? [];
    if (index > 0 && one.style !== 'pipe-led') expect(fix, line.labels[0]?.text).toBeDefined();
    if (fix) expect(found(applyEdits(reportOf(one, lines.toSpliced(index, 1)), fix.edits))).toEqual([]);
  }
});

test.each(each)('a group of rows that has lost its name is said to, without a fix: %s', (_, one) => {
  const lines = skeleton(one.table);
  for (const [index, line] of lines.entries()) {
    for (const group of line.labels.filter(({ kind }) => kind === 'rowGroup')) {
      const cells = line.cells.map((cell) => (cell.text === group.text ? { ...cell, text: null } : cell));
      const findings = found(reportOf(one, lines.with(index, { ...line, cells })));
      expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(`缺少行标题“${group.text}”`)]);
      expect(findings[0]?.fixes).toEqual([]);
    }
  }
});

const companies = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
test.each([
  [['申请人情况'], ['自然人', '法人或其他组织'], [...companies, '总计']],
  [['申请人情况'], ['自然人', ...companies, '总计']],
  [['自然人', '法人或其他组织', ...companies, '总计']],
  [['申请人情况'], ['自然人', '总计'], ['法人或其他组织'], companies],
])('the headers of table three may be printed in another order: %#', (...headers) => {
  for (const one of printed.filter(({ table }) => table.id === 't3')) {
    const rows = skeleton(one.table).filter(({ row }) => row).map(({ cells }) => cells.map(({ text }) => text));
    const table = printTable([...headers, ...rows], one.style, '\n');
    expect(found(`${one.form.years.from}年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n\n${table}\n`)).toEqual([]);
  }
});

test.each(each)('a row that changed places with the next is said to be out of place, not missing: %s', (_, one) => {
  const lines = skeleton(one.table);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!line.row || !next?.row || line.labels.length + next.labels.length > 2) continue;
    const findings = found(reportOf(one, lines.toSpliced(index, 2, next, line)));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('放错了位置')]);
  }
});

test.each(each)('a row that stands twice is said to: %s', (_, one) => {
  const lines = skeleton(one.table);
  for (const [index, line] of lines.entries()) {
    if (!line.row || line.labels.length > 1) continue;
    const findings = found(reportOf(one, lines.toSpliced(index, 0, line)));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('写了两遍')]);
  }
});
