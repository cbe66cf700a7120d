import { foldText } from '../text/fold';
import type { Frame } from './frame';
import type { FormTable } from './report';

/** Sections of the form without a title: so many make a report, since nothing else is built that way. */
const ENOUGH_SECTIONS = 4;

/** The same, where at least one of the form's tables is there too. */
const ENOUGH_WITH_TABLE = 2;

/** Titles of texts that speak of such reports, and may hold the whole form. */
const OTHER_TEXT = /(?:通知|意见|办法|指南|方案|格式|样式|模板|目录|要点|规定|规范|标准|细则|函|条例)$/;

/** Whether a text is an annual report at all, and not a notice on them, a guide, a list of them. */
export function isReport(text: string, { title, preface, outlines }: Frame, tables: readonly FormTable[]): boolean {
  const known = new Set(outlines.flatMap(({ definition, heading }) => (heading.wording === 'unknown' ? [] : [definition]))).size;
  if (title) return known > 0 || tables.length > 0;
  if (preface.slice(0, 4).some(({ span }) => OTHER_TEXT.test(foldText(text, span)))) return false;
  return known >= ENOUGH_SECTIONS || (known >= ENOUGH_WITH_TABLE && tables.length > 0);
}
