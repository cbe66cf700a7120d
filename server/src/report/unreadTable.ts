import { contains } from '../text/span';
import type { Report, Section } from './report';

/** A picture that may be of a table, in Markdown, or a table in HTML: it is there, but its cells may not be read. */
const MARKUP = /<(?:table|tr|td|img)[\s>/]|!\[[^\]\n]*\]\(/i;

/** Whether a section holds a table, or a picture that may be one, that cannot be checked. */
export function holdsUnreadTable({ text }: Pick<Report, 'text'>, { body, blocks }: Section): boolean {
  return blocks.some(({ span }) => contains(body, span) && MARKUP.test(text.slice(span.start, span.end)));
}
