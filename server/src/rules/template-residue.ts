import { contains } from '../text/span';
import type { Rule } from './rule';

const BOOKMARK = /\[bookmark: [^\]\r\n]*\]/g;

export const templateResidue: Rule = {
  id: 'template-residue',
  title: '模板残留',
  rationale: '转换软件或模板留下的标记不是报告内容，公开后有损报告的严肃性。',
  basis: '',
  severity: 'warning',
  *check({ text, span: report }) {
    for (const match of text.matchAll(BOOKMARK)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!contains(report, span)) continue;
      yield {
        span,
        message: `“${match[0]}”是文档转换留下的书签标记，不是报告内容，请删除。`,
        unnecessary: true,
        fixes: [{ title: '删除书签标记', safe: true, edits: [{ span, newText: '' }] }],
      };
    }
  },
};
