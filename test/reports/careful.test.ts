import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { carefulReport } from '../carefulReport';
import { tableStyles } from '../tableStyles';

const YEARS = [2019, 2020, 2021, 2025];

describe.each(YEARS)('a careful report on %i', (year) => {
  test.each(tableStyles)('yields nothing, its tables printed as %s', (style) => {
    expect(shown(carefulReport(year, style))).toEqual([]);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['half-width brackets, commas and colons in tables', (text: string) => text.replace(/^\t.*$/gm, (cell) => cell.replace(/[（），：]/g, (each) => '(),:'['（），：'.indexOf(each)] ?? each))],
    ['full-width digits in cells', (text: string) => text.replace(/\t(\d+)$/gm, (_, digits: string) => `\t${fullWidth(digits)}`)],
    ['no-break and ideographic blanks round numbers', (text: string) => text.replace(/\t(\d+)$/gm, '\t\u00a0$1\u3000')],
    ['钩稽 for 勾稽', (text: string) => text.replace('勾稽', '钩稽')],
    ['1、 and 1． for 1.', (text: string) => text.replace(/\t([1-4])\./g, '\t$1、').replace(/\t([5-8])\./g, '\t$1．')],
    ['labels broken over lines', (text: string) => text.replace(/(商业|科研|社会)(企业|机构|公益组织)/g, '$1\n$2').replace('三、本年度办理结果', '三\n、\n本\n年\n度\n办\n理\n结\n果')],
    ['blanks in labels', (text: string) => text.replace('（七）总计', '（七）总 计')],
    ['the long titles of 条例第五十条', (text: string) => text.replace('主动公开政府信息情况\n', '行政机关主动公开政府信息情况\n').replace('存在的主要问题', '政府信息公开工作存在的主要问题')],
    ['no numbers before labels', (text: string) => text.replace(/\t(?:（[一二三四五六七]）|\d\.)(?=\D)/g, '\t')],
    ['straight quotes', (text: string) => text.replace('“三安全一稳定”', '"三安全一稳定"')],
  ] as const)('yields nothing with %s', (_, change) => {
    expect(shown(change(carefulReport(year, 'tab-led')))).toEqual([]);
  });
});

describe.each(['\t1', ' 1', '…………1', '.........1', ''])('a careful report with a table of contents (after an entry: %j)', (page) => {
  const text = carefulReport(2025, 'tabs');
  const entries = text.split('\n').filter((line) => /^[一二三四五六]、(?!本年新收|上年结转|本年度办理|结转下年度)/.test(line));
  const contents = `目录\n${entries.map((entry) => entry + page).join('\n')}\n\n`;

  test.each([
    ['before the title', contents + text],
    ['behind the title', text.replace('\n\n', `\n\n${contents}`)],
    ['before the first section', text.replace('\n一、', `\n${contents}一、`)],
  ])('yields nothing, the contents %s', (_, whole) => {
    expect(entries).toHaveLength(6);
    expect(shown(whole)).toEqual([]);
  });
});

function shown(text: string): string[] {
  const { problems, faults, report: read } = analyze(TextDocument.create('file:///report.txt', 'plaintext', 1, text));
  expect(read.recognised).toBe(true);
  expect(faults).toEqual([]);
  return problems.map(({ rule, message }) => `${rule.id}: ${message}`);
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
