import { CHINESE } from '../text/chinese';
import { unescapeMarkup } from '../text/markup';
import { spanText } from '../text/span';
import type { Cell, TableStyle } from './layout';

/** What a cell says, in one line and without the marks that its layout needs (`\|` in Markdown, `&lt;` in HTML). */
export function cellText(text: string, { span }: Pick<Cell, 'span'>, style: TableStyle): string {
  const content = spanText(text, span).replace(LINE_BREAKS, (_, before: string, after: string) => {
    // 商业⏎企业 is one word.
    return CHINESE.test(before) || CHINESE.test(after) ? before : `${before} `;
  }).replace(/[\t\r\n]+/g, ' ');
  if (style === 'html') return unescapeMarkup(withoutTags(content, style));
  return style === 'pipes' ? content.replaceAll('\\|', '|') : content;
}

/** A stretch of a table without the tags that it has where it is written in HTML. */
export function withoutTags(content: string, style: TableStyle): string {
  return style === 'html' ? content.replace(/<[^<>]*>/g, '') : content;
}

const LINE_BREAKS = /(\S)[^\S\r\n]*[\r\n]\s*(?=(\S))/g;
