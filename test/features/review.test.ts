import { expect, test } from 'vitest';
import { review } from '../../server/src/features/review';
import { analysisOf, BOOKMARK, reportText } from './reportText';

test('of a report says whose it is, of which year, and what is found where', () => {
  const analysis = analysisOf(reportText({ body: `本机关${BOOKMARK}落实要求。` }));
  const { reports: [report], isReadable } = review([{ analysis, problems: analysis.problems, placeOf: null }]);
  expect(isReadable).toBe(true);
  expect(report).toMatchObject({ organisation: '青山镇人民政府', year: 2021 });
  expect(report?.problems).toMatchObject([{ rule: 'template-residue', title: '模板残留', severity: 'warning' }]);
  expect(report?.problems[0]?.range).toEqual({ start: { line: 4, character: 3 }, end: { line: 4, character: 3 + BOOKMARK.length } });
});

test('shows no other findings than those that are wanted', () => {
  const analysis = analysisOf(reportText({ body: BOOKMARK }));
  expect(review([{ analysis, problems: [], placeOf: null }]).reports[0]?.problems).toEqual([]);
});

test('of what is no report there is nothing to show', () => {
  for (const analysis of [analysisOf('会议通知\n'), null]) {
    expect(review([{ analysis, problems: [], placeOf: null }])).toEqual({ reports: [], isReadable: true });
  }
});
