import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../server/src/analysis/analysis';

test('the sample of the first steps has the four faults that they tell of', () => {
  const text = readFileSync(new URL('../client/media/walkthrough/sample.txt', import.meta.url), 'utf8');
  const { problems } = analyze(TextDocument.create('untitled:sample', 'nianbao-report', 1, text));
  expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['[bookmark: _GoBack]', '/', '5', '密秘']);
});
