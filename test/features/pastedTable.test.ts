import { describe, expect, test } from 'vitest';
import { pastedTable } from '../../server/src/features/pastedTable';
import type { TableStyle } from '../../server/src/layout/layout';
import { skeleton, type SkeletonCell } from '../../server/src/tables/skeleton';
import { form2021 } from '../../server/src/taxonomy/form2021';
import { analysisOf, reportText } from './reportText';

const HTML = '<table><tr><td rowspan=2>渠道</td><td colspan=2>本年发布</td></tr><tr><td>条</td><td>篇</td></tr><tr><td>网站</td><td>12</td><td></td></tr></table>';
const BODY = '概况如下。\n\n\n\n以上。';

function paste(style: TableStyle, clipboard: { html?: string; text?: string }, { lineBreak = '\n', body = BODY, at = '\n\n\n以上' } = {}): string | null {
  const analysis = analysisOf(reportText({ style, body }).replaceAll('\n', lineBreak));
  const offset = analysis.document.getText().indexOf(at.replaceAll('\n', lineBreak)) + lineBreak.length;
  return pastedTable(analysis, { position: analysis.document.positionAt(offset), ...clipboard });
}

describe('a pasted table', () => {
  test.each([
    ['tab-led', '\t渠道\n\t本年发布\n\n\t\n\t条\n\t篇\n\n\t网站\n\t12\n\t\n'],
    ['tabs', '渠道\t本年发布\n\t条\t篇\n网站\t12\t\n'],
    ['pipes', '| 渠道 | 本年发布 |     |\n| ---- | -------- | --- |\n|      | 条       | 篇  |\n| 网站 |       12 |     |\n'],
    // Layouts that lose what they do not know.
    ['pipe-led', '渠道\t本年发布\n\t条\t篇\n网站\t12\t\n'],
    ['paragraphs', '渠道\t本年发布\n\t条\t篇\n网站\t12\t\n'],
  ] as const)('is printed as the tables of a report in %s', (style, expected) => {
    expect(paste(style, { html: HTML })).toBe(expected);
    expect(paste(style, { html: HTML }, { lineBreak: '\r\n' })).toBe(expected.replaceAll('\n', '\r\n'));
  });

  test('comes from text with tabs too', () => {
    expect(paste('pipes', { text: '渠道\t条\n网站\t12\n' })).toBe('| 渠道 | 条  |\n| ---- | --- |\n| 网站 |  12 |\n');
    expect(paste('tab-led', { html: '<p>渠道</p>', text: '渠道\t条\n网站\t12' })).toBe('\t渠道\n\t条\n\n\t网站\n\t12\n');
  });

  test('stands apart from the text on the line where it goes', () => {
    const text = paste('tabs', { html: HTML }, { body: '概况如下。以上。', at: '以上' });
    expect(text).toMatch(/^\n\n渠道\t[\s\S]*\n\n$/);
  });

  test('is the form\'s when Word copies the form\'s', () => {
    const definition = form2021.tables.find(({ id }) => id === 't3')!;
    const cell = ({ text, columns }: SkeletonCell): string => `<td colspan=${columns}>${text ?? ''}</td>`;
    const html = `<table>${skeleton(definition).map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
    const whole = reportText({ form: '2021', style: 'tab-led' });
    const start = whole.indexOf('\t（本列数据');
    const end = whole.indexOf('四、政府信息公开行政复议');
    const without = analysisOf(`${whole.slice(0, start)}\n\n${whole.slice(end)}`);
    const pasted = pastedTable(without, { position: without.document.positionAt(start), html });
    const { report, problems } = analysisOf(`${whole.slice(0, start)}${pasted}\n${whole.slice(end)}`);
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(report.tables[1]?.rows.flatMap(({ facts }) => facts)).toHaveLength(175);
  });

  test.each([
    ['running text', { html: '<p>总体情况</p>', text: '总体情况\n一切正常' }],
    ['a single cell', { html: '<table><tr><td>12</td></tr></table>', text: '12' }],
    ['a single row', { html: '<table><tr><td>12</td><td>13</td></tr></table>', text: '12\t13' }],
    ['text with a table in it', { text: '如下：\n渠道\t条\n网站\t12' }],
    ['nothing', {}],
  ])('is not made of %s', (_, clipboard) => {
    expect(paste('tabs', clipboard)).toBeNull();
  });

  test('is not made within a table', () => {
    expect(paste('tabs', { html: HTML }, { at: '\n规章' })).toBeNull();
  });
});
