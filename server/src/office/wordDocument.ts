import { escapeXml } from '../text/markup';
import { documentStyles } from './documentStyles';
import { contentTypes, relationships, zipParts } from './zipParts';

/** A part of the document that begins on a page of its own, with its own page numbers. */
export interface WordSection {
  readonly blocks: readonly WordBlock[];
}

export type WordBlock =
  | { readonly kind: 'paragraph'; readonly style: WordStyle; readonly runs: readonly WordRun[] }
  | WordTable;

export interface WordTable {
  readonly kind: 'table';
  /** In twentieths of a point; the header is repeated on every page. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Paragraphs of each cell. */
  readonly rows: readonly (readonly (readonly (readonly WordRun[])[])[])[];
}

export interface WordRun {
  readonly text: string;
  /** Bold and red. */
  readonly marked?: boolean;
  readonly bold?: boolean;
}

export type WordStyle = 'Title' | 'Addressee' | 'BodyText' | 'Closing' | 'Cell';

/** A Word file (.docx). */
export function wordDocument(sections: readonly WordSection[]): Uint8Array {
  return zipParts({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${WORD}document.main+xml`,
      '/word/styles.xml': `${WORD}styles+xml`,
      '/word/footer1.xml': `${WORD}footer+xml`,
    }),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': documentXml(sections),
    'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml'], ['footer', 'footer1.xml']]),
    'word/styles.xml': documentStyles,
    'word/footer1.xml': `<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>`
      + '<w:r><w:t xml:space="preserve">第 </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
      + '<w:r><w:t xml:space="preserve"> 页</w:t></w:r></w:p></w:ftr>',
  });
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A4, upright. */
const SECTION = '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
  + '<w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>';

function documentXml(sections: readonly WordSection[]): string {
  const body = sections.map(({ blocks }, index) => {
    const isLast = index === sections.length - 1;
    // All sections but the last are ended by the properties of a paragraph.
    return blocks.map(blockXml).join('') + (isLast ? '' : `<w:p><w:pPr><w:pStyle w:val="Cell"/>${SECTION}</w:pPr></w:p>`);
  });
  return `<w:document ${NAMESPACES}><w:body>${body.join('')}${SECTION}</w:body></w:document>`;
}

function blockXml(block: WordBlock): string {
  return block.kind === 'table' ? tableXml(block) : paragraphXml(block.style, block.runs);
}

function paragraphXml(style: WordStyle, runs: readonly WordRun[], properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
}

function runXml({ text, marked = false, bold = false }: WordRun): string {
  const properties = `${marked || bold ? '<w:b/>' : ''}${marked ? '<w:color w:val="B3261E"/>' : ''}`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function tableXml({ columns, rows }: WordTable): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cell = (index: number, content: string, shading = ''): string => (
    `<w:tc><w:tcPr><w:tcW w:w="${columns[index]?.width ?? 0}" w:type="dxa"/>${shading}</w:tcPr>${content}</w:tc>`
  );
  const header = columns.map(({ title }, index) => (
    cell(index, paragraphXml('Cell', [{ text: title, bold: true }], '<w:jc w:val="center"/>'), '<w:shd w:val="clear" w:color="auto" w:fill="E8EEF4"/>')
  ));
  const body = rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((paragraphs, index) => (
    cell(index, (paragraphs.length > 0 ? paragraphs : [[]]).map((runs) => paragraphXml('Cell', runs)).join(''))
  )).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`
    + `<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
    + `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.join('')}</w:tr>${body.join('')}</w:tbl>`;
}
