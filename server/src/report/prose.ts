import type { Paragraph } from '../layout/layout';
import { narrow } from '../text/narrow';
import { paragraphsOf, type Frame } from './frame';
import { isFurniture } from './furniture';
import type { FormTable, ProseParagraph, Section } from './report';

/** The running text of the report (正文): no title, heading, signature, page furniture, and nothing of the form's tables. */
export function findProse(text: string, frame: Frame, sections: readonly Section[], tables: readonly FormTable[]): ProseParagraph[] {
  const from = frame.title?.span.end ?? frame.span.start;
  const preface = frame.preface.filter(({ span }) => span.start >= from && span.start >= frame.span.start);
  const proseIn = (section: Section | null, paragraphs: readonly Paragraph[]): ProseParagraph[] => {
    const near = section?.tables ?? tables;
    const own = paragraphs.filter((paragraph) => !isInTable(paragraph, near) && !isFurniture(text, paragraph));
    return own.map((paragraph) => ({ section, span: paragraph.span, ordinal: paragraph.ordinal, content: contentOf(text, paragraph) }));
  };
  return [...proseIn(null, preface), ...sections.flatMap((section) => proseIn(section, paragraphsOf(section.blocks)))];
}

function contentOf(text: string, { span }: Paragraph): string {
  return narrow(text.slice(span.start, span.end));
}

function isInTable({ span }: Paragraph, tables: readonly FormTable[]): boolean {
  return tables.some((table) => table.span.start <= span.start && span.end <= table.span.end);
}
