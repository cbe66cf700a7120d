import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';

/** Each row's numbers, `?` where its cells cannot be told apart. */
function numbers(body: string): Record<string, string> {
  const text = `一、总体情况\n平稳。\n二、主动公开政府信息情况\n${body}\n三、收到和处理政府信息公开申请情况\n`;
  const rows = buildReport(parseLayout(text)).tables.flatMap((table) => table.rows);
  return Object.fromEntries(rows.map(({ label, definition, facts }) => {
    const values = facts.map(({ cell }) => text.slice(cell.span.start, cell.span.end));
    return [label ? definition.id : 't4', facts.length > 0 ? values.join() : '?'];
  }));
}

const HEADER = '第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n';
const HEADER_2019 = '第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t\t对外公开总数量\n';

test('a grid with more columns than numbers', () => {
  expect(numbers(`${HEADER_2019}规章\t0\t0\t\t0\n规范性文件\t1\t2\t\t3\n`)).toEqual({ regulations: '0,0,0', normative: '1,2,3' });
});

test('a blank number is not taken for a blank of the grid', () => {
  expect(numbers(`${HEADER}规章\t0\t\t0\n行政规范性文件\t1\t2\t3\t\n`)).toEqual({ regulations: '0,,0', normative: '1,2,3' });
});

test('merged cells printed once for each column', () => {
  const first = '第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项 | 第二十条第（一）项 |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 2 | 3 |\n';
  const second = '信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |\n行政许可 | 7 | 7 | 7 |\n';
  expect(numbers(first + second)).toEqual({ regulations: '0,0,0', normative: '1,2,3', licensing: '7' });
  const third = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n';
  const row = '一、本年新收政府信息公开申请数量 | '.repeat(3);
  expect(numbers(`${third}${row}2 | 0 | 0 | 0 | 0 | 0 | 2 |`)).toEqual({ new: '2,0,0,0,0,0,2' });
});

test('different numbers in one place are too many cells', () => {
  expect(numbers(`${HEADER}规章\t0\t0\t0\n行政规范性文件\t1\t2\t3\n信息内容\t本年处理决定数量\n行政许可\t7\t8\n`)).toMatchObject({ licensing: '?' });
});

test('a caption or a row of the author behind a whole row, where the text marks no rows', () => {
  const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '0', '0', '续表', '行政规范性文件', '1', '2', '3', '其他文件', '9', '9', '9'];
  expect(numbers(cells.join('\n'))).toEqual({ regulations: '0,0,0', normative: '1,2,3' });
});

test.each(['- 3 -', '— 12 —', '第 3 页', '第3页共8页'])('the number of a page, %s, between the cells of a row', (page) => {
  const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', page, '0', '0', '行政规范性文件', '1', '2', '3'];
  expect(numbers(cells.join('\n\n'))).toEqual({ regulations: '0,0,0', normative: '1,2,3' });
});

test('table four as two tables, and with nothing filled in', () => {
  const outcomes = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const two = `行政复议\n${outcomes}\n1\t0\t0\t0\t1\n\n行政诉讼\n未经复议直接起诉\t复议后起诉\n${outcomes}\t${outcomes}\n0\t2\t0\t0\t2\t0\t0\t0\t0\t0\n`;
  const blank = `行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n${outcomes}\t${outcomes}\t${outcomes}\n${'\t'.repeat(14)}\n`;
  expect(numbers(two)).toEqual({ t4: '1,0,0,0,1,0,2,0,0,2,0,0,0,0,0' });
  expect(numbers(blank)).toEqual({ t4: ','.repeat(14) });
});

test('a Markdown table with only labels has blank cells, not too few', () => {
  const row = (label: string): string => `| ${label} |  |  |  |\n`;
  const text = `| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n${row('规章')}${row('行政规范性文件')}`;
  expect(numbers(text + row('信息内容') + row('行政许可') + row('行政处罚'))).toMatchObject({ regulations: ',,', normative: ',,' });
});
