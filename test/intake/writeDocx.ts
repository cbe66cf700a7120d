import { strToU8, zipSync } from 'fflate';
import type { OfficialBlock, OfficialTable } from './officialPage';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** A Word file with this body (WordprocessingML); other parts by their names below `word/`. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, document = documentOf(body)): Uint8Array {
  const files = { ...parts, document };
  const words = Object.entries(files).map(([name, xml]) => [`word/${name}.xml`, strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace('NAMESPACES', NAMESPACES)}`)] as const);
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`),
    ...Object.fromEntries(words),
  }, { level: 1 });
}

function documentOf(body: string): string {
  return `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export function writeDocx(page: readonly OfficialBlock[]): Uint8Array {
  return docxOf(page.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join(''));
}

/** In two runs, as Word cuts them at any place. */
export function paragraph(text: string): string {
  const middle = Math.floor(text.length / 2);
  return `<w:p>${run(text.slice(0, middle))}${run(text.slice(middle))}</w:p>`;
}

function run(text: string): string {
  if (text === '') return '';
  const words = text.split('\t').map((each) => `<w:t xml:space="preserve">${escapeXml(each)}</w:t>`);
  return `<w:r>${words.join('<w:tab/>')}</w:r>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function table(rows: OfficialTable): string {
  const cell = (lines: readonly string[], columns: number, merge: string): string => (
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${lines.map(paragraph).join('')}</w:tc>`
  );
  const open = new Map<number, { columns: number; left: number }>();
  const printed = rows.map((cells) => {
    const left = [...cells];
    let [column, row] = [0, ''];
    while (left.length > 0 || open.has(column)) {
      const above = open.get(column);
      if (above) {
        if (--above.left === 0) open.delete(column);
        row += cell([''], above.columns, '<w:vMerge/>');
        column += above.columns;
        continue;
      }
      const { text, columns, rows: over } = left.shift()!;
      if (over > 1) open.set(column, { columns, left: over - 1 });
      row += cell(text.split('\n'), columns, over > 1 ? '<w:vMerge w:val="restart"/>' : '');
      column += columns;
    }
    return `<w:tr>${row}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${printed.join('')}</w:tbl>`;
}
