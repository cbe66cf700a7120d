import { expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver-types';
import { noPolicy } from '../../server/src/config/policy';
import { definition } from '../../server/src/features/definition';
import { documentHighlights } from '../../server/src/features/documentHighlight';
import { hover } from '../../server/src/features/hover';
import { references } from '../../server/src/features/references';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { cellAt, cellsIn } from './cellAt';
import { analysisOf, reportText } from './reportText';

const cells = { 'new natural': '3', 'new total': '3', 'carriedOut natural': '3', 'carriedOut total': '3' };
const body = '本机关共收到政府信息公开申请3件，结转下年度继续办理2件。未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。';
const analysis = analysisOf(reportText({ body, cells }));
const at = (words: string): number => analysis.report.text.indexOf(words) + 1;

function hoverAt(offset: number): string {
  const found = hover(analysis, noPolicy, offset, { showsMarkdown: true, language: 'zh' });
  return MarkupContent.is(found?.contents) ? found.contents.value : '';
}

test('over a number in prose both values are shown, and whether they agree', () => {
  expect(hoverAt(at('3件'))).toBe(
    '**收到政府信息公开申请**\n\n|  |  |\n| --- | --- |\n| 正文 | 3 |\n| 表三“一、本年新收政府信息公开申请数量”行“总计”列 | 3 |\n\n✓ 正文与表格一致',
  );
  expect(hoverAt(at('2件'))).toContain('✗ 正文与表格不一致');
  expect(hoverAt(at('2件'))).toContain('**正文与表格不一致**　正文和表格说的是同一件事');
});

test('words for none stand for each of the cells', () => {
  expect(hoverAt(at('未发生'))).toContain('政府信息公开行政诉讼');
  const found = documentHighlights(analysis, at('未发生')).slice(1);
  expect(cellsIn(analysis, found.map(({ range }) => range))).toEqual([
    'counts review.total', 'counts litDirect.total', 'counts litAfterReview.total',
  ]);
});

test('a number in prose is defined by its cell, and the cell is referred to by the prose', () => {
  expect(cellsIn(analysis, definition(analysis, at('3件')).map(({ range }) => range))).toEqual(['new total']);
  const found = references(analysis, cellAt(analysis, 'new total').span.start, { includeDeclaration: false });
  expect(found.map(({ range }) => analysis.document.getText(range))).toEqual(['3件']);
});

test('the cell and the prose light up together', () => {
  const found = documentHighlights(analysis, cellAt(analysis, 'carriedOut total').span.start);
  expect(found.map(({ range }) => analysis.document.getText(range))).toContain('2件');
  expect(cellsIn(analysis, documentHighlights(analysis, at('2件')).slice(1).map(({ range }) => range))).toEqual(['carriedOut total']);
});

test('matched numbers in prose are numbers, and wrong where they disagree', () => {
  const { data } = semanticTokens(analysis, []);
  const tokens = Array.from({ length: data.length / 5 }, (_, index) => data.slice(index * 5, index * 5 + 5));
  const numbers = tokens.filter(([, , length, type]) => length === 2 && type === 4);
  expect(numbers.map(([, , , , modifiers]) => modifiers)).toEqual([0, 2]);
});
