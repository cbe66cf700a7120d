import { findRepetitions } from '../report/repetitions';
import type { Rule } from './rule';

export const repeatedWord: Rule = {
  id: 'repeated-word',
  title: '字词重复',
  rationale: '同一个字词或者标点连写了两遍，多半是修改、粘贴时留下的。',
  basis: '',
  severity: 'information',
  *check({ prose, title }) {
    for (const { span: paragraph, content } of prose) {
      for (const { index, word } of findRepetitions(content)) {
        // A town may be called 湖镇镇.
        if (title?.organisation?.includes(word + word)) continue;
        const start = paragraph.start + index;
        const span = { start, end: start + word.length };
        yield {
          span,
          message: `“${word}”连写了两遍，请删去一个。`,
          unnecessary: true,
          fixes: [{ title: { zh: `删去重复的“${word}”`, en: `Delete the repeated “${word}”` }, safe: true, edits: [{ span, newText: '' }] }],
        };
      }
    }
  },
};
