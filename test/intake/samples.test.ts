import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { readFile, type Intake } from '../../server/src/intake/intake';
import { toGbk } from '../cli/toGbk';
import { officialPage } from './officialPage';
import { writeDocx } from './writeDocx';
import { writeHtml } from './writeHtml';

const samples = ['000_379510d3d9dd6d9a', '001_848866cf5501e336', '002_9a2f7be38055e01f', '003_51b21fc9b3159953', '004_c98690ffdef99389'];

describe.each(samples)('%s', (name) => {
  const source = readFileSync(`test/reports/${name}.txt`, 'utf8');
  const page = officialPage(source);
  const expected = findingsOf(source);

  test('has tables merged as in the official form', () => {
    const tables = page.filter((block) => typeof block !== 'string');
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.some((rows) => rows.some((cells) => cells.some(({ columns }) => columns > 1)))).toBe(true);
  });

  test('says the same as a Word file', () => {
    expect(findingsOf(read(writeDocx(page), 'report.docx', 'docx').text)).toEqual(expected);
  });

  test.each(['utf-8', 'gb2312'])('says the same as a web page in %s', (charset) => {
    const html = writeHtml(page, charset);
    const bytes = charset === 'utf-8' ? new TextEncoder().encode(html) : toGbk(asGbk(html));
    const { text, encoding } = read(bytes, 'report.html', 'html');
    expect(encoding).toBe(charset === 'utf-8' ? 'UTF-8' : 'GB18030');
    expect(findingsOf(text)).toEqual(expected);
  });
});

function read(bytes: Uint8Array, name: string, kind: Intake['kind']): Intake {
  const intake = readFile(bytes, name);
  if ('error' in intake) throw new Error(intake.error);
  expect(intake.kind).toBe(kind);
  return intake;
}

/** What GBK has no code for stands in pages as a reference. */
function asGbk(html: string): string {
  return html.replace(/[^\p{Script=Han}\p{ASCII}（），。；：、“”《》〔〕]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

function findingsOf(text: string): string[] {
  const { problems, report, faults } = analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text));
  expect([report.recognised, faults]).toEqual([true, []]);
  return problems.map(({ rule, severity, span, message }) => `${rule.id} ${severity} ${text.slice(span.start, span.end)}: ${message}`);
}
