import type { Span } from '../text/span';
import { parseHtmlTable } from './htmlTable';
import type { Block, Layout } from './layout';
import { isEmpty, isPipe, splitLines, trim } from './lines';
import { parseOrdinal } from './ordinal';
import type { Page, ParsedTable } from './parsedTable';
import { parsePipeTable } from './pipeTable';
import { parseCommaTable, parseTabbedTable } from './separatedTable';
import { parseTabLedTable } from './tabLedTable';

const TABLE_PARSERS = [parseHtmlTable, parseTabLedTable, parseTabbedTable, parsePipeTable, parseCommaTable];

/** What stands on the page. Total: any string has a layout, none makes it throw. */
export function parseLayout(text: string): Layout {
  const page: Page = { text, lines: splitLines(text) };
  const blocks: Block[] = [];
  let afterGap = true;
  for (let index = 0; index < page.lines.length; ) {
    const parsed = parseTable(page, index);
    if (parsed) {
      blocks.push(parsed.table);
      index = parsed.next;
      afterGap = true;
      continue;
    }
    const line = page.lines[index++];
    const span = line?.hasPipe ? withoutPipes(text, line.content) : line?.content;
    const blank = !span || isEmpty(span);
    if (!blank) blocks.push({ kind: 'paragraph', span, ordinal: parseOrdinal(text, span), afterGap });
    afterGap = blank;
  }
  return { text, blocks, lineBreak: lineBreak(text) };
}

function parseTable(page: Page, index: number): ParsedTable | null {
  const line = page.lines[index];
  if (!line?.hasTab && !line?.hasPipe && !line?.hasTag && !line?.hasComma) return null;
  for (const parse of TABLE_PARSERS) {
    const parsed = parse(page, index);
    if (parsed) return parsed;
  }
  return null;
}

/** A page in one big table of a single column has its running text between pipes too. */
function withoutPipes(text: string, { start, end }: Span): Span {
  while (start < end && isPipe(text[start])) start++;
  while (end > start && isPipe(text[end - 1])) end--;
  return trim(text, { start, end });
}

function lineBreak(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
