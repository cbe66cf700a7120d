import { correctLabel } from '../tables/labelCorrection';
import { spanText } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import type { Rule } from './rule';

export const labelVariant: Rule = {
  id: 'label-variant',
  title: '标签与统一格式略有出入',
  rationale: '这种写法很常见，意思也清楚，但与统一格式印的不完全一样，宜改用统一的写法。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'information',
  *check({ text, tables }) {
    for (const table of tables) {
      for (const label of table.labels) {
        if (label.wording !== 'tolerated') continue;
        const { edits, expected } = correctLabel(text, table.definition, label);
        const written = spanText(text, label.span).replaceAll(/\s+/g, '');
        yield {
          span: label.span,
          message: `${table.definition.name}的“${written}”，统一格式（${table.form.document}）写作“${expected}”，宜改为后者。`,
          fixes: [{ title: changeTo(expected), safe: true, edits }],
        };
      }
    }
  },
};
