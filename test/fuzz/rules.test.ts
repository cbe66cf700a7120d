import { expect } from 'vitest';
import { applyEdits } from '../applyEdits';
import { holds } from './cases';
import { analysisOf, anyText, expectOnCharacters } from './texts';

holds('rules', 'any text is checked without a fault, and every span stands on whole characters of it', anyText, (text) => {
  const analysis = analysisOf(text);
  expect(analysis.faults).toEqual([]);
  for (const { span, related = [], fixes = [] } of analysis.problems) {
    const edits = fixes.flatMap((fix) => fix.edits);
    for (const each of [span, ...related.map((one) => one.span), ...edits.map((edit) => edit.span)]) expectOnCharacters(text, each);
    expect(span.end > span.start || text === '').toBe(true);
  }
});

holds('anyFix', 'every fix can be applied, and its edits do not overlap', anyText, (text) => {
  for (const { fixes = [] } of analysisOf(text).problems) {
    for (const { edits } of fixes) {
      const fixed = applyEdits(text, edits);
      expect(fixed).not.toBe(text);
      expect(analysisOf(fixed).faults).toEqual([]);
    }
  }
});
