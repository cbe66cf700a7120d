import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { readings } from '../../server/src/analysis/readings';
import { samples } from '../samples';

const document = (text: string): TextDocument => TextDocument.create('file:///report.txt', 'nianbao-report', 1, text);

test.each([...samples])('the problems of %s stand in the order of the text', (_, text) => {
  const starts = analyze(document(text)).problems.map(({ span }) => span.start);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('a document is read once, and again when its text changes', () => {
  const report = document([...samples.values()][0] ?? '');
  const read = readings();
  const before = read.of(report).analysis;
  expect(read.of(report).analysis).toBe(before);
  const after = read.of(TextDocument.update(report, [{ text: '公开' }], 2)).analysis;
  expect(after).toMatchObject({ version: 2, problems: [] });
});
