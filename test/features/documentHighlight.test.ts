import { describe, expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlights } from '../../server/src/features/documentHighlight';
import { cellAt, cellsIn } from './cellAt';
import { analysisOf, reportText } from './reportText';

const analysis = analysisOf(reportText());

/** The cells that light up with the cursor at an offset, by kind. */
function lit(offset: number, kind: DocumentHighlightKind, from = analysis): string[] {
  const found = documentHighlights(from, offset).filter((each) => each.kind === kind);
  return cellsIn(from, found.map(({ range }) => range)).sort();
}

const at = (name: string): number => cellAt(analysis, name).span.start;

describe('with the cursor on', () => {
  test('a total, the total is written and its items are read', () => {
    expect(lit(at('new total'), DocumentHighlightKind.Write)).toEqual(['new total']);
    expect(lit(at('new total'), DocumentHighlightKind.Read)).toEqual([
      'new natural', 'new org.enterprise', 'new org.legal', 'new org.other', 'new org.research', 'new org.social',
    ]);
  });

  test('an item, its totals are written', () => {
    expect(lit(at('result.granted natural'), DocumentHighlightKind.Write)).toEqual(['result.granted total', 'result.total natural']);
    expect(lit(at('result.granted natural'), DocumentHighlightKind.Read)).toEqual(['result.granted natural']);
  });

  test('a cell of the balance, the others of the balance', () => {
    expect(lit(at('carriedIn natural'), DocumentHighlightKind.Text)).toEqual(['carriedOut natural', 'new natural', 'result.total natural']);
  });

  test('a cell that stands in both: each lights up once', () => {
    const found = documentHighlights(analysis, at('result.total total'));
    const names = cellsIn(analysis, found.map(({ range }) => range));
    expect(new Set(names).size).toBe(names.length);
    expect(lit(at('result.total total'), DocumentHighlightKind.Write)).toEqual(['result.total total']);
  });

  test('a cell without sums, only itself: not every other 0', () => {
    expect(cellsIn(analysis, documentHighlights(analysis, at('licensing decisions')).map(({ range }) => range))).toEqual(['licensing decisions']);
  });

  test('an item beside one that is blank, its total all the same', () => {
    const blank = analysisOf(reportText({ cells: { 'new org.legal': ' ' } }));
    expect(lit(cellAt(blank, 'new natural').span.start, DocumentHighlightKind.Write, blank)).toEqual(['new total']);
  });

  test('the label of a column or a row, its cells', () => {
    const { text } = analysis.report;
    expect(lit(text.indexOf('科研机构'), DocumentHighlightKind.Read)).toHaveLength(25);
    expect(lit(text.indexOf('（一）予以公开'), DocumentHighlightKind.Read)).toHaveLength(7);
  });

  test('prose, nothing', () => {
    expect(documentHighlights(analysis, analysis.report.text.indexOf('本机关严格'))).toEqual([]);
  });
});
