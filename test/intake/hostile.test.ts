import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../server/src/intake/intake';
import { limits, refusals } from '../../server/src/intake/limits';
import { errorOf, utf8 } from './read';
import { docxOf, paragraph } from './writeDocx';

const MB = 1024 * 1024;
const docx = paragraph('正文');

/** Far above what any of these takes, and far below what they would take without limits. */
const MOST_SECONDS = 20;
const MOST_MEGABYTES = 600;

/** The message; fails where it took long or much. */
function refused(bytes: Uint8Array, name = 'a.docx'): string {
  const [time, memory] = [performance.now(), process.memoryUsage().rss];
  const error = errorOf(bytes, name);
  expect((performance.now() - time) / 1000).toBeLessThan(MOST_SECONDS);
  expect((process.memoryUsage().rss - memory) / MB).toBeLessThan(MOST_MEGABYTES);
  expect(error).toMatch(/请.+。$/);
  return error;
}

/** Writes a number into a ZIP archive wherever one of its parts is described. */
function patched(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 1, 'latin1')) {
    const length = copy.readUInt16LE(at + 28);
    if (copy.toString('latin1', at + 46, at + 46 + length) === name) copy.writeUInt32LE(value, at + field);
  }
  return copy;
}

const [COMPRESSED, SIZE, OFFSET] = [20, 24, 42];
const DOCUMENT = 'word/document.xml';

describe('archives', () => {
  test('a part that says it is too large', () => {
    expect(refused(patched(docxOf(docx), DOCUMENT, SIZE, limits.partBytes + 1))).toBe(refusals.part);
  });

  test('a bomb, which says so', () => {
    const large = `<w:document xmlns:w="x">${' '.repeat(limits.partBytes)}</w:document>`;
    const bytes = docxOf('', {}, large);
    expect(bytes.length).toBeLessThan(MB);
    expect(refused(bytes)).toBe(refusals.part);
  });

  test('a bomb, which says that it is small', () => {
    const bytes = patched(docxOf('', {}, `<w:document xmlns:w="x">${' '.repeat(limits.partBytes)}</w:document>`), DOCUMENT, SIZE, 1000);
    expect(refused(bytes)).toContain('损坏');
  });

  test('more compressed data than the file has, a part outside of it, one that is cut off', () => {
    expect(refused(patched(docxOf(docx), DOCUMENT, COMPRESSED, 10 * MB))).toContain('损坏');
    expect(refused(patched(docxOf(docx), DOCUMENT, OFFSET, 0xfffffff0))).toContain('损坏');
    expect(refused(patched(docxOf(docx), DOCUMENT, SIZE, 100_000))).toContain('损坏');
  });

  test('too many files', () => {
    const files = Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, index) => [`f${index}`, new Uint8Array()]));
    expect(refused(zipSync(files, { level: 0 }))).toBe(refusals.parts);
  });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.99])('a file cut off at %d', (share) => {
    const bytes = docxOf(paragraph('正文').repeat(500));
    expect(refused(bytes.subarray(0, Math.floor(bytes.length * share)))).toContain('损坏');
  });

  test('every byte damaged: refused or read as it is, never thrown', () => {
    const bytes = docxOf(paragraph('一、总体情况'));
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const intake = readFile(damaged, 'a.docx');
      expect('error' in intake ? intake.error : intake.text).toMatch(/^一、总体情况\n$|请.+。$/);
    }
  });
});

describe('XML', () => {
  const xml = (words: string): Uint8Array => docxOf('', {}, words);

  test('a DOCTYPE, with entities within or from elsewhere', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>';
    const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
    for (const words of [laughs, outside]) expect(refused(xml(words))).toContain('DOCTYPE');
    expect(refused(docxOf(docx, { styles: '<!DOCTYPE w:styles><w:styles NAMESPACES/>' }))).toContain('DOCTYPE');
  });

  test('an entity that nobody declared, ends that are missing or wrong, what is no UTF-8', () => {
    for (const words of ['<x>&e;</x>', '<x><y></x>', '<x>', '']) expect(refused(xml(words))).toContain('损坏');
    const latin1 = zipSync({ [DOCUMENT]: Uint8Array.of(0x3c, 0x78, 0x3e, 0xff, 0x3c, 0x2f, 0x78, 0x3e) });
    expect(refused(latin1)).toContain('损坏');
  });

  test('deep nesting', () => {
    expect(refused(xml(`${'<x>'.repeat(1_000_000)}${'</x>'.repeat(1_000_000)}`))).toBe(refusals.depth);
    const open = '<w:tbl><w:tr><w:tc>'.repeat(400);
    expect(refused(docxOf(`${open}${docx}${'</w:tc></w:tr></w:tbl>'.repeat(400)}`))).toBe(refusals.depth);
  });

  test('a million cells, a million paragraphs, much text', () => {
    const cells = `<w:tbl><w:tr>${'<w:tc/>'.repeat(1_000_000)}</w:tr></w:tbl>`;
    expect(refused(docxOf(cells))).toBe(refusals.cells);
    expect(refused(docxOf('<w:p/>'.repeat(1_000_000)))).toBe(refusals.paragraphs);
    expect(refused(docxOf(paragraph('公开'.repeat(limits.characters / 2 + 1))))).toBe(refusals.characters);
  });

  test('one element with very many attributes', () => {
    const attributes = Array.from({ length: 300_000 }, (_, index) => ` a${index}=""`).join('');
    expect('error' in readFile(docxOf('', {}, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"${attributes}/>`), 'a.docx')).toBe(false);
  });
});

describe('web pages', () => {
  const page = (words: string): string => refused(utf8(words), 'a.html');

  test('deep nesting, with and without ends', () => {
    for (const name of ['div', 'b', 'table', 'td', 'p><b']) expect(page(`<${name}>`.repeat(1_000_000))).toMatch(/嵌套超过|网页元素超过/);
    expect(page('<table><tr><td>'.repeat(300_000))).toMatch(/嵌套超过|网页元素超过/);
  });

  test('a million cells, and few that go over many rows', () => {
    expect(page(`<table>${'<tr><td>1<td>2'.repeat(300_000)}</table>`)).toMatch(/网页元素超过|表格超过/);
    const spans = `<table><tr>${'<td rowspan=100>'.repeat(200_000)}${'<tr>'.repeat(99)}</table>`;
    expect(page(spans)).toBe(refusals.cells);
    expect(page(`<table><tr>${'<td rowspan=100>1'.repeat(1500)}${'<tr><td>'.repeat(99)}</table>`.repeat(5))).toBe(refusals.cells);
  });

  test('too many elements, too much text', () => {
    expect(page('<br>'.repeat(1_000_000))).toBe(refusals.elements);
    expect(page('<p>公'.repeat(200_000))).toBe(refusals.paragraphs);
    expect(page(`<p>${'公开'.repeat(limits.characters / 2 + 1)}`)).toBe(refusals.characters);
  });

  test('very many openings', () => {
    expect(page('<'.repeat(4 * MB))).toBe(refusals.elements);
  });

  test.each([
    ['blanks', ' '.repeat(4 * MB)],
    ['blanks within words', `公${' '.repeat(2 * MB)}开${'\n'.repeat(2 * MB)}x`],
    ['a comment without an end', `<!--${'-'.repeat(4 * MB)}`],
    ['references', '&#'.repeat(2 * MB)],
    ['marks behind a Chinese character', `公${'&#'.repeat(2 * MB)}`],
    ['attributes', `<p ${'a '.repeat(MB)}>`],
    ['quotes', `<p style="${'display:'.repeat(MB / 4)}">公`],
  ])('%s are read in no time', (_, words) => {
    const time = performance.now();
    readFile(utf8(words), 'a.html');
    expect((performance.now() - time) / 1000).toBeLessThan(MOST_SECONDS);
  });
});

describe('tables of separated values, web archives, any bytes', () => {
  test('a million cells', () => {
    expect(refused(utf8('1,'.repeat(1_000_000)), 'a.csv')).toBe(refusals.cells);
  });

  test.each([
    ['quotes', '"'.repeat(2 * MB + 1), 'a.csv'],
    ['quotes in pairs', `"${'x,"",'.repeat(15_000)}`, 'a.csv'],
    ['headers', `${'a: b\r\n'.repeat(MB / 2)}MIME-Version: 1.0`, 'a.mht'],
    ['boundaries', `MIME-Version: 1.0\r\nContent-Type: a; boundary=x\r\n\r\n${'--x\r\n\r\n'.repeat(MB / 4)}`, 'a.mht'],
  ])('%s are read in no time', (_, words, name) => {
    const time = performance.now();
    readFile(utf8(words), name);
    expect((performance.now() - time) / 1000).toBeLessThan(MOST_SECONDS);
  });

  test('a file that is too large', () => {
    expect(refused(new Uint8Array(limits.fileBytes + 1), 'a.txt')).toBe(refusals.file);
  });

  test('deflated data without an archive are no document', () => {
    expect(refused(deflateSync(strToU8('正文'.repeat(100))))).toMatch(/编码|不是文本/);
  });
});
