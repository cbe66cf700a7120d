import type { TableStyle } from '../layout/layout';
import { chineseNumeral } from '../report/names';
import type { Report, Section, SectionHeading } from '../report/report';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { fold, sourceSpan } from '../text/fold';
import { spanText, type Span } from '../text/span';

/** How this text writes its tables: what is inserted looks the same. */
export function tableStyle({ tables, layout, sections, text }: Report): TableStyle {
  const own = tables[0] ?? layout.blocks.find((block) => block.kind === 'table');
  if (own) return own.style;
  return sections.some((section) => markOf(text, section) !== '') ? 'pipes' : 'tabs';
}

/** A section's heading as the others on the page are written: `## 六、其他需要报告的事项`. */
export function headingLine({ text, sections }: Report, definition: SectionDefinition): string {
  const numbered = sections.find(({ heading }) => typeof heading.ordinal?.value === 'number');
  const mark = sections.map((section) => markOf(text, section)).find((each) => each !== '') ?? '';
  const ordinal = numbered || sections.length === 0 ? ordinalText(text, numbered, definition.ordinal) : '';
  return `${mark}${ordinal}${definition.title}`;
}

/** A section's number with its mark, as in the heading of `like`, or as the form has it: 六、. */
export function ordinalText(text: string, like: Section | undefined, value: number): string {
  const { ordinal } = like?.heading ?? { ordinal: null };
  return ordinal && ordinal.value !== null ? withNumber(text, ordinal.span, value) : `${chineseNumeral(value)}、`;
}

/** What is written at `ordinal`, with another number in it. */
export function withNumber(text: string, ordinal: Span, value: number): string {
  // Folded, as the number itself may hold look-alikes: ⼀一、
  const folded = fold(text, ordinal);
  const written = /[一二三四五六七八九十]+|\d+/.exec(folded.text);
  if (!written) return spanText(text, ordinal);
  const { start, end } = sourceSpan(folded, written.index, written.index + written[0].length);
  const number = /\d/.test(written[0]) ? String(value) : chineseNumeral(value);
  return text.slice(ordinal.start, start) + number + text.slice(end, ordinal.end);
}

/** Markdown's `## ` before a heading; empty where there is none. */
function markOf(text: string, { heading }: { readonly heading: SectionHeading }): string {
  return /^#+\s*/.exec(spanText(text, heading.span))?.[0] ?? '';
}

/** Whether empty lines stand between the paragraphs of this text; round tables they always do. */
export function hasEmptyLines({ layout }: Report): boolean {
  const { blocks } = layout;
  const inText = blocks.filter((block, index) => block.kind === 'paragraph' && blocks[index - 1]?.kind === 'paragraph');
  return inText.filter((block) => block.kind === 'paragraph' && block.afterGap).length * 2 > inText.length;
}
