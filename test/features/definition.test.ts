import { expect, test } from 'vitest';
import { definition } from '../../server/src/features/definition';
import { cellAt, cellsIn } from './cellAt';
import { analysisOf, reportText } from './reportText';

const analysis = analysisOf(reportText({ style: 'tab-led' }));

function definitionOf(name: string): string[] {
  return cellsIn(analysis, definition(analysis, cellAt(analysis, name).span.start).map(({ range }) => range));
}

test('a total is defined by its items', () => {
  expect(definitionOf('counts review.total')).toEqual(['upheld', 'corrected', 'other', 'pending'].map((id) => `counts review.${id}`));
  expect(definitionOf('result.total natural')).toHaveLength(21);
});

test('the total of totals by the items of its row and of its column, each once', () => {
  const items = definitionOf('result.total total');
  expect(items).toHaveLength(6 + 21);
  expect(new Set(items).size).toBe(items.length);
});

test('an item, a label and prose have no definition', () => {
  expect(definitionOf('new natural')).toEqual([]);
  const { text } = analysis.report;
  expect(['自然人', '本机关严格'].flatMap((words) => definition(analysis, text.indexOf(words)))).toEqual([]);
});
