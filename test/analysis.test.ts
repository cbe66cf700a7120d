import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../server/src/analysis';
import { samples } from './samples';

const document = (text: string): TextDocument => TextDocument.create('file:///report.txt', 'nianbao-report', 1, text);

test.each([...samples])('the problems of %s stand in the order of the text', (_, text) => {
  const starts = analyze(document(text)).problems.map(({ span }) => span.start);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('an analysis is kept until the text changes', () => {
  const report = document([...samples.values()][0] ?? '');
  const before = analyze(report);
  expect(analyze(report)).toBe(before);
  const after = analyze(TextDocument.update(report, [{ text: '' }], 2));
  expect(after).toMatchObject({ version: 2, problems: [] });
});
