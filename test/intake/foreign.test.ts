import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { errorOf, read, shown, utf8 } from './read';

const ole = (...streams: string[]): Uint8Array => Buffer.concat([
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(512), ...streams.map((name) => Buffer.from(name, 'utf16le')),
]);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

describe('what is not read says what to do instead', () => {
  test.each([
    ['an old document', 'a.doc', ole('WordDocument'), '旧版 Word'],
    ['one with a sheet in it', 'a.doc', ole('Workbook', 'WordDocument'), '旧版 Word'],
    ['one of WPS', 'a.wps', ole('WordDocument', 'WpsCustomData'), 'WPS'],
    ['an old document that is called .docx', 'a.docx', ole('WordDocument'), '另存为” .docx'],
    ['a document with a password', 'a.docx', ole('EncryptionInfo', 'EncryptedPackage'), '密码'],
    ['an old sheet', 'a.xls', ole('Workbook'), '.csv'],
    ['an old presentation', 'a.ppt', ole('PowerPoint Document'), '演示文稿'],
    ['a sheet', 'a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), '.csv'],
    ['a presentation', 'a.pptx', zip('ppt/presentation.xml'), '演示文稿'],
    ['an OpenDocument', 'a.odt', zip('mimetype', 'content.xml'), '.docx'],
    ['an OFD', 'a.ofd', zip('OFD.xml'), 'OFD'],
    ['an archive', 'a.zip', zip('年报.docx'), '解压'],
    ['a PDF', 'a.pdf', utf8('%PDF-1.7'), 'PDF'],
    ['a picture', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), '图片'],
    ['a photograph', 'a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '图片'],
    ['rich text', 'a.rtf', utf8('{\\rtf1'), 'RTF'],
    ['Word as XML', 'a.doc', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), '另存为” .docx'],
    ['bytes', 'a.txt', Uint8Array.of(1, 0, 2), '不是文本文件'],
  ])('%s', (_, name, bytes, words) => {
    expect(errorOf(bytes, name)).toContain(words);
    expect(errorOf(bytes, name)).toMatch(/请.+。$/);
  });
});

describe('a table of separated values', () => {
  test('quotes, line breaks in them, doubled ones, and each kind of line end', () => {
    expect(shown(utf8('"商业\n企业","说""明""",0\r\n规章,,1\r甲,乙,2\n'), 'a.csv')).toBe('⇥商业\n企业\n⇥说"明"\n⇥0\n\n⇥规章\n⇥\n⇥1\n\n⇥甲\n⇥乙\n⇥2');
    expect(read(utf8('规章\t1\n规范性文件\t2\n'), 'a.tsv')).toMatchObject({ kind: 'csv', text: '\t规章\n\t1\n\n\t规范性文件\n\t2\n\n' });
    expect(shown(utf8('规章;1,5;0\n甲;2;0\n'), 'a.csv')).toBe('⇥规章\n⇥1,5\n⇥0\n\n⇥甲\n⇥2\n⇥0');
  });

  test('a quote that is not closed is a character', () => {
    expect(shown(utf8('"规章,1\n甲,2'), 'a.csv')).toBe('⇥"规章\n⇥1\n\n⇥甲\n⇥2');
  });
});
