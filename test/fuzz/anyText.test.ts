import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../../server/src/analysis';
import { reportRules } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/rule';
import type { Span } from '../../server/src/text/span';
import { applyEdits } from '../applyEdits';
import { samples } from '../samples';

const texts = [...samples.values()];
const lines = [...new Set(texts.flatMap((sample) => sample.split('\n')))];

/** Texts of any kind, and texts that come near to reports: lines of the samples, cut, doubled and shuffled. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'一二三四（）()、.1230⼀⻔\t\n\r |｜-/"年月日条件其中共：，。[]\u3000\u00a0\u200b规章总计'), maxLength: 300 }),
  fc.array(fc.constantFrom(...lines), { maxLength: 60 }).map((parts) => parts.join('\n')),
  fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(400), fc.string({ unit: 'binary', maxLength: 12 })).map(
    ([sample, at, length, inserted]) => {
      const start = at % sample.length;
      return sample.slice(0, start) + inserted + sample.slice(start + length);
    },
  ),
);

test('any text is read without a fault, and every span points into it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const analysis = analysisOf(text);
      expect(analysis.faults).toEqual([]);
      for (const finding of findingsOf(analysis)) expectInside(text, finding);
    }),
    { numRuns: 600 },
  );
});

test('the text of no block is lost: every character that is not blank stands in one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { blocks } = analysisOf(text).report.layout;
      let end = 0;
      for (const { span } of blocks) {
        expect(text.slice(end, span.start)).toMatch(/^[\s|｜:\-\u200b-\u200d\u2060\ufeff\u0085]*$/);
        end = span.end;
      }
    }),
    { numRuns: 300 },
  );
});

test('every fix can be applied, and its edits do not overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const finding of findingsOf(analysisOf(text))) {
        for (const { edits } of finding.fixes ?? []) {
          expect(() => analysisOf(applyEdits(text, edits))).not.toThrow();
        }
      }
    }),
    { numRuns: 150 },
  );
});

function analysisOf(text: string): Analysis {
  return analyze(TextDocument.create('file:///any.txt', 'plaintext', 1, text));
}

/** Findings of every rule, whether or not the text was recognised as a report. */
function findingsOf({ report }: Analysis): Finding[] {
  return reportRules.flatMap((rule) => [...rule.check(report)]);
}

function expectInside(text: string, { span, related = [], fixes = [] }: Finding): void {
  for (const each of [span, ...related.map((one) => one.span), ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
    expect(isInside(text, each)).toBe(true);
  }
  expect(span.end > span.start || text === '').toBe(true);
}

function isInside(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}
