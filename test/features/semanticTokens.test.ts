import { describe, expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { semanticTokens, semanticTokensLegend } from '../../server/src/features/semanticTokens';
import { samples } from '../samples';
import { analysisOf, reportText } from './reportText';

const { tokenTypes, tokenModifiers } = semanticTokensLegend;

/** Each token as its text, a bar and its kind: `12 | number.total.wrong`. */
function tokensOf(text: string, range?: Range): string[] {
  const { document, problems, ...rest } = analysisOf(text);
  const { data } = semanticTokens({ document, problems, ...rest }, problems, range);
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(index * 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const end = { line, character: character + length };
    const kinds = [tokenTypes[type], ...tokenModifiers.filter((_, bit) => bits & (1 << bit))];
    return `${document.getText({ start: { line, character }, end })} | ${kinds.join('.')}`;
  });
}

describe.each(['tab-led', 'tabs', 'pipes'] as const)('in %s', (style) => {
  const tokens = tokensOf(reportText({ style, cells: { 'new natural': '2', 'new total': '3', 'licensing decisions': '约5' } }));

  test('headings, row labels and column labels are told apart', () => {
    expect(tokens).toEqual(expect.arrayContaining([
      '三、收到和处理政府信息公开申请情况 | reportHeading',
      '第二十条第（一）项 | rowLabel',
      '（三）不予公开 | rowLabel',
      '1.属于国家秘密 | rowLabel',
      '本年制发件数 | columnLabel',
      '法人或其他组织 | columnLabel',
    ]));
  });

  test('totals and wrong cells are marked', () => {
    const row = tokens.indexOf('一、本年新收政府信息公开申请数量 | rowLabel');
    expect(tokens.slice(row + 1, row + 8)).toEqual([
      ...['2', '0', '0', '0', '0', '0'].map((value): unknown => expect.stringMatching(`^${value} \\| number`)), '3 | number.total.wrong',
    ]);
    expect(tokens).toContain('约5 | number.wrong');
    expect(tokens.filter((token) => token === '0 | number.total').length).toBeGreaterThan(25);
  });
});

test('a number is not wrong because a section is missing behind it', () => {
  const text = reportText({ style: 'tab-led' });
  const tokens = tokensOf(text.slice(0, text.indexOf('五、存在')));
  expect(tokens.filter((token) => token.includes('wrong'))).toEqual([]);
});

test('prose has none', () => {
  const body = '全年收到申请2件，一、本年新收政府信息公开申请数量。';
  expect(tokensOf(reportText({ body })).join('\n')).not.toContain('全年');
  expect(tokensOf('会议通知\n一、时间\n')).toEqual([]);
});

test('a range has those that touch it and no others', () => {
  const text = reportText();
  const line = text.split('\n').findIndex((each) => each.startsWith('规章'));
  const range = { start: { line, character: 0 }, end: { line, character: 99 } };
  expect(tokensOf(text, range)).toEqual(['规章 | rowLabel', '0 | number', '0 | number', '0 | number']);
});

test.each([...samples])('%s: every token is text on one line', (_, text) => {
  const tokens = tokensOf(text);
  expect(tokens.length).toBeGreaterThan(50);
  expect(tokens.filter((token) => !/^\S([^\r\n\t]*\S)? \| [a-zA-Z.]+$/.test(token))).toEqual([]);
});

test('labels that go over two lines are two tokens', () => {
  const text = [...samples].find(([name]) => name.startsWith('001'))![1];
  expect(tokensOf(text)).toEqual(expect.arrayContaining(['本年新 | columnLabel', '制作数量 | columnLabel']));
});
