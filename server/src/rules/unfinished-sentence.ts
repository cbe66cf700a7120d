import { contacting, noContact, noIn, openEnd, openMark, unmarkedPoint } from '../lexicon/openEnds';
import type { ProseParagraph } from '../report/report';
import { matchesIn } from '../text/matches';
import { spanText } from '../text/span';
import type { Finding, Rule } from './rule';

const MAY_BE_OPEN = /[待需要应当须将以予争求便了断续而步及且是如比括到有为加][。;]/;

export const unfinishedSentence: Rule = {
  id: 'unfinished-sentence',
  title: '句子不完整',
  rationale: '句子没有说完就断了，多半是删改、粘贴时丢了后半句。',
  basis: '',
  severity: 'information',
  waitsForWriter: true,
  *check({ text, prose }) {
    for (const [index, paragraph] of prose.entries()) {
      const { content } = paragraph;
      if (MAY_BE_OPEN.test(content)) yield* ends(text, paragraph, openEnd, '后面没有下文，句子不完整，请补写完整。');
      if (content.includes('请')) yield* halves(paragraph, noContact, 'whom', (whom) => contacting.test(whom) ? null : `“请与…”后面没有“联系”，句子不完整，请补上。`);
      if (content.includes('导下') || content.includes('持下')) yield* halves(paragraph, noIn, 'whose', (whose) => `“${whose}…下”前面没有“在”，句子不完整，请补上。`);
      if (content.includes('一是')) yield* unmarkedPoints(paragraph);
      if (isLast(paragraph, prose[index + 1])) yield* ends(text, paragraph, openMark, '是这一段的末尾，句子没有写完，请补写完整。');
      if (lacksMark(paragraph) && isFollowedByAnother(paragraph, prose[index + 1])) yield withoutMark(paragraph);
    }
  },
};

function* ends(text: string, { span, content }: ProseParagraph, pattern: RegExp, what: string): Iterable<Finding> {
  for (const { 0: words, index } of matchesIn(content, pattern)) {
    const place = { start: span.start + index, end: span.start + index + words.length };
    yield { span: place, message: `“${spanText(text, place)}”${what}` };
  }
}

/** A word that has lost the other half of its pair; marked is what stands in the group. */
function* halves({ span, content }: ProseParagraph, pattern: RegExp, group: string, say: (words: string) => string | null): Iterable<Finding> {
  for (const { 0: whole, index, groups } of matchesIn(content, pattern)) {
    const words = groups?.[group] ?? '';
    const message = say(words);
    const start = span.start + index + whole.indexOf(words);
    if (message !== null) yield { span: { start, end: start + words.length }, message };
  }
}

const POINTS = '一二三四五六';

/** Points of which the one before stands in the paragraph, so that no other 二是 is meant. */
function* unmarkedPoints({ span, content }: ProseParagraph): Iterable<Finding> {
  for (const { 0: point, index } of matchesIn(content, unmarkedPoint)) {
    const before = content.indexOf(`${POINTS.charAt(POINTS.indexOf(point.charAt(0)) - 1)}是`);
    if (before < 0 || before > index) continue;
    const start = span.start + index;
    yield {
      span: { start, end: start + point.length },
      message: `“${point}”前面没有标点，多半是漏了，请补上“；”或“。”。`,
      fixes: [{ title: { zh: '补上“；”', en: 'Add “；”' }, safe: false, edits: [{ span: { start, end: start }, newText: '；' }] }],
    };
  }
}

/** Whether another thought begins after a paragraph: a page may break a sentence over two lines. */
function isLast(paragraph: ProseParagraph, next: ProseParagraph | undefined): boolean {
  const last = paragraph.content.at(-1) ?? '';
  return ',、及且者待步'.includes(last) && isFollowedByAnother(paragraph, next);
}

function isFollowedByAnother({ section }: ProseParagraph, next: ProseParagraph | undefined): boolean {
  return next === undefined ? section !== null : next.section !== section || next.ordinal !== null;
}

/** Shorter lines are headings, and so are points without a whole sentence: （一）坚持公开为常态，提升公开实效. */
const SHORTEST = 20;
/** What comes behind 260余, 漏写数字或单位 asks for. */
const LAST_WORD = /\p{Script=Han}(?<!\d余)$/u;
const NEEDS_NO_MARK = /(?:如下|下表|附表|附件|附后)$|地址|电话|邮编|联系|网址/;

function lacksMark({ section, ordinal, content }: ProseParagraph): boolean {
  if (section === null || content.length < SHORTEST || !LAST_WORD.test(content.slice(-2))) return false;
  return (ordinal === null ? /[,。;]/ : /[。;]/).test(content) && !NEEDS_NO_MARK.test(content);
}

function withoutMark({ span: { end }, content }: ProseParagraph): Finding {
  return {
    span: { start: end - 1, end },
    message: `这一段到“${content.slice(-1)}”就断了，没有句号，请补写完整，写完了的补上句号。`,
    fixes: [{ title: { zh: '补上“。”', en: 'Add “。”' }, safe: false, edits: [{ span: { start: end, end }, newText: '。' }] }],
  };
}
