import fc from 'fast-check';
import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../../server/src/analysis/analysis';
import { applyEdits } from '../applyEdits';
import { holds } from './cases';
import { analysisOf, anyText, damagedReport, expectOnCharacters } from './texts';

holds('rules', 'any text is checked without a fault, and every span stands on whole characters of it', anyText, (text) => {
  const analysis = analysisOf(text);
  expect(analysis.faults).toEqual([]);
  for (const { span, related = [], fixes = [] } of analysis.problems) {
    const edits = fixes.flatMap((fix) => fix.edits);
    for (const each of [span, ...related.map((one) => one.span), ...edits.map((edit) => edit.span)]) expectOnCharacters(text, each);
    expect(span.end > span.start || text === '').toBe(true);
  }
});

holds('edited', 'a document that becomes another text has the findings of that text', fc.tuple(damagedReport, damagedReport, fc.double({ min: 0, max: 1, noNaN: true })), ([text, other, place]) => {
  const at = Math.floor(place * Math.min(text.length, other.length));
  // What is at the end of one is then the end of the other too, further on or further back.
  const versions = [text, text.slice(0, at) + other, other.slice(0, at) + text, text];
  let previous: Analysis | undefined;
  for (const [version, each] of versions.entries()) {
    previous = analyze(TextDocument.create('file:///any.txt', 'nianbao-report', version, each), { asReport: true, previous });
    expect(previous.problems).toEqual(analysisOf(each).problems);
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
