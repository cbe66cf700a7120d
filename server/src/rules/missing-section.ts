import { printHeading, sectionName } from '../report/names';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { findMissingSections, type MissingSection } from '../writing/missingSections';
import type { Finding, Rule } from './rule';

export const missingSection: Rule = {
  id: 'missing-section',
  title: '缺少部分',
  rationale: '年度报告的六个部分由《条例》和统一格式规定，不能遗漏；没有可写的内容，也要保留标题并写明。',
  basis: '《条例》第五十条；《政府信息公开工作年度报告格式》',
  severity: 'error',
  waitsForWriter: true,
  *check(report) {
    for (const missing of findMissingSections(report)) yield finding(missing);
  },
};

function finding({ definition, span, stray, table, insertions }: MissingSection): Finding {
  const { title, basis } = definition;
  const todo = stray ? `${stray.definition.name}还在，请在它前面补上标题` : whatToAdd(definition);
  const heading = `“${printHeading(definition)}”`;
  const fixTitle = {
    zh: `插入${heading}${table ? `和${table.name}（全部填 0）` : ''}`,
    en: `Insert ${heading}${table ? ` and ${table.name}, in zeros` : ''}`,
  };
  return {
    span,
    message: `缺少${sectionName(definition)}“${title}”（${basis}）。${todo}。`,
    fixes: [{ title: fixTitle, safe: false, edits: insertions }],
  };
}

function whatToAdd({ table, emptyBody, contents }: SectionDefinition): string {
  if (emptyBody !== null) return `请补上标题；没有可写的内容时，在标题下写“${emptyBody}”`;
  if (table !== null) return '请补上标题和统一格式的表格，没有数的填 0';
  return `请补上这一部分，写明${contents.join('、')}`;
}
