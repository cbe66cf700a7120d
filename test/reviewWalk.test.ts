import { expect, test } from 'vitest';
import { reviewTree, type ReviewedReport } from '../client/src/reviewTree';
import { stepInReview, type Place } from '../client/src/reviewWalk';

const roots = reviewTree(new Map([
  ['file:///a', report('乙镇', 3, 5)],
  ['file:///b', report('甲镇')],
  ['file:///c', report('甲县', 1, 9)],
]), { severity: 'hint', hiddenRules: [] });

function report(organisation: string, ...lines: number[]): ReviewedReport[] {
  const problems = lines.map((line) => ({
    rule: 'label-typo', title: '', severity: 'error' as const, message: '', range: { start: { line, character: 2 }, end: { line, character: 4 } },
  }));
  return [{ organisation, year: 2021, problems }];
}

function step(from: [uri: string, line: number, character?: number] | null, direction: 1 | -1): string | null {
  const place: Place | null = from && { uri: `file:///${from[0]}`, line: from[1], character: from[2] ?? 2 };
  const finding = stepInReview(roots, place, direction);
  return finding && `${finding.uri.at(-1) ?? ''}${finding.problem.range.start.line}`;
}

test('goes on within a report, then to the next one that has findings, and from the last to the first', () => {
  // The tree is in the order of names as Chinese sorts them: 甲县, 甲镇, 乙镇.
  expect(step(['c', 1], 1)).toBe('c9');
  expect(step(['c', 9], 1)).toBe('a3');
  expect(step(['c', 9, 1], 1)).toBe('c9');
  expect(step(['b', 0], 1)).toBe('a3');
  expect(step(['a', 5], 1)).toBe('c1');
});

test('goes back by the same way', () => {
  expect(step(['c', 1], -1)).toBe('a5');
  expect(step(['a', 5], -1)).toBe('a3');
  expect(step(['a', 3], -1)).toBe('c9');
  expect(step(['b', 0], -1)).toBe('c9');
});

test('begins at an end from where there is no report', () => {
  expect(step(null, 1)).toBe('c1');
  expect(step(['z', 7], 1)).toBe('c1');
  expect(step(null, -1)).toBe('a5');
});

test('passes over files that have no lines to go to', () => {
  const [{ problems, ...whose }] = report('乙镇', 3) as [ReviewedReport];
  const words = [{ ...whose, problems: problems.map((problem) => ({ ...problem, place: '表二' })) }];
  const mixed = reviewTree(new Map([['file:///a.docx', words], ['file:///c', report('甲县', 1)]]), { severity: 'hint', hiddenRules: [] });
  expect(stepInReview(mixed, { uri: 'file:///c', line: 1, character: 2 }, 1)?.uri).toBe('file:///c');
  expect(stepInReview(reviewTree(new Map([['file:///a.docx', words]]), { severity: 'hint', hiddenRules: [] }), null, 1)).toBeNull();
});

test('goes nowhere where nothing was found', () => {
  const none = reviewTree(new Map([['file:///b', report('甲镇')]]), { severity: 'hint', hiddenRules: [] });
  expect(stepInReview(none, null, 1)).toBeNull();
});
