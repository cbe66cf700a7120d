import { inParagraphs } from '../report/inParagraphs';
import type { Report } from '../report/report';
import { findRepetitions } from '../report/repetitions';
import { findTermTypos } from '../report/termTypos';
import { contains, touches } from '../text/span';
import { touching } from '../text/touching';
import type { Finding, Rule } from './rule';

export const repeatedWord: Rule = {
  id: 'repeated-word',
  title: '字词重复',
  rationale: '同一个字词或者标点连写了两遍，多半是修改、粘贴时留下的。',
  basis: '',
  severity: 'information',
  *check(report) {
    for (const found of repetitionsIn(report.prose, report.title?.organisation ?? '')) if (!isInTermTypo(report, found)) yield found;
  },
};

/** 中华人民共和和国: said by “正文错别字” already. */
function isInTermTypo(report: Report, { span }: Finding): boolean {
  return touching(findTermTypos(report), span).some((typo) => contains(typo.word, span) && touches(typo.span, span.start));
}

const repetitionsIn = inParagraphs((content, organisation: string) => (
  // A town may be called 湖镇镇.
  findRepetitions(content).filter(({ word }) => !organisation.includes(word + word)).map(({ index, word }): Finding => {
    const span = { start: index, end: index + word.length };
    return {
      span,
      message: `“${word}”连写了两遍，请删去一个。`,
      unnecessary: true,
      fixes: [{ title: { zh: `删去重复的“${word}”`, en: `Delete the repeated “${word}”` }, safe: true, edits: [{ span, newText: '' }] }],
    };
  })
));
