import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { printTable, type PrintedCell } from '../../server/src/layout/printTable';
import { printSkeleton, skeleton, type SkeletonLine } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import { foldText } from '../../server/src/text/fold';
import { spanText } from '../../server/src/text/span';

const ROWS: PrintedCell[][] = [
  ['第二十条第（八）项'],
  ['信息内容', '上一年项目数量', '本年增/减'],
  ['行政事业性收费', '', '-1'],
  [null, '总\n计', '3'],
];

const count = (lines: readonly SkeletonLine[]): number => lines.flatMap(({ cells }) => cells).length;

describe('printTable', () => {
  it.each([
    ['tab-led', '⇥第二十条第（八）项\n\n⇥信息内容\n⇥上一年项目数量\n⇥本年增/减\n\n⇥行政事业性收费\n⇥\n⇥-1\n\n⇥\n⇥总 计\n⇥3'],
    ['tabs', '第二十条第（八）项\n信息内容⇥上一年项目数量⇥本年增/减\n行政事业性收费⇥⇥-1\n⇥总 计⇥3'],
    ['pipes', '| 第二十条第（八）项 |  |  |\n| --- | --- | --- |\n| 信息内容 | 上一年项目数量 | 本年增/减 |\n| 行政事业性收费 |  | -1 |\n|  | 总 计 | 3 |'],
    ['pipe-led', '第二十条第（八）项 |\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n行政事业性收费 |\n|\n-1 |\n总 计 |\n3 |'],
    ['html', '<table>\n<tr><td>第二十条第（八）项</td></tr>\n<tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td></tr>\n<tr><td>行政事业性收费</td><td></td><td>-1</td></tr>\n<tr><td></td><td>总 计</td><td>3</td></tr>\n</table>'],
    ['paragraphs', '第二十条第（八）项\n\n信息内容\n\n上一年项目数量\n\n本年增/减\n\n行政事业性收费\n\n-1\n\n总 计\n\n3'],
  ] as const)('prints %s', (style, expected) => {
    expect(printTable(ROWS, style, '\n')).toBe(expected.replaceAll('⇥', '\t'));
    expect(printTable(ROWS, style, '\r\n')).toBe(expected.replaceAll('⇥', '\t').replaceAll('\n', '\r\n'));
  });
});

describe('skeleton', () => {
  it.each([['2019', [53, 234, 39]], ['2021', [30, 255, 39]]] as const)('has the cells of the %s form', (id, expected) => {
    const form = forms.find((each) => each.id === id);
    expect(form?.tables.map((table) => count(skeleton(table)))).toEqual(expected);
    expect(form?.tables.map((table) => tableCells(printSkeleton(table, 'tab-led', '\n')).length)).toEqual(expected);
  });

  it('has the very cells of a published report', () => {
    const text = readFileSync(new URL('../reports/000_379510d3d9dd6d9a.txt', import.meta.url), 'utf8');
    const printed = forms[0]?.tables.map((table) => printSkeleton(table, 'tab-led', '\n')).join('\n\n正文\n\n') ?? '';
    const labels = (cells: readonly string[]): string[] => cells.map((cell) => (/^[\d-]/.test(cell) && !/^\d\.\D/.test(cell) ? '0' : cell));
    expect(labels(tableCells(printed))).toEqual(labels(tableCells(text)));
  });

  it('keeps columns below their header in Markdown', () => {
    const table = forms[1]?.tables.find(({ id }) => id === 't3');
    if (!table) throw new Error('no table three');
    const lines = printSkeleton(table, 'pipes', '\n', ({ row, column }) => `${row.id}·${column.label.text}`).split('\n');
    const cells = lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([10]));
    const header = cells[2]?.map((label, index) => (cells[3]?.[index] === '' ? label : cells[3]?.[index]));
    for (const row of cells.filter((each) => each.some((cell) => cell.includes('·')))) {
      row.forEach((cell, index) => {
        if (cell.includes('·')) expect(cell.split('·')[1]).toBe(header?.[index]);
      });
    }
  });
});

function tableCells(text: string): string[] {
  const tables = parseLayout(text).blocks.filter((block) => block.kind === 'table');
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => foldText(spanText(text, cell.span)))));
}
