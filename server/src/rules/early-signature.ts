import { compareDate } from '../prose/dates';
import { spanText } from '../text/span';
import type { Rule } from './rule';

export const earlySignature: Rule = {
  id: 'early-signature',
  title: '落款早于统计期结束',
  rationale: '报告统计到12月31日，在此之前落款或发布，全年数据还没有出来，多半是日期写错或沿用了上一年的日期。',
  basis: '《条例》第四十九条（上一年度政府信息公开工作年度报告）',
  severity: 'warning',
  *check({ text, year, signature, published }) {
    if (year === null) return;
    const dates = [
      { name: '落款日期', date: signature?.date },
      { name: '发布日期', date: published },
    ];
    for (const { name, date } of dates) {
      // A report signed on the last day itself is usual.
      const order = date ? compareDate(date, year, 12, 31) : null;
      if (!date || order === null || order >= 0) continue;
      const written = spanText(text, date.span);
      yield {
        span: date.span,
        message: `${name}“${written}”早于统计期限的最后一天（${year}年12月31日），那时全年数据还没有统计完，请核对${name}和报告年份。`,
      };
    }
  },
};
