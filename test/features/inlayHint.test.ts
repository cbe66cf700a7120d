import { expect, test } from 'vitest';
import { inlayHints, type InlayHintOptions } from '../../server/src/features/inlayHint';
import { cellAt } from './cellAt';
import { analysisOf, reportText, type Page } from './reportText';

const all = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** The lines with their hints in brackets where they stand. */
function shown(page: Page, options: Partial<InlayHintOptions>, range = all): string[] {
  const text = reportText(page);
  const hints = inlayHints(analysisOf(text), range, { sums: false, headers: false, ...options }, 'zh');
  return text.split('\n').flatMap((line, number) => {
    const own = hints.filter(({ position }) => position.line === number).sort((a, b) => b.position.character - a.position.character);
    if (own.length === 0) return [];
    return own.reduce((so, { position: { character }, label }) => `${so.slice(0, character)}[${label as string}]${so.slice(character)}`, line).trim();
  });
}

test('nobody who has not asked gets any', () => {
  expect(shown({ style: 'tab-led', cells: { 'new natural': '3' } }, {})).toEqual([]);
});

test('the sum stands behind a total that differs, and only there', () => {
  expect(shown({ cells: { 'new natural': '3', 'carriedIn natural': '2', 'carriedIn total': '2' } }, { sums: true })).toEqual([
    '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t0[Σ 3]',
  ]);
});

test('both sums, where row and column come to different ones', () => {
  const cells = { 'result.granted natural': '1', 'result.granted total': '1', 'result.total natural': '4', 'result.total total': '2' };
  expect(shown({ cells }, { sums: true })).toEqual(['（七）总计\t4[Σ 1]\t0\t0\t0\t0\t0\t2[Σ 4 / 1]']);
});

test.each(['tab-led', 'pipe-led', 'paragraphs'] as const)('the column stands before each number in a table of style %s', (style) => {
  const lines = shown({ style, cells: { 'new natural': '3' } }, { headers: true }).map((line) => line.replaceAll(/^\| *| *\|$/g, ''));
  expect(lines).toContain('[自然人:]3');
  expect(lines).toContain('[本年收费金额（单位：万元）:]0');
  // Table four has three columns of this name.
  expect(lines.filter((line) => line.endsWith('结果维持:]0'))).toEqual([
    '[行政复议·结果维持:]0', '[未经复议直接起诉·结果维持:]0', '[复议后起诉·结果维持:]0',
  ]);
});

test.each(['tabs', 'pipes'] as const)('not in a table of style %s, where it stands above them', (style) => {
  expect(shown({ style }, { headers: true })).toEqual([]);
});

test('only what is in the window is computed for it', () => {
  const page: Page = { style: 'tab-led' };
  const analysis = analysisOf(reportText(page));
  const { line } = analysis.document.positionAt(cellAt(analysis, 'carriedIn natural').span.start);
  const range = { start: { line, character: 0 }, end: { line: line + 2, character: 0 } };
  expect(shown(page, { headers: true }, range)).toEqual(['[自然人:]0', '[商业企业:]0']);
});
