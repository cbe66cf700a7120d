import { expect, test } from 'vitest';
import { foldingRanges } from '../../server/src/features/foldingRange';
import { analysisOf, reportText } from './reportText';

/** First and last line of each range, by their text. */
function folds(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().split('\t')[0] ?? '');
  return foldingRanges(analysisOf(text)).map(({ startLine, endLine }) => `${lines[startLine] ?? '?'} … ${lines[endLine] ?? '?'}`);
}

test('sections, tables and groups of rows fold; their headings stay in sight', () => {
  const found = folds(reportText());
  expect(found[0]).toBe('一、总体情况 … 本机关严格落实各项公开要求，持续提高公开质量。');
  expect(found).toContain('三、收到和处理政府信息公开申请情况 … 四、结转下年度继续办理');
  expect(found).toContain('第二十条第（一）项 … 行政规范性文件');
  expect(folds(reportText({ style: 'tab-led' })).filter((fold) => fold.startsWith('一、本年新收'))).toEqual([]);
});

test('no range is a single line, and none ends in empty lines', () => {
  const text = reportText({ style: 'tab-led' });
  const lines = text.split('\n');
  const ranges = foldingRanges(analysisOf(text));
  expect(ranges.length).toBeGreaterThan(10);
  expect(ranges.filter(({ startLine, endLine }) => endLine <= startLine || lines[endLine] === '')).toEqual([]);
});

test('a text that is no report does not fold', () => {
  expect(foldingRanges(analysisOf('一、会议时间\n上午\n二、会议地点\n礼堂\n'))).toEqual([]);
});
