import { isPossible } from '../report/dates';
import type { Rule } from './rule';

export const yearConflict: Rule = {
  id: 'year-conflict',
  title: '年份前后不一致',
  rationale: '标题和统计期限说的应是同一年；不一致多半是沿用上一年的文字没有改。',
  basis: '《条例》第四十九条（上一年度政府信息公开工作年度报告）',
  severity: 'warning',
  *check({ title, period }) {
    if (!title?.year || !period) return;
    const { from, to } = period;
    const years = [from, to].filter(isPossible).flatMap(({ year, yearSpan: span }) => (year !== null && span ? [{ year, span }] : []));
    const [stated] = years;
    // Where the period's two ends disagree, that is a matter of the period alone.
    if (!stated || years.some(({ year }) => year !== stated.year) || stated.year === title.year.value) return;
    const { value } = title.year;
    yield {
      span: stated.span,
      message: `统计期限写的是${stated.year}年，标题写的是${value}年，请核对报告的年份，改正写错的一处。`,
      related: [{ span: title.year.span, message: `标题写的是${value}年` }],
      fixes: [
        {
          title: `统计期限改为${value}年`,
          safe: false,
          edits: years.map(({ span }) => ({ span, newText: `${value}` })),
        },
        { title: `标题改为${stated.year}年`, safe: false, edits: [{ span: title.year.span, newText: `${stated.year}` }] },
      ],
    };
  },
};
