import { furniture, pageNumber } from '../lexicon/furniture';
import { narrow } from '../text/narrow';
import type { Span } from '../text/span';
import type { Block } from './layout';

/** Longer blocks are never furniture: the whole report may stand on one line. */
const LONGEST = 240;

/** Whether a block is part of the web page round a report, not of the report: all of its lines are. */
export function isFurniture(text: string, { span }: Block): boolean {
  if (span.end - span.start > LONGEST) return false;
  const lines = narrow(text.slice(span.start, span.end)).split(/[\r\n]+/);
  return lines.every((line) => PATTERNS.some((pattern) => pattern.test(withoutBullet(line))));
}

/** • 发布时间：…, · 上一篇：… */
function withoutBullet(line: string): string {
  return line.replace(/^\s*[•·●▪■◆]?\s*/, '').trimEnd();
}

/** - 3 - as a line, which anywhere in a text is no content. */
export function isPageNumber(text: string, { kind, span }: Block): boolean {
  const isShort = kind === 'paragraph' && span.end - span.start <= LONGEST_PAGE_NUMBER && FIRST_OF_PAGE_NUMBER.includes(text.charAt(span.start));
  return isShort && pageNumber.test(narrow(text.slice(span.start, span.end)));
}

const LONGEST_PAGE_NUMBER = 24;
const FIRST_OF_PAGE_NUMBER = '第-—–－pP';

/** All kinds of it in one pattern, and in another those that take either case: nearly every line is none of them. */
const PATTERNS = ['', 'i'].map((flags) => {
  return new RegExp(furniture.filter((each) => each.flags === flags).map(({ source }) => source).join('|'), flags);
});

/** Page furniture among blocks, each run of it as one span, blanks between its lines included. */
export function findFurniture(text: string, blocks: readonly Block[]): Span[] {
  const runs: Span[] = [];
  let isRun = false;
  for (const block of blocks) {
    const wasRun = isRun;
    isRun = isFurniture(text, block);
    if (!isRun) continue;
    const last = wasRun ? runs.pop() : undefined;
    runs.push({ start: last?.start ?? block.span.start, end: block.span.end });
  }
  return runs;
}
