import { expect, test } from 'vitest';
import { references } from '../../server/src/features/references';
import { cellAt, cellsIn } from './cellAt';
import { analysisOf, reportText } from './reportText';

const analysis = analysisOf(reportText());

function referencesOf(name: string, includeDeclaration: boolean): string[] {
  const found = references(analysis, cellAt(analysis, name).span.start, { includeDeclaration });
  return cellsIn(analysis, found.map(({ range }) => range));
}

test('a cell flows into the totals of its row and its column', () => {
  expect(referencesOf('result.denied.secret org.legal', false)).toEqual(['result.denied.secret total', 'result.total org.legal']);
});

test('with the declaration, the cell itself comes first', () => {
  expect(referencesOf('new natural', true)).toEqual(['new natural', 'new total']);
});

test('the last total flows into nothing', () => {
  expect(referencesOf('result.total total', false)).toEqual([]);
});
