import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { importFile } from '../../server/src/features/importFile';
import { officialPage } from '../intake/officialPage';
import { writeDocx } from '../intake/writeDocx';
import { writeHtml } from '../intake/writeHtml';

const names = ['000_379510d3d9dd6d9a', '001_848866cf5501e336', '003_51b21fc9b3159953', '004_c98690ffdef99389'];

describe.each(names)('%s', (name) => {
  const source = readFileSync(`test/reports/${name}.txt`, 'utf8');
  const page = officialPage(source);

  test.each([
    ['a Word file', 'a.docx', writeDocx(page)],
    ['a web page', 'a.html', new TextEncoder().encode(writeHtml(page, 'utf-8'))],
  ])('%s becomes text with aligned tables in which the same is found', (_, file, bytes) => {
    const imported = importFile({ name: file, bytes });
    const text = 'text' in imported ? imported.text : '';
    expect(text).not.toContain('\t');
    expect(text).toMatch(/^\| 规章 +\| +\d+ \|/m);
    expect(findings(text)).toEqual(findings(source));
  });
});

test('what cannot be read says what to do', () => {
  expect(importFile({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') })).toEqual({ error: expect.stringMatching(/PDF.+请.+。$/) as string });
});

/** Without their words: blank cells have others in Markdown. */
function findings(text: string): string[] {
  const { problems } = analyze(TextDocument.create('file:///a.txt', 'nianbao-report', 1, text));
  return problems.map(({ rule, message }) => `${rule.id}: ${message}`);
}
