import { escapeXml } from '../text/markup';
import { cellStyles } from './sheetStyles';

/** A table with a frozen header and a filter. */
export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : '. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many columns stay in sight. */
  readonly frozenColumns?: number;
}

export interface SheetColumn {
  readonly title: string;
  /** In digits. */
  readonly width: number;
  /** What may be chosen in its cells; no word has a comma. */
  readonly choices?: readonly string[];
}

export type SheetCell = string | number | null | readonly SheetRun[];

/** A part of a cell's text. */
export interface SheetRun {
  readonly text: string;
  readonly marked: boolean;
}

export function sheetXml({ columns, rows, frozenColumns = 0 }: Sheet): string {
  const shown = rows.slice(0, MOST_ROWS - 1);
  const isNarrow = columns.reduce((sum, { width }) => sum + width, 0) <= WIDEST_PAGE;
  const last = `${columnName(columns.length - 1)}${shown.length + 1}`;
  const titles = columns.map(({ title }) => title);
  const header = rowXml(1, heightOf(titles, columns), titles.map((title, index) => textCell(`${columnName(index)}1`, title, cellStyles.header)));
  const body = shown.map((cells, index) => (
    rowXml(index + 2, heightOf(cells, columns), cells.map((cell, column) => cellXml(`${columnName(column)}${index + 2}`, cell)))
  ));
  return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + `<sheetPr><pageSetUpPr fitToPage="${isNarrow ? 1 : 0}"/></sheetPr>`
    + `<dimension ref="A1:${last}"/>`
    + `<sheetViews><sheetView workbookViewId="0">${paneXml(frozenColumns)}</sheetView></sheetViews>`
    + `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
    + `<sheetData>${header}${body.join('')}</sheetData>`
    + `<autoFilter ref="A1:${last}"/>${validations(columns, shown.length)}`
    + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
    + `<pageSetup paperSize="9" orientation="landscape"${isNarrow ? ' fitToWidth="1" fitToHeight="0"' : ''}/>`
    + '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>';
}

function paneXml(columns: number): string {
  if (columns === 0) return '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<pane xSplit="${columns}" ySplit="1" topLeftCell="${columnName(columns)}2" activePane="bottomRight" state="frozen"/>`;
}

/** In digits. What is wider could not be read on one page. */
const WIDEST_PAGE = 250;

/** `height` is in points. */
function rowXml(number: number, height: number, cells: readonly string[]): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

/** In points. Not every program finds the height of wrapped text by itself. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const textOf = (cell: SheetCell): string => (typeof cell === 'object' ? (cell ?? []).map(({ text }) => text).join('') : String(cell));
  const lines = cells.map((cell, index) => linesIn(textOf(cell), columns[index]?.width ?? 1));
  return Math.min(MOST_POINTS, lines.reduce((most, each) => Math.max(most, each), 1) * LINE_POINTS);
}

/** Chinese characters, and marks that Chinese fonts make as wide, are two digits wide. */
function linesIn(text: string, width: number): number {
  const lengths = text.split('\n').map((line) => [...line].reduce((sum, character) => sum + (character < '\u2000' ? 1 : 2), 0));
  return lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / (width - 1))), 0);
}

const LINE_POINTS = 15;

/** As high as a row of Excel can be. */
const MOST_POINTS = 405;

/** As many as Excel has. */
const MOST_ROWS = 1_048_576;

/** As many UTF-16 units as Excel takes in a cell. */
const LONGEST = 32_767;

function cellXml(name: string, cell: SheetCell): string {
  if (cell === null || cell === '') return `<c r="${name}" s="${cellStyles.text}"/>`;
  if (typeof cell === 'number') return `<c r="${name}" s="${cellStyles.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(name, cell, cellStyles.text);
  return inline(name, cellStyles.text, cell.filter(({ text }) => text !== '').map(({ text, marked }) => (
    `<r>${marked ? '<rPr><b/><sz val="11"/><color rgb="FFB3261E"/><rFont val="宋体"/><charset val="134"/></rPr>' : ''}${textXml(text)}</r>`
  )).join(''));
}

function textCell(name: string, text: string, style: number): string {
  return inline(name, style, textXml(text));
}

function inline(name: string, style: number, content: string): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is>${content}</is></c>`;
}

/** Excel reads _x0041_ as a character; what is meant so is written with another before it. */
function textXml(text: string): string {
  const plain = text.slice(0, LONGEST).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return `<t xml:space="preserve">${escapeXml(plain)}</t>`;
}

function validations(columns: readonly SheetColumn[], rows: number): string {
  const own = columns.flatMap(({ choices }, index) => {
    if (!choices || rows === 0) return [];
    const range = `${columnName(index)}2:${columnName(index)}${rows + 1}`;
    return [`<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${escapeXml(choices.join(','))}"</formula1></dataValidation>`];
  });
  return own.length === 0 ? '' : `<dataValidations count="${own.length}">${own.join('')}</dataValidations>`;
}

/** A, B, …, Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
