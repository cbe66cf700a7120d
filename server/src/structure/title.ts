import { isFurniture } from '../layout/furniture';
import type { Paragraph } from '../layout/layout';
import { organisationEnding } from '../lexicon/organisations';
import type { Title } from '../report/report';
import { flatMap } from '../text/flatMap';
import { fold, sourceSpan } from '../text/fold';
import { parseDigits } from '../text/numeral';
import { hull, type Span } from '../text/span';
import { type TitleText, readTitle } from './titleText';

/** A title is at most so many lines. */
const MOST_LINES = 3;
const LONGEST_LINE = 60;
/** From so many different titles on, a page is a list of reports. */
const LIST = 3;
/** What a page calls the title where it lists what it knows of the text. */
const LABEL = /^(?:标题|名称|信息名称|文件名称|附件\d*):?(?=.)/;
/** The same in the cell before the title's. */
const LABEL_CELL = /标\s?题\s?[:：]?[\s|]{1,4}$/;

interface Candidate {
  readonly lines: readonly Paragraph[];
  readonly title: TitleText;
  readonly score: number;
}

/** The report's title among the paragraphs before its first section; null where there is none, or a list of them. */
export function findTitle(text: string, paragraphs: readonly Paragraph[]): Title | null {
  const lines = paragraphs.map((paragraph) => titleLine(text, paragraph));
  const candidates = flatMap(lines, (_, index) => candidatesAt(lines.slice(index, index + MOST_LINES)));
  const dated = candidates.filter(({ title, lines: own }) => title.year !== null && own.length === 1);
  if (new Set(dated.map(({ title }) => title.text)).size >= LIST) return null;
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  return best ? toTitle(text, best) : null;
}

interface TitleLine {
  readonly paragraph: Paragraph;
  /** In the normal form; null where the line can be no part of a title. */
  readonly content: string | null;
  /** Whether it stands in a page's data on the text (标题：…): the title proper is better. */
  readonly isLabelled: boolean;
}

function titleLine(text: string, paragraph: Paragraph): TitleLine {
  const { span } = paragraph;
  const isOther = span.end - span.start > LONGEST_LINE || paragraph.ordinal !== null || isFurniture(text, paragraph);
  const line = isOther ? '' : undecorated(fold(text, span).text);
  const content = withoutStop(undecorated(line.replace(LABEL, '')));
  const isTitle = content !== '' && !/[。,;:!?>|_@]|https?/.test(content);
  return { paragraph, content: isTitle ? content : null, isLabelled: LABEL.test(line) || LABEL_CELL.test(text.slice(Math.max(0, span.start - 12), span.start)) };
}

/** The title that begins on the first of these lines, on one, two or three of them. */
function candidatesAt(lines: readonly TitleLine[]): Candidate[] {
  const candidates: Candidate[] = [];
  let joined = '';
  for (const [index, { content, isLabelled }] of lines.entries()) {
    if (content === null || (isLabelled && index > 0)) break;
    joined += content;
    const own = lines.slice(0, index + 1).map(({ paragraph }) => paragraph);
    const title = readTitle(joined);
    if (title && (index === 0 || title.organisation === null || organisationEnding.test(title.organisation))) {
      candidates.push({ lines: own, title, score: scoreOf(title) - index / 2 - (lines[0]?.isLabelled ? 1 : 0) });
    }
    // A line that is a title by its end is never the first line of another one.
    if (/(?:报告|年报)$/.test(content)) break;
  }
  return candidates;
}

function scoreOf({ organisation, year, text }: TitleText): number {
  return (
    (organisation ? 3 : 0) + (year ? 3 : 0) + (text.includes('政府信息公开') ? 1 : 0) + (text.includes('年度报告') ? 1 : 0)
  );
}

function toTitle(text: string, { lines, title }: Candidate): Title {
  const pieces = lines.map(({ span }) => fold(text, span));
  const joined = { text: pieces.map((piece) => piece.text).join(''), offsets: flatMap(pieces, (piece) => piece.offsets) };
  const spanOf = (words: string): Span | null => {
    const start = joined.text.indexOf(words);
    return start < 0 ? null : sourceSpan(joined, start, start + words.length);
  };
  const yearSpan = title.year === null ? null : spanOf(title.year);
  const value = title.year === null ? null : parseDigits(title.year);
  return {
    // Where each line has marks of its own (**…**), the words do not stand together.
    span: spanOf(title.text) ?? hull(lines.map((line) => line.span)),
    lines,
    text: title.text,
    organisation: title.organisation,
    year: yearSpan && value !== null ? { value, span: yearSpan } : null,
  };
}

/** 柳林镇2025年政府信息公开工作年度报告。 The full stop was typed out of habit; a sentence ends in one too. */
function withoutStop(line: string): string {
  return line.endsWith('。') && !SENTENCE.test(line) ? line.slice(0, -1) : line;
}

const SENTENCE = /^[现以本兹特经为我按根]|公布|发布|编制|公开了|形成|[是将]/;

/** Without the marks round a title: Markdown's `# ` and `**`, the last `|` of a row, 《》, a site's 【图文】 before it. */
function undecorated(line: string): string {
  return line.replace(/^[#*|]+|(?<![*|])[*|]+$/g, '').replace(/^【[^】]{1,6}】/, '').replace(/^《(.*)》$/, '$1');
}
