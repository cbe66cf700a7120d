import type { Span } from '../text/span';

/** No cell of a form is longer; what is, is running text with a tab or a pipe in it. */
const LONGEST_CELL = 80;

/** Some provinces print filling notes in brackets behind the labels: 规范性文件（行政机关制定发布的决定、公告……）. */
const LONGEST_NOTE = 200;

/** Whether a text is short enough for a cell. */
export function fitsCell(text: string, { start, end }: Span): boolean {
  const length = end - start;
  return length <= LONGEST_CELL || (length <= LONGEST_NOTE && /[)）]/.test(text[end - 1] ?? ''));
}
