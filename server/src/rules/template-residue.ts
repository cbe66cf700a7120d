import { mayBeResidue, residues, type Residue } from '../lexicon/residue';
import { matchesIn } from '../text/matches';
import { contains, type Span } from '../text/span';
import type { Finding, Rule } from './rule';

export const templateResidue: Rule = {
  id: 'template-residue',
  title: '模板残留',
  rationale: '转换软件留下的标记、模板里的填写说明和占位符不是报告内容，公开后有损报告的严肃性。',
  basis: '',
  severity: 'warning',
  *check({ text, span: report }) {
    if (!mayBeResidue.test(text)) return;
    for (const { kind, pattern } of residues) {
      for (const match of matchesIn(text, pattern)) {
        const span = { start: match.index, end: match.index + match[0].trimEnd().length };
        if (contains(report, span)) yield finding(kind, span, match[0].trimEnd());
      }
    }
  },
};

function finding(kind: Residue['kind'], span: Span, written: string): Finding {
  const edits = [{ span, newText: '' }];
  switch (kind) {
    case 'markup':
      return {
        span,
        message: `“${written}”是文档转换留下的书签标记，不是报告内容，请删除。`,
        unnecessary: true,
        fixes: [{ title: { zh: '删除书签标记', en: 'Delete the bookmark' }, safe: true, edits }],
      };
    case 'instruction':
      return {
        span,
        message: `“${written}”是统一格式里的填写说明，不是报告内容，请删除，只保留下面的表格。`,
        fixes: [{ title: { zh: '删除填写说明', en: 'Delete the instruction' }, safe: false, edits }],
      };
    case 'blank':
      return {
        span,
        message: `“${written}”是模板里待填写的地方，或者留给经办人的话，请换成实际内容，不需要的就删除。`,
        fixes: [{ title: { zh: `删除“${written}”`, en: `Delete “${written}”` }, safe: false, edits }],
      };
    case 'placeholder':
      return { span, message: `“${written}”里还留着模板的占位符，请换成实际内容。` };
  }
}
