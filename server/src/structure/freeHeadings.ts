import type { Block, Cell, Layout, Paragraph, Row, Table } from '../layout/layout';
import { isEmpty, trim } from '../layout/lines';
import { parseOrdinal } from '../layout/ordinal';
import { fold } from '../text/fold';
import { hull, type Span } from '../text/span';
import { headsSection, isOfficialTitle, mayBeTitle } from './headings';
import { splitAtLostBreaks } from './lostBreaks';
import { readTitle } from './titleText';

/**
 * The page with each section's heading as a paragraph of its own: a table takes in the line between it and
 * the next table, and a number may stand on the line before its title. Only who knows the titles can tell.
 */
export function freeHeadings(layout: Layout): Layout {
  const { text } = layout;
  const freed: Block[] = [];
  for (const block of layout.blocks) {
    const lines = block.kind === 'paragraph' ? splitAtLostBreaks(text, block) : null;
    if (lines) freed.push(...lines);
    else if (block.kind === 'table') freed.push(...splitAtHeadings(text, block));
    else if (mayEndInTitle(text, block)) freed.push(...splitAtEnd(text, block));
    else freed.push(block);
  }
  return { ...layout, blocks: withNumbersJoined(text, freed) };
}

function splitAtHeadings(text: string, table: Table): Block[] {
  if (!table.rows.some((row) => headingIn(text, row))) return [table];
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ ...table, span: hull(rows.map((row) => row.span)), rows });
    rows = [];
  };
  for (const row of table.rows) {
    const heading = headingIn(text, row);
    if (heading) {
      endTable();
      blocks.push(heading);
      rows.push(...rowAfter(row, heading));
    } else rows.push(row);
  }
  endTable();
  return blocks;
}

/** A title that is all of its row; with its number it may have the table's first cell behind it. */
function headingIn(text: string, { cells }: Row): Paragraph | null {
  const index = cells.findIndex((cell) => !isEmpty(cell.span));
  const span = cells[index]?.span;
  if (!span) return null;
  if (!mayBeTitle(text, { span })) return titleOfReport(text, span, cells.slice(index + 1)) ?? labelledTitle(text, span, cells.slice(index + 1));
  const line: Paragraph = { kind: 'paragraph', span, ordinal: parseOrdinal(text, span), afterGap: true };
  const others = cells.slice(index + 1).filter((cell) => !isEmpty(cell.span));
  const isAlone = others.length === 0;
  if (!headsSection(text, line)) return null;
  if (isEntryOfContents(text, others)) return { ...line, span: hull([span, ...others.map((cell) => cell.span)]) };
  return isAlone || line.ordinal?.style === 'section' ? line : null;
}

/** Some sites print a whole page within a table: 青山镇2022年政府信息公开工作年度报告 | */
function titleOfReport(text: string, span: Span, others: readonly Cell[]): Paragraph | null {
  const isEnd = REPORT.test(text.slice(Math.max(span.start, span.end - 4), span.end)) && others.every((cell) => isEmpty(cell.span));
  if (!isEnd || !readTitle(fold(text, span).text)?.year) return null;
  return { kind: 'paragraph', span, ordinal: null, afterGap: true };
}

const REPORT = /报告|年报/;

/** 标 题 | 青山镇2022年政府信息公开工作年度报告 |, among what a page knows of its text. */
function labelledTitle(text: string, label: Span, [title, ...others]: readonly Cell[]): Paragraph | null {
  const isLabel = text[label.start] === '标' && /^标\s*题\s*[:：]?$/.test(text.slice(label.start, label.end));
  return isLabel && title ? titleOfReport(text, title.span, others) : null;
}

/** 一、总体情况⇥1: Word's table of contents has the page behind a tab. */
function isEntryOfContents(text: string, [page, ...others]: readonly Cell[]): boolean {
  return page !== undefined && others.length === 0 && /^\d{1,2}$/.test(text.slice(page.span.start, page.span.end));
}

function rowAfter({ cells }: Row, heading: Paragraph): Row[] {
  const rest = cells.filter((cell) => cell.span.start >= heading.span.end);
  return rest.every((cell) => isEmpty(cell.span)) ? [] : [{ span: hull(rest.map((cell) => cell.extent)), cells: rest }];
}

/** Where a page lost a line break: 开展业务培训2次。 二、主动公开政府信息情况, or the title of the section before. */
const LAST_SENTENCE = /([。！况项])\s*([一二三四五六]、[^。！，；]{4,40})$/;

function mayEndInTitle(text: string, { span: { start, end } }: Paragraph): boolean {
  return mayBeTitle(text, { span: { start: Math.max(start, end - 8), end } });
}

function splitAtEnd(text: string, paragraph: Paragraph): Block[] {
  const { start, end } = paragraph.span;
  const [, before = '', last = ''] = LAST_SENTENCE.exec(text.slice(Math.max(start, end - 60), end)) ?? [];
  if (last === '') return [paragraph];
  const span = { start: end - last.length, end };
  const heading: Paragraph = { kind: 'paragraph', span, ordinal: parseOrdinal(text, span), afterGap: true };
  const first: Paragraph = { ...paragraph, span: trim(text, { start, end: span.start }) };
  const isBehindText = '。！'.includes(before) || (paragraph.ordinal?.style === 'section' && isOfficialTitle(text, first));
  return isBehindText && headsSection(text, heading) ? [first, heading] : [paragraph];
}

function withNumbersJoined(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const whole = numbered(text, joined.at(-1), block);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(block);
  }
  return joined;
}

/** 一、 on a line alone, and the title on the next; or 一、总 and 体情况. */
function numbered(text: string, before: Block | undefined, block: Block): Paragraph | null {
  if (before?.kind !== 'paragraph' || block.kind !== 'paragraph' || block.ordinal || !mayBeginHeading(text, before)) return null;
  if (!TITLE_END.test(text.slice(Math.max(block.span.start, block.span.end - 3), block.span.end))) return null;
  const span = hull([before.span, block.span]);
  if (span.end - span.start > LONGEST_BROKEN) return null;
  const whole = { ...before, span, ordinal: parseOrdinal(text, span) };
  const isNumberAlone = before.ordinal !== null && before.ordinal.span.end === before.span.end;
  if (isNumberAlone) return mayBeTitle(text, block) && headsSection(text, whole) ? whole : null;
  return !headsSection(text, before) && isOfficialTitle(text, whole) ? whole : null;
}

/** With what titles end, but for marks behind. */
const TITLE_END = /[况项述]/;

/** The longest title in its long wording, with blanks in it. */
const LONGEST_BROKEN = 64;

/** 一、总, or 一 before 、总体情况. */
function mayBeginHeading(text: string, { ordinal, span }: Paragraph): boolean {
  return ordinal ? ordinal.style === 'section' : span.end - span.start === 1 && '一二三四五六'.includes(text.charAt(span.start));
}
