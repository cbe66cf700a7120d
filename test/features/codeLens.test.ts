import { expect, test } from 'vitest';
import { codeLenses } from '../../server/src/features/codeLens';
import { cellAt } from './cellAt';
import { analysisOf, reportText, type Page } from './reportText';

function lenses(page: Page, goesTo = true) {
  const analysis = analysisOf(reportText(page));
  return { analysis, found: codeLenses(analysis, { goesTo, language: 'zh' }) };
}

test('above tables three and four, how many sums hold', () => {
  const { analysis, found } = lenses({});
  expect(found.map(({ command }) => command)).toEqual([
    { title: '勾稽 39/39 ✓', command: '' },
    { title: '勾稽 3/3 ✓', command: '' },
  ]);
  const lines = analysis.report.text.split('\n');
  expect(found.map(({ range }) => lines[range.start.line]?.split('\t').find((cell) => cell !== ''))).toEqual([
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '行政复议',
  ]);
});

test('where some fail, a click goes to the first wrong cell', () => {
  const cells = { 'new natural': '3', 'new total': '3', 'result.granted natural': '3', 'result.granted total': '3', 'result.total total': '3' };
  const { analysis, found: [lens] } = lenses({ cells });
  expect(lens?.command).toEqual({
    title: '勾稽 36/39，3 处不符',
    command: 'nianbao.goTo',
    arguments: ['file:///report.txt', analysis.document.positionAt(cellAt(analysis, 'result.total natural').span.start)],
  });
});

test('where a cell cannot be read, a click goes there', () => {
  const { analysis, found: [lens] } = lenses({ cells: { 'new org.legal': '若干' } });
  expect(lens?.command).toMatchObject({
    title: '勾稽 37/39，2 处无法核对',
    arguments: ['file:///report.txt', analysis.document.positionAt(cellAt(analysis, 'new org.legal').span.start)],
  });
});

test('cells without a number count as 0, as the rule has it', () => {
  const filled = { 'new natural': '3', 'new total': '3', 'result.granted natural': '3', 'result.granted total': '3', 'result.total natural': '3', 'result.total total': '3' };
  expect(lenses({ cells: { ...filled, 'new org.legal': ' ', 'new org.other': '/' } }).found[0]?.command?.title).toBe('勾稽 39/39 ✓');
  const { analysis, found: [lens] } = lenses({ cells: { ...filled, 'new natural': ' ' } });
  expect(lens?.command).toMatchObject({
    title: '勾稽 37/39，2 处不符',
    arguments: ['file:///report.txt', analysis.document.positionAt(cellAt(analysis, 'new total').span.start)],
  });
  // A total that nobody filled in is no wrong sum.
  expect(lenses({ cells: { ...filled, 'new total': ' ' } }).found[0]?.command?.title).toBe('勾稽 37/39，2 处无法核对');
});

test('a client without the command sees the same and cannot click', () => {
  const { found: [lens] } = lenses({ cells: { 'new natural': '3' } }, false);
  expect(lens?.command).toEqual({ title: '勾稽 37/39，2 处不符', command: '' });
});
