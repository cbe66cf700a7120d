import { escapeXml } from '../text/markup';
import { sheetXml, type Sheet } from './sheet';
import { styles } from './sheetStyles';
import { contentTypes, relationships, zipParts } from './zipParts';

/** An Excel file (.xlsx). Cells are text or numbers, never formulas. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const names = sheets.map((_, index) => `sheet${index + 1}.xml`);
  return zipParts({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${SPREADSHEET}sheet.main+xml`,
      '/xl/styles.xml': `${SPREADSHEET}styles+xml`,
      ...Object.fromEntries(names.map((name) => [`/xl/worksheets/${name}`, `${SPREADSHEET}worksheet+xml`])),
    }),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([...names.map((name) => ['worksheet', `worksheets/${name}`] as const), ['styles', 'styles.xml']]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/${names[index] ?? ''}`, sheetXml(sheet)])),
  });
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  // The header is printed on every page.
  const titles = sheets.map(({ name }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$1:$1</definedName>`);
  return '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    + `<sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}
