import type { Report, Section } from '../report/report';
import { contains, type Span } from '../text/span';

/** A picture that may be of a table, in Markdown, or a table in HTML: it is there, but its cells may not be read. */
const MARKUP = /<(?:table|tr|td|img)[\s>/]|!\[[^\]\n]*\]\(/i;

/** What is left of a picture where a page was copied as text: its file's name, or several of them. */
const FILE_NAME = /^[\w.-]{1,120}\.(?:jpe?g|png|gif|bmp|webp)$/i;

/** Whether a section holds a table, or a picture that may be one, that cannot be checked. */
export function holdsUnreadTable({ text }: Pick<Report, 'text'>, { body, blocks, tables }: Section): boolean {
  const isRead = (span: Span): boolean => tables.some((table) => contains(span, table.span));
  return blocks.some(({ span }) => {
    const written = contains(body, span) ? text.slice(span.start, span.end) : '';
    return (MARKUP.test(written) && !isRead(span)) || FILE_NAME.test(written);
  });
}
