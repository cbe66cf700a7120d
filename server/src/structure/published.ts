import type { Paragraph } from '../layout/layout';
import { findDates } from '../prose/dates';
import type { DateMention } from '../report/report';
import { narrow } from '../text/narrow';

/** What a page writes before the date on which it published the text. Not 更新: that says when it was touched last. */
const PUBLISHED = /(?:发布|公开|发文|发稿)\s*(?:时间|日期)\s*[:：]?\s*|(?:^|[\s|[(【])(?:时间|日期)\s*:\s*/g;

/** A date in full, with blanks between its parts. */
const LONGEST_DATE = 24;

/** The date of publication that a web page prints above the text (发布时间: 2021-01-20). */
export function findPublished(text: string, paragraphs: readonly Paragraph[]): DateMention | null {
  for (const { span } of paragraphs) {
    const line = narrow(text.slice(span.start, span.end));
    for (const { 0: label, index } of line.matchAll(PUBLISHED)) {
      const start = span.start + index + label.length;
      const date = findDates(text, { start, end: Math.min(span.end, start + LONGEST_DATE) })[0];
      if (date?.span.start === start && date.day !== null) return date;
    }
  }
  return null;
}
