import fc from 'fast-check';
import { expect } from 'vitest';
import { readCsv } from '../../server/src/intake/csv';
import { decodeAs, type Encoding } from '../../server/src/intake/decode';
import { encode } from '../../server/src/intake/encode';
import { readFile } from '../../server/src/intake/intake';
import { csvLine } from '../../server/src/reporters/csvLine';
import { docxOf, escapeXml } from '../intake/writeDocx';
import { holds } from './cases';
import { anyText, expectOnCharacters } from './texts';

const name = fc.constantFrom('a.txt', 'a.md', 'a.docx', 'a.html', 'a.mht', 'a.csv', 'a.tsv', 'a.doc', 'a.wps', '年报', '.txt', 'a.TXT');
const beginning = fc.constantFrom<number[]>([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [...'<html>'].map((each) => each.charCodeAt(0)));
const anyBytes = fc.tuple(beginning, fc.oneof(fc.uint8Array({ maxLength: 300 }), anyText.map((text) => Buffer.from(text)))).map(([first, rest]) => Uint8Array.from([...first, ...rest]));

/** Refused with what to do, or read as a text whose places lie in it, one behind the other. */
function expectRead(bytes: Uint8Array, file: string): void {
  const intake = readFile(bytes, file);
  if ('error' in intake) {
    expect(intake.error).toMatch(/。$/);
    return;
  }
  let end = 0;
  for (const span of intake.places) {
    expectOnCharacters(intake.text, span);
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
}

holds('bytes', 'any bytes under any name are read or refused', fc.tuple(anyBytes, name), ([bytes, file]) => expectRead(bytes, file));

const encodings: readonly Encoding[] = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'];
const unmarked = anyText.map((text) => text.replace(/^\uFEFF+/, ''));

holds('encodings', 'a text that can be written in an encoding is read again as it was', fc.tuple(unmarked, fc.constantFrom(...encodings), fc.boolean()), ([text, encoding, byteOrderMark]) => {
  const bytes = encode(text, { encoding, byteOrderMark });
  const isWellFormed = !/\p{Cs}/u.test(text);
  if (isWellFormed) expect(bytes).not.toBeNull();
  // Half of a pair is written in UTF-16 alone, and not read again.
  expect(bytes && decodeAs(encoding, bytes)).toEqual(isWellFormed ? { text, encoding, byteOrderMark } : null);
});

/** Elements in no order, some without an end, some with an end only. */
function markup(elements: readonly string[], words: (text: string) => string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...elements).map((element) => `<${element}>`),
    fc.constantFrom(...elements).map((element) => `</${element.split(' ')[0] ?? ''}>`),
    fc.constantFrom(...elements).map((element) => `<${element}/>`),
    fc.constantFrom('一、总体情况', '1', '表', '政府信息公开', '\u00a0', '😀').map(words),
    fc.string({ unit: 'binary', maxLength: 6 }).map(words),
  );
  return fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
}

const htmlElements = [
  'html', 'head', 'body', 'title', 'div', 'p', 'br', 'hr', 'span', 'table', 'tbody', 'tr', 'td', 'th', 'td colspan=2 rowspan=3', 'td rowspan=0', 'td colspan=99999999',
  'td colspan=-1', 'ul', 'ol start=3', 'li', 'a href="javascript:x"', 'script', 'style', 'textarea', 'pre', 'svg', 'template', 'noscript', 'div style="display:none"', 'img', 'select', '!--', '!doctype', '?xml', 'p "\'=',
];

holds('pages', 'web pages of any elements', markup(htmlElements, String), (html) => expectRead(Buffer.from(html), 'a.html'));

const wordElements = [
  'w:p', 'w:r', 'w:t', 'w:t xml:space="preserve"', 'w:tab', 'w:br', 'w:br w:type="page"', 'w:tbl', 'w:tr', 'w:tc', 'w:tcPr', 'w:gridSpan w:val="3"', 'w:gridSpan w:val="-1"', 'w:gridSpan w:val="1e9"', 'w:vMerge', 'w:vMerge w:val="restart"',
  'w:del', 'w:ins', 'w:moveFrom', 'w:pPr', 'w:numPr', 'w:numId w:val="1"', 'w:ilvl w:val="99"', 'w:pStyle w:val="x"', 'w:footnoteReference w:id="1"', 'w:fldChar w:fldCharType="begin"', 'w:fldChar w:fldCharType="end"', 'w:instrText',
  'w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:txbxContent', 'mc:AlternateContent', 'mc:Fallback', 'w:sym w:font="Wingdings" w:char="F0FC"', 'w:vanish', 'w:rPr', 'w:gridBefore w:val="2"', 'w:trPr', 'x',
];

/** Mostly well-formed, so that more than the reader of XML is reached. */
const wordTree = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('一、总体情况', '1', '\t', '公开').map((words) => `<w:r><w:t>${words}</w:t></w:r>`),
    fc.tuple(fc.constantFrom(...wordElements), tie('tree')).map(([element, inner]) => `<${element}>${inner}</${element.split(' ')[0] ?? ''}>`),
  ),
})).tree;

holds('wordFiles', 'Word files of any elements', fc.oneof(wordTree, markup(wordElements, escapeXml)), (body) => {
  expectRead(docxOf(body, { footnotes: `<w:footnotes NAMESPACES><w:footnote w:id="1">${body}</w:footnote></w:footnotes>` }), 'a.docx');
});

const value = fc.oneof(fc.string({ unit: fc.constantFrom(...'总计1,;"\'\r\n😀 =+'), maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 6 }));

holds('sheets', 'a table written as CSV is read as the same cells', fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
  const read = readCsv(rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n'), ',');
  const filled = rows.map((cells) => cells.map(linesOf)).filter((cells) => cells.some((lines) => lines.length > 0));
  expect('error' in read ? read : read.flatMap((block) => (block.kind === 'table' ? block.rows.map((cells) => cells.map(({ lines }) => lines.map(({ text }) => text))) : []))).toEqual(filled);
});

holds('ownSheets', 'a table that we write as CSV is read as the same cells', fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
  const written = rows.map((cells) => ['行', ...cells]);
  const read = readCsv(written.map(csvLine).join(''), ',');
  if ('error' in read) throw new Error(read.error);
  const cells = read.flatMap((block) => (block.kind === 'table' ? block.rows : [])).map((row) => row.map(({ lines }) => lines.map(({ text }) => text)));
  // What a spreadsheet would take for a formula has a mark before it, which counts for nothing.
  expect(cells.map((row) => row.map((lines) => unmarkedCell(lines)))).toEqual(written.map((row) => row.map((each) => unmarkedCell(linesOf(each)))));
});

/** Of a cell, as it is read: without blanks round its lines, and without empty ones. */
function linesOf(cell: string): string[] {
  return cell.split(/\r\n?|\n/).map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== '');
}

function unmarkedCell(lines: readonly string[]): string {
  return lines.join('\n').replace(/^['\s]+/, '');
}
