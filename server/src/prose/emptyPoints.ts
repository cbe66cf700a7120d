import type { Block, Paragraph } from '../layout/layout';
import { flatMap } from '../text/flatMap';
import type { Section } from '../report/report';

/** What the first section tells of, point by point; and no more than a heading says. */
const TOPIC = /^[^。，；：,;:]{0,8}(?:主动公开|依申请公开|信息管理|平台建设|监督保障)[^。，；：,;:]{0,6}$/;

/**
 * The headings within the first section right before the next one: （四）平台建设 and （五）监督保障. Where most points
 * are such headings, they are a list of what the report tells below.
 */
export function findEmptyPoints(text: string, { blocks, definition }: Section): Paragraph[] {
  if (definition?.id !== 's1') return [];
  const points = flatMap(blocks, (block, nth) => (isPoint(block) ? [{ block, next: blocks[nth + 1] }] : []));
  const empty = points.filter(({ block, next }) => isTopic(text, block) && (next === undefined || isPoint(next)));
  return empty.length * 2 < points.length ? empty.map(({ block }) => block) : [];
}

function isPoint(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.ordinal?.style === 'subsection';
}

function isTopic(text: string, { span, ordinal }: Paragraph): boolean {
  return TOPIC.test(text.slice(ordinal?.span.end ?? span.start, span.end).trim());
}
