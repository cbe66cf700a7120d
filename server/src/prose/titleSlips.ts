import { inParagraphs } from '../report/inParagraphs';
import { regulation } from '../taxonomy/documents';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import { findCitations, type Citation } from './citations';
import { compareTitle, documentNumbered, titleSlip } from './documentTitles';

/** A title of the right document with a slip in it. */
export interface TitleSlip {
  readonly span: Span;
  readonly written: string;
  readonly official: string;
}

/** All misquoted titles of the text, in order. */
export const findTitleSlips = inParagraphs((content) => (
  content.includes('《') ? flatMap(findCitations(content), (each) => titleSlipOf(each) ?? []) : []
));

/** Certain where the number says which document it is, and for the 条例. */
export function titleSlipOf({ title, number }: Citation): TitleSlip | null {
  if (!title) return null;
  const official = number?.official ?? (isOfRegulation(title.text) ? regulation.number : null);
  const named = official === null ? undefined : documentNumbered(official);
  const slip = named && compareTitle(title.text, named) === 'alike' ? titleSlip(title.text, named) : null;
  if (!slip) return null;
  const start = title.span.start + title.text.indexOf(slip.written);
  return { span: { start, end: start + slip.written.length }, ...slip };
}

function isOfRegulation(title: string): boolean {
  return /^中华人民共和国.*信息.*条[例列]$|^中华人民共和国.*公开.*条[例列]$/.test(title);
}
