import { mayLack, numberGaps } from '../lexicon/numberGaps';
import { inParagraphs } from '../report/inParagraphs';
import { groupSpan, matchesIn } from '../text/matches';
import { spanText } from '../text/span';
import type { Finding, Rule } from './rule';

export const missingNumber: Rule = {
  id: 'missing-number',
  title: '漏写数字或单位',
  rationale: '数字或单位漏写了，读者不知道有多少，也无法与表格核对；多半是套用模板后没有填，或者网页转换时丢失。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  waitsForWriter: true,
  check: ({ prose }) => gapsIn(prose),
};

const gapsIn = inParagraphs((content) => {
  if (!mayLack.test(content)) return [];
  const found = new Map<number, Finding>();
  for (const { kind, pattern } of numberGaps) {
    for (const match of matchesIn(content, pattern)) {
      const span = groupSpan(match, 'gap');
      if (!span || found.has(span.start)) continue;
      const gap = spanText(content, span);
      found.set(span.start, {
        span,
        message: kind === 'number' ? `“${gap}”前面漏写了数字，请补上。` : `“${gap}”后面漏写了单位，请补上。`,
      });
    }
  }
  return [...found.values()];
});
