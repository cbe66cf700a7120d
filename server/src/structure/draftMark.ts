import type { Report } from '../report/report';
import { lastBegun } from '../text/lastBegun';
import { hull, spanText, type Span } from '../text/span';

const WORDS = '(?:(?:送审|征求意见|讨论|审议|审核|报批|送签|会签|修改|初|草|样|定|终|第[一二三四五]|[一二三四五]审)稿|草案)';
const OTHERS = '[^（()）【】[\\]〔〕\\r\\n]';
/** （送审稿）, 【征求意见稿20240110】 */
const IN_BRACKETS = new RegExp(`[（(【[〔]${OTHERS}{0,6}${WORDS}${OTHERS}{0,8}[)）】\\]〕]`);
const LINE = new RegExp(`^(?:${WORDS}|${IN_BRACKETS.source})$`);

/** What says that the text is a draft (稿), in the title's lines or in the line above or below them; null where nothing does. */
export function draftMark({ text, title, layout: { blocks } }: Report): Span | null {
  if (!title) return null;
  const { start, end } = hull(title.lines.map(({ span }) => span));
  const match = IN_BRACKETS.exec(text.slice(start, end));
  if (match) return { start: start + match.index, end: start + match.index + match[0].length };
  const beside = [lastBegun(blocks, start - 1, ({ span }) => span.start), blocks.find(({ span }) => span.start >= end)];
  return beside.find((block) => block && block.span.end - block.span.start <= LONGEST && LINE.test(spanText(text, block.span)))?.span ?? null;
}

const LONGEST = 24;
