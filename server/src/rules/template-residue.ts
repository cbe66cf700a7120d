import { leftovers, mayBeLeftover, mayBeResidue, residues, type Residue } from '../lexicon/residue';
import { matchesIn } from '../text/matches';
import { contains, type Span } from '../text/span';
import { touching } from '../text/touching';
import type { Edit, Finding, Fix, Rule } from './rule';

export const templateResidue: Rule = {
  id: 'template-residue',
  title: '模板残留',
  rationale: '转换软件留下的标记、模板里的填写说明和占位符不是报告内容，公开后有损报告的严肃性。',
  basis: '',
  severity: 'warning',
  *check({ text, span: report, tables }) {
    if (mayBeResidue.test(text)) yield* findingsIn(text, report, residues);
    if (!mayBeLeftover.test(text)) return;
    for (const found of findingsIn(text, report, leftovers)) if (touching(tables, found.span).length === 0) yield found;
  },
};

function* findingsIn(text: string, report: Span, kinds: readonly Residue[]): Iterable<Finding> {
  for (const { kind, pattern } of kinds) {
    for (const match of matchesIn(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (contains(report, span)) yield finding(kind, span, match[0].trimEnd(), [{ span: withMarkBefore(text, span), newText: '' }]);
    }
  }
}

/** What is left must not have two marks in a row: 邮编：230000，电话：，邮箱：… */
function withMarkBefore(text: string, { start, end }: Span): Span {
  const isBetweenMarks = /[，,、；;]/.test(text.charAt(start - 1)) && /[，,、；;。）)]/.test(text.charAt(end));
  return { start: isBetweenMarks ? start - 1 : start, end };
}

function finding(kind: Residue['kind'], span: Span, written: string, edits: readonly Edit[]): Finding {
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
        fixes: [deletion(written, edits)],
      };
    case 'field':
      return {
        span,
        message: `“${written}”是没有换成内容的域或合并字段，请换成实际内容，不需要的就删除。`,
        fixes: [deletion(written, edits)],
      };
    case 'typesetting':
      return { span, message: `“${written}”是模板里的排版要求，不是报告内容，请删除。`, fixes: [deletion(written, edits)] };
    case 'error':
      return { span, message: `“${written}”是电子表格的出错提示，请换成实际的数字或文字。` };
    case 'garbled':
      return { span, message: `“${written}”是乱码，转换编码时丢了原来的字，请对照原稿改正。` };
    case 'symbol':
      return { span, message: `这里是符号字体里的字符（${codeOf(written)}），换一台电脑就显示成方框或者不显示，请改用常用的符号，或者删除。` };
    case 'empty':
      return { span, message: `“${written}”里没有内容，请补上，不需要的就删除。`, fixes: [deletion(written, edits)] };
    case 'assistant':
      return { span, message: `“${written}”像是写作软件的答话，不是报告内容，请核对后删除。` };
    case 'choice':
      return { span, message: `“${written}”是模板里二选一的写法，请按实际情况只留一个。` };
    case 'placeholder':
      return { span, message: `“${written}”里还留着模板的占位符，请换成实际内容。` };
  }
}

function deletion(written: string, edits: readonly Edit[]): Fix {
  return { title: { zh: `删除“${written}”`, en: `Delete “${written}”` }, safe: false, edits };
}

function codeOf(written: string): string {
  return `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
