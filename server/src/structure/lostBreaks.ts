import type { Paragraph } from '../layout/layout';
import { isEmpty, trim } from '../layout/lines';
import { parseOrdinal } from '../layout/ordinal';
import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';
import { headsSection } from './headings';

/** No shorter line holds two sections. */
const SHORTEST_PAGE = 60;
/** A list of the sections has nothing between their titles. */
const SHORTEST_BODY = 40;
/** Quick to see. */
const MAY_HOLD_HEADING = /[一二三四五六]、(?<=\s..)/;
const HEADING = /(?<=\s)[一二三四五六]、[^\s。！，；]{4,40}(?=\s|$)/g;
/** How each of the three tables begins. */
const TABLE = /第二十条\s?第|[（(]\s?本列数据的|行政复议\s+行政诉讼|结果\s?维持\s/;
const POINT = /\s(?=[（(][一二三四五六七八九十]{1,2}[)）])/;

/**
 * The lines of a page that a program copied as one: 一、总体情况 2023年，… 二、主动公开政府信息情况 第二十条第（一）项 信息内容 …,
 * where only blanks are left of the line breaks. Null for a line as lines are.
 */
export function splitAtLostBreaks(text: string, { span, ordinal }: Paragraph): Paragraph[] | null {
  if (span.end - span.start < SHORTEST_PAGE) return null;
  const line = text.slice(span.start, span.end);
  if (!MAY_HOLD_HEADING.test(line)) return null;
  const inner = matchesIn(line, HEADING)
    .map(({ 0: title, index }) => paragraph(text, { start: span.start + index, end: span.start + index + title.length }))
    .filter((heading) => headsSection(text, heading));
  const first = ordinal?.style === 'section' ? [{ value: ordinal.value, start: span.start, end: ordinal.span.end }] : [];
  const heads: readonly Head[] = [...first, ...inner.map((each) => ({ value: each.ordinal?.value ?? 0, ...each.span }))];
  const [only, second] = heads;
  const isPage = only && !second ? isSoleHead(text, span, only) : areHeads(heads);
  if (!isPage) return null;
  const lines = linesOf(text, { start: span.start, end: inner[0]?.span.start ?? span.end });
  for (const [index, heading] of inner.entries()) {
    lines.push(heading, ...linesOf(text, { start: heading.span.end, end: inner[index + 1]?.span.start ?? span.end }));
  }
  return lines;
}

/** What may be the heading of a section, with its number. */
interface Head extends Span {
  readonly value: number;
}

/** …至12月31日。 一、总体情况 2023年，…: the end of a sentence before it, and enough text behind. */
function isSoleHead(text: string, line: Span, { start, end }: Head): boolean {
  return line.end - end >= SHORTEST_BODY && /[。！]\s+$/.test(text.slice(Math.max(line.start, start - 8), start));
}

/** In the order of their numbers, and somewhere with enough text between. */
function areHeads(heads: readonly Head[]): boolean {
  return heads.some(({ end }, index) => (heads[index + 1]?.start ?? 0) - end >= SHORTEST_BODY)
    && heads.every(({ value }, index) => index === 0 || value > (heads[index - 1]?.value ?? 0));
}

/** A line for each point of the running text, and one for each cell of the table behind it. */
function linesOf(text: string, { start, end }: Span): Paragraph[] {
  const content = text.slice(start, end);
  const table = content.search(TABLE);
  const prose = table < 0 ? content : content.slice(0, table);
  return [...pieces(text, start, prose, POINT), ...(table < 0 ? [] : pieces(text, start + table, content.slice(table), /\s/))];
}

function pieces(text: string, offset: number, content: string, separator: RegExp): Paragraph[] {
  const found: Paragraph[] = [];
  let start = offset;
  for (const piece of content.split(separator)) {
    const span = trim(text, { start, end: start + piece.length });
    if (!isEmpty(span)) found.push(paragraph(text, span));
    start += piece.length + 1;
  }
  return found;
}

function paragraph(text: string, span: Span): Paragraph {
  return { kind: 'paragraph', span, ordinal: parseOrdinal(text, span), afterGap: false };
}
