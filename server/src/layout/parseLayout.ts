import type { Block, Layout } from './layout';

/** What stands on the page. Total: any string has a layout. */
export function parseLayout(text: string): Layout {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S[^\r\n]*/g)) {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    blocks.push({ kind: 'paragraph', span, ordinal: null, afterGap: false });
  }
  return { text, blocks, lineBreak: text.includes('\r\n') ? '\r\n' : '\n' };
}
