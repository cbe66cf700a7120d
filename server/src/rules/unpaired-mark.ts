import { findTornBrackets } from '../prose/citations';
import { unpairedMarks, type UnpairedMark } from '../prose/unpairedMarks';
import type { ProseParagraph } from '../report/report';
import { asFullWidth } from '../text/halfWidth';
import { contains, spanText, type Span } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Fix, Rule } from './rule';

export const unpairedMark: Rule = {
  id: 'unpaired-mark',
  title: '括号、引号、书名号不成对',
  rationale: '括号、引号、书名号只有一半，读者看不出引用、说明到哪里为止，多半是录入、删改时丢了一半或者打反了。',
  basis: 'GB/T 15834《标点符号用法》',
  severity: 'information',
  *check({ text, prose }) {
    let last: ProseParagraph | null = null;
    const told = new Set<string>();
    for (const { paragraph, found, count } of unpairedMarks(prose)) {
      if (paragraph !== last) told.clear();
      last = paragraph;
      if (told.has(found.mark) || isInNumber(paragraph, found)) continue;
      if (count > MOST_OF_ONE) told.add(found.mark);
      const each = finding(text, paragraph, found);
      yield count > MOST_OF_ONE ? forAll(each, count - 1) : each;
    }
  },
};

/** Where a paragraph has more of one mark they have one cause, and the first speaks for all. */
const MOST_OF_ONE = 20;

/** To mend one of so many is no help: whoever looks at them finds what they come from. */
function forAll(finding: Finding, others: number): Finding {
  return { ...finding, fixes: [], message: `${finding.message}本段还有 ${others} 处这样的，请一并核对。` };
}

/** A number of a document goes no further on either side of its brackets (characters). */
const REACH = 24;

/** Of the number of a document, 引用的文件有误 says how it should be. */
function isInNumber({ content }: ProseParagraph, { index }: UnpairedMark): boolean {
  const from = Math.max(0, index - REACH);
  const mark = { start: index - from, end: index - from + 1 };
  return findTornBrackets(content.slice(from, index + REACH)).some(({ span }) => contains(span, mark));
}

function finding(text: string, { content, span: { start } }: ProseParagraph, found: UnpairedMark): Finding {
  const { index, isOpening, twin, reversed, counterpart } = found;
  const at = start + index;
  const span = { start: at, end: at + 1 };
  const written = text.slice(span.start, span.end);
  const other = asWideAs(written, counterpart);
  if (twin !== null) {
    return {
      span,
      message: `${isOpening ? '前' : '后'}面的${named(written)}与它不成对，这里应为${named(other)}，请改正。`,
      related: [{ span: { start: start + twin, end: start + twin + 1 }, message: `另一个${named(written)}在这里` }],
      fixes: [{ title: { ...changeTo(other), zh: `改为${named(other)}` }, safe: false, edits: [{ span, newText: other }] }],
    };
  }
  if (reversed !== null) return wrongWayRound(text, span, { start: start + reversed, end: start + reversed + 1 });
  const again = content.charAt(index + (isOpening ? 1 : -1)) === found.mark;
  if (again) {
    const title = { zh: `删去多余的${named(written)}`, en: `Delete the surplus “${written}”` };
    return {
      span,
      message: `${named(written)}连写了两个，少了与它成对的${named(other)}，或者多了一个，请核对后改正。`,
      fixes: [{ title, safe: false, edits: [{ span, newText: '' }] }],
    };
  }
  return {
    span,
    message: `${named(written)}${isOpening ? '后' : '前'}面没有与它成对的${named(other)}，请补上，或者删去${named(written)}。`,
    fixes: isOpening ? [completion(content, found, start, other)] : [],
  };
}

/** ”三审三校“ */
function wrongWayRound(text: string, first: Span, second: Span): Finding {
  const [closing, opening] = [spanText(text, first), spanText(text, second)];
  return {
    span: { start: first.start, end: second.end },
    message: `${named(closing)}和${named(opening)}打反了，请对调。`,
    fixes: [{ title: { zh: '两个标点对调', en: 'Exchange the two marks' }, safe: false, edits: [{ span: first, newText: opening }, { span: second, newText: closing }] }],
  };
}

/** What the name of a document in 《》 ends in. */
const DOCUMENT = /^《[^,。;:!?()《》“”]{0,40}?(?:条例|办法|规定|格式|通知|意见|方案|要点|细则)/;

/** What runs on to the next mark, or to how many such there are: “其他需要报告的事项等六个部分. */
const RUN = /^.(?:(?!等?[四五六七八九\d]个?(?:部分|方面))[^,。;:、!?()《》“”〔〕【】])*/;

/** Behind what runs on to the next mark: 《条例（以下简称…, “先审查后公开. The bracket of （二 belongs behind the number. */
function completion(content: string, { index }: UnpairedMark, start: number, other: string): Fix {
  const number = index === 0 ? /^\([一二三四五六七八九十\d]{1,3}/.exec(content)?.[0] : undefined;
  const length = (number ?? DOCUMENT.exec(content.slice(index))?.[0] ?? RUN.exec(content.slice(index))?.[0])?.length ?? 1;
  const at = start + index + length;
  const words = content.slice(index + Math.max(1, length - 4), index + length);
  const title = { zh: `在“${words}”后补上${named(other)}`, en: `Add “${other}” behind “${words}”` };
  return { title, safe: false, edits: [{ span: { start: at, end: at }, newText: other }] };
}

/** Quotation marks in quotation marks are hard to tell apart. */
function named(mark: string): string {
  return QUOTES[mark] ?? `“${mark}”`;
}

const QUOTES: Readonly<Record<string, string>> = { '“': '前引号', '”': '后引号' };

/** （ has ） for its counterpart, ( has ). */
function asWideAs(written: string, mark: string): string {
  return '()'.includes(written) ? mark : asFullWidth(mark);
}
