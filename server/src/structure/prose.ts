import { isFurniture } from '../layout/furniture';
import type { Paragraph } from '../layout/layout';
import type { FormTable, ProseParagraph, Section } from '../report/report';
import { flatMap } from '../text/flatMap';
import { narrow } from '../text/narrow';
import { overlap } from '../text/span';
import { paragraphsOf, type Frame } from './frame';

/**
 * The running text of the report (正文): no title, heading, signature, page furniture, and nothing of the form's tables.
 * `before`: that of the version before, of which notes are kept.
 */
export function findProse(
  text: string, frame: Frame, sections: readonly Section[], tables: readonly FormTable[], before: readonly ProseParagraph[],
): ProseParagraph[] {
  const known = new Map(before.map(({ content, notes }) => [content, notes]));
  const proseIn = (section: Section | null, paragraphs: readonly Paragraph[]): ProseParagraph[] => {
    const near = section?.tables ?? tables;
    return flatMap(paragraphs.filter((paragraph) => !isInTable(paragraph, near)), (paragraph) => {
      const { span, ordinal } = paragraph;
      const content = narrow(text.slice(span.start, span.end));
      const notes = known.get(content) ?? (isFurniture(text, paragraph) ? null : []);
      return notes ? [{ section, span, ordinal, content, notes }] : [];
    });
  };
  const from = frame.title?.span.end ?? frame.span.start;
  const preface = frame.preface.filter(({ span }) => span.start >= from && span.start >= frame.span.start);
  return [...proseIn(null, preface), ...flatMap(sections, (section) => proseIn(section, paragraphsOf(section.blocks)))];
}

function isInTable({ span }: Paragraph, tables: readonly FormTable[]): boolean {
  return tables.some((table) => overlap(table.span, span));
}
