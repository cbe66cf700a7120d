import { findSectionList, type NamedSection, type SectionList } from '../prose/sectionList';
import { chineseNumeral, sectionName } from '../report/names';
import type { Report, Section } from '../report/report';
import { sections as definitions } from '../taxonomy/sections';
import { findTermTypos } from '../terms/termTypos';
import { contains, spanText } from '../text/span';
import { touching } from '../text/touching';
import type { Finding, Rule } from './rule';

export const sectionCount: Rule = {
  id: 'section-count',
  title: '开头所列的部分与报告不符',
  rationale: '开头说报告有几个部分、是哪几个部分，应与下文一致，否则读者会以为缺了内容。',
  basis: '《条例》第五十条；《政府信息公开工作年度报告格式》',
  severity: 'information',
  *check(report) {
    const list = findSectionList(report);
    if (!list) return;
    const counted = countFinding(list) ?? headingsFinding(list, report);
    if (counted) yield counted;
    else for (const found of nameFindings(list, report)) if (!isMisspelt(report, found)) yield found;
  },
};

/** “正文错别字” says what is wrong with the name. */
function isMisspelt(report: Report, { span }: Finding): boolean {
  return touching(findTermTypos(report), span).some((typo) => contains(span, typo.span));
}

/** 六等部分, and five of them listed. */
function countFinding({ stated, named, isOpen }: SectionList): Finding | null {
  if (isOpen || named.length === 0 || named.length === stated.value) return null;
  const missing = definitions.filter(({ ordinal }) => named.every((each) => each.ordinal !== ordinal));
  const which = stated.value === definitions.length ? `，没有列“${missing.map(({ title }) => title).join('”“')}”` : '';
  return {
    span: stated.span,
    message: `开头说有${chineseNumeral(stated.value)}个部分，列出的是${chineseNumeral(named.length)}个${which}，请改为一致。`,
  };
}

/** 五个部分, and all six below. */
function headingsFinding({ stated }: SectionList, { sections }: Report): Finding | null {
  const isWhole = definitions.every((definition) => sections.some((section) => section.definition === definition));
  if (!isWhole || sections.length !== definitions.length || stated.value === definitions.length) return null;
  return {
    span: stated.span,
    message: `开头说有${chineseNumeral(stated.value)}个部分，报告实际有${chineseNumeral(definitions.length)}个部分，请改为一致。`,
  };
}

function* nameFindings({ named }: SectionList, { text, sections }: Report): Iterable<Finding> {
  for (const section of sections) {
    const other = named.find((each) => each.ordinal === section.definition?.ordinal && !each.isOwnName);
    if (other && isNamedRightly(section)) yield nameFinding(text, other, section);
  }
}

function isNamedRightly({ heading }: Section): boolean {
  return heading.wording === 'official' || heading.wording === 'tolerated';
}

function nameFinding(text: string, named: NamedSection, { heading }: Section): Finding {
  const name = sectionName(named);
  const title = spanText(text, heading.title);
  return {
    span: named.span,
    message: `开头把${name}称为“${spanText(text, named.span)}”，下面的标题是“${title}”，请改为一致。`,
    related: [{ span: heading.title, message: `${name}的标题` }],
  };
}
