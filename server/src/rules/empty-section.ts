import { findEmptyPoints } from '../prose/emptyPoints';
import { sectionName } from '../report/names';
import type { Report, Section } from '../report/report';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { foldText } from '../text/fold';
import { hull, spanText, type Span } from '../text/span';
import { insertAfter } from '../writing/insertion';
import type { Fix, Rule } from './rule';

export const emptySection: Rule = {
  id: 'empty-section',
  title: '部分内容为空',
  rationale: '只有标题没有内容，读者分不清是没有情况还是漏写；没有可写的内容也要写明。',
  basis: '《条例》第五十条；《政府信息公开工作年度报告格式》',
  severity: 'warning',
  waitsForWriter: true,
  *check(report) {
    for (const section of report.sections) {
      for (const { span } of findEmptyPoints(report.text, section)) {
        yield { span, message: `“${spanText(report.text, span)}”只有标题，没有内容。请写明这方面的情况，没有的也要写明。` };
      }
      const { definition, heading, blocks } = section;
      // A section that lacks its table is one for missing-table, one that no form has for extra-section.
      if (!definition || definition.table) continue;
      const title = spanText(report.text, heading.title);
      const name = `${sectionName(definition)}“${title}”`;
      const word = definition.id === 's1' ? wordForNothing(report.text, blocks) : null;
      if (word) yield { span: word, message: `${name}只写了“${spanText(report.text, word)}”，没有内容。${todo(definition)}` };
      if (!blocks.every(({ span }) => isMark(spanText(report.text, span)))) continue;
      yield {
        span: heading.span,
        message: `${name}只有标题，没有内容。${todo(definition)}`,
        fixes: fixes(report, section),
      };
    }
  },
};

/** 无, which the first section cannot come to. */
function wordForNothing(text: string, [block, ...others]: Section['blocks']): Span | null {
  const body = block && others.length === 0 ? foldText(text.slice(block.span.start, Math.min(block.span.end, block.span.start + LONGEST_MARK))) : '';
  return block && /^\(?(?:无|暂无|没有|略|空|同上)\)?。?$/.test(body) ? block.span : null;
}

/** / or — in place of words. */
function isMark(body: string): boolean {
  return body.length <= LONGEST_MARK && /^[-—–/\\\s]*$/.test(body);
}

const LONGEST_MARK = 8;

function todo({ contents, emptyBody }: SectionDefinition): string {
  return emptyBody === null ? `请写明${contents.join('、')}。` : `没有需要报告的事项时，请写“${emptyBody}”。`;
}

function fixes(report: Report, { definition, heading, blocks }: Section): Fix[] {
  const body = definition?.emptyBody ?? null;
  if (body === null) return [];
  const edit = blocks.length > 0 ? { span: hull(blocks.map(({ span }) => span)), newText: body } : insertAfter(report, heading.span.end, [{ kind: 'paragraph', text: body }]);
  return [{ title: { zh: `在标题下写“${body}”`, en: `Write “${body}” below the heading` }, safe: false, edits: [edit] }];
}
