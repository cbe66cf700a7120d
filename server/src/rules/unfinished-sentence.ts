import { openEnd, openMark } from '../lexicon/openEnds';
import type { ProseParagraph } from '../report/report';
import { matchesIn } from '../text/matches';
import type { Finding, Rule } from './rule';

const MAY_BE_OPEN = /[待需要应当须将以予争求便了断续而步及且是如比括到有为加][。;]/;

export const unfinishedSentence: Rule = {
  id: 'unfinished-sentence',
  title: '句子不完整',
  rationale: '句子没有说完就断了，多半是删改、粘贴时丢了后半句。',
  basis: '',
  severity: 'information',
  *check({ prose }) {
    for (const [index, paragraph] of prose.entries()) {
      const { content } = paragraph;
      if (MAY_BE_OPEN.test(content)) yield* ends(paragraph, openEnd, '后面没有下文，句子不完整，请补写完整。');
      if (isLast(paragraph, prose[index + 1])) yield* ends(paragraph, openMark, '是这一段的末尾，句子没有写完，请补写完整。');
    }
  },
};

function* ends({ span, content }: ProseParagraph, pattern: RegExp, what: string): Iterable<Finding> {
  for (const { 0: words, index } of matchesIn(content, pattern)) {
    const start = span.start + index;
    yield { span: { start, end: start + words.length }, message: `“${words}”${what}` };
  }
}

/** Whether another thought begins after a paragraph: a page may break a sentence over two lines. */
function isLast({ section, content }: ProseParagraph, next: ProseParagraph | undefined): boolean {
  const last = content.at(-1) ?? '';
  if (!',、及且者待步'.includes(last)) return false;
  return next === undefined ? section !== null : next.section !== section || next.ordinal !== null;
}
