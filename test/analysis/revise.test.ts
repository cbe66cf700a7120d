import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsOf, revise, revisedText, unrevised } from '../../server/src/analysis/revise';
import type { Edit } from '../../server/src/rules/rule';
import { applyEdits } from '../applyEdits';

test('edits of edits become edits of the original', () => {
  const once = revise(unrevised('甲乙丙丁'), [{ span: { start: 1, end: 2 }, newText: '二三' }]);
  const twice = revise(once, [{ span: { start: 2, end: 4 }, newText: '' }, { span: { start: 5, end: 5 }, newText: '。' }]);
  expect(revisedText(twice)).toBe('甲二丁。');
  expect(editsOf('甲乙丙丁', twice)).toEqual([
    { span: { start: 1, end: 3 }, newText: '二' },
    { span: { start: 4, end: 4 }, newText: '。' },
  ]);
});

test('what is undone is no edit', () => {
  const once = revise(unrevised('甲乙丙'), [{ span: { start: 1, end: 2 }, newText: '' }]);
  expect(editsOf('甲乙丙', revise(once, [{ span: { start: 1, end: 1 }, newText: '乙' }]))).toEqual([]);
});

test('whatever the rounds, their edits in one go give the same text', () => {
  const rounds = fc.array(fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 5 }), { maxLength: 4 });
  fc.assert(fc.property(fc.string({ maxLength: 40 }), rounds, (text, rounds) => {
    let revision = unrevised(text);
    let expected = text;
    for (const round of rounds) {
      const edits = apart(round, expected.length);
      revision = revise(revision, edits);
      expected = applyEdits(expected, edits);
    }
    const edits = editsOf(text, revision);
    expect(revisedText(revision)).toBe(expected);
    expect(applyEdits(text, edits)).toBe(expected);
    expect(edits.every(({ span }, index) => index === 0 || edits[index - 1]!.span.end < span.start)).toBe(true);
  }), { numRuns: 500 });
});

/** Edits within a text of `length`, one after another. */
function apart(parts: readonly (readonly [number, number, string])[], length: number): Edit[] {
  let end = -1;
  return parts.toSorted((a, b) => a[0] - b[0]).flatMap(([start, size, newText]) => {
    if (start <= end || start > length) return [];
    end = Math.min(start + size, length);
    return { span: { start, end }, newText };
  });
}
