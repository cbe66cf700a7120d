import type { FormTable } from '../report/report';
import { foldText } from '../text/fold';
import type { Frame } from './frame';
import type { SectionOutline } from './sections';

/** Sections of the form without a title: so many make a report, since nothing else is built that way. */
const ENOUGH_SECTIONS = 4;

/** No title is longer; lines that are, are looked at no further. */
const LONGEST_TITLE = 200;

/** The same, where at least one of the form's tables is there too. */
const ENOUGH_WITH_TABLE = 2;

/** A notice says what belongs into a section in fewer characters. */
const ENOUGH_TOLD = 200;

/** Titles of texts that speak of such reports, and may hold the whole form. */
const OTHER_TEXT = /(?:通知|意见|办法|指南|方案|格式|样式|模板|目录|要点|规定|规范|标准|细则|函|条例|制度)$/;

/** What explains a report bears the report's title: 文字解读：某镇2022年政府信息公开工作年度报告 */
const EXPLANATION = /^(?:(?:文字|图文|图片|图表|视频|政策)?解读|一图读懂|图解)/;

/** The same words in the menu of a site. */
const COLUMN = /^(?:文字|图文|政策)?解读$/;

/** Universities and public utilities report in forms of their own. */
const OTHER_BODY = /学年|高等学校信息公开|公共企事业单位信息公开/;

/** Rules are written in articles. */
const ARTICLE = /^第[一二三四五六七八九十\d]{1,3}条/;

/** So many lines at the top say what a text is. */
const TOP = 4;

/** Whether a text is an annual report at all, and not a notice on them, a guide, a list of them. */
export function isReport(text: string, { title, preface, outlines }: Frame, tables: readonly FormTable[]): boolean {
  const known = outlines.filter(({ definition, heading }) => definition && heading.wording !== 'unknown');
  const count = new Set(known.map(({ definition }) => definition)).size;
  const lines = preface.map(({ span }) => foldText(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_TITLE) }));
  const top = lines.slice(0, TOP);
  const hasTables = tables.length > 0;
  if (top.some((line) => EXPLANATION.test(line) && !(hasTables && COLUMN.test(line))) || (!hasTables && top.some((line) => OTHER_BODY.test(line)))) return false;
  // Whatever is summed up at the end of a year has headings like these.
  if (title && !title.text.endsWith('总结')) return count > 0 || hasTables;
  if (top.some((line) => OTHER_TEXT.test(line)) || lines.filter((line) => ARTICLE.test(line)).length > 1) return false;
  if (hasTables) return count >= ENOUGH_WITH_TABLE;
  // What such a report has to hold is a list of titles with nothing under them.
  const filled = known.filter(({ blocks }) => blocks.length > 0);
  return count >= ENOUGH_SECTIONS && (filled.length * 2 > count || tellsOfAYear(text, known));
}

/** Whether the tables alone have dropped out of a report: its first section tells of a body's work, and the fifth of what it lacks. */
function tellsOfAYear(text: string, known: readonly SectionOutline[]): boolean {
  const [first = '', fifth = ''] = [1, 5].map((ordinal) => (known.find(({ definition }) => definition?.ordinal === ordinal)?.blocks ?? [])
    .map(({ span }) => text.slice(span.start, Math.min(span.end, span.start + LONGEST_TITLE))).join('\n'));
  return first.length >= ENOUGH_TOLD && fifth !== '' && /20\d\d年|本年度?|全年/.test(first) && /[我本][镇乡街局委办县区市厅机单校站中]/.test(first + fifth);
}
