import { printHeading } from '../report/names';
import type { Report, Section } from '../report/report';
import { printSkeleton } from '../tables/skeleton';
import type { SectionDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { same, type Bilingual } from '../text/bilingual';
import { newSection } from '../writing/newSection';
import { headingLine, tableStyle } from '../writing/pageStyle';
import { isOnLine, type Cursor, type Proposal } from './proposal';

/** What a section that is begun still lacks, then sections not yet there: those that belong here first. */
export function proposedSections(report: Report, cursor: Cursor): Proposal[] {
  // A line with tabs or pipes is a row of a table.
  if (!cursor.isAtEnd || /[\t|｜]/.test(cursor.before)) return [];
  const others = report.sections.filter(({ heading }) => !isOnLine(heading.span, cursor));
  const present = new Set(others.map(({ definition }) => definition));
  const missing = report.form.sections.filter((definition) => !present.has(definition));
  const fitting = missing.filter((definition) => fits(definition, others, cursor));
  const rest = missing.filter((definition) => !fitting.includes(definition));
  return [
    ...proposedContent(report, others.findLast(({ heading }) => heading.span.end < cursor.line.start), cursor),
    ...[...fitting, ...rest].flatMap((definition) => proposedSection(report, definition, cursor)),
  ];
}

function fits({ ordinal }: SectionDefinition, others: readonly Section[], { line }: Cursor): boolean {
  return others.every(({ definition, heading }) => {
    return !definition || definition.ordinal < ordinal === heading.span.start < line.start;
  });
}

function proposedContent(report: Report, section: Section | undefined, cursor: Cursor): Proposal[] {
  const definition = section?.definition;
  if (!section || !definition) return [];
  const isEmpty = section.blocks.every(({ span }) => isOnLine(span, cursor));
  const table = report.form.tables.find(({ id }) => id === definition.table);
  if (table) return section.tables.length > 0 ? [] : [proposedTable(report, table, cursor)];
  if (definition.emptyBody === null || !isEmpty) return [];
  return [definition.emptyBody, '本年度没有需要报告的其他事项。'].map((sentence) => ({
    kind: 'text',
    label: same(sentence),
    detail: { zh: '没有需要报告的事项', en: 'nothing to report' },
    documentation: about(definition),
    span: cursor.typed,
    newText: sentence,
  }));
}

function proposedTable(report: Report, table: TableDefinition, cursor: Cursor): Proposal {
  const printed = printSkeleton(table, tableStyle(report), report.layout.lineBreak);
  return {
    kind: 'skeleton',
    label: { zh: `${table.name}（各格填 0）`, en: `${table.name}, in zeros` },
    detail: { zh: `${report.form.id} 年格式`, en: `form of ${report.form.id}` },
    documentation: {
      zh: `《${report.form.name}》的${table.name}，全部行列，各格填 0。\n依据：${table.basis}`,
      en: `${table.name} of 《${report.form.name}》, all its rows and columns, in zeros.\nBasis: ${table.basis}`,
    },
    span: cursor.typed,
    newText: withGaps(report, cursor, printed),
  };
}

function proposedSection(report: Report, definition: SectionDefinition, cursor: Cursor): Proposal[] {
  const { ordinal, title } = definition;
  const { lineBreak } = report.layout;
  const heading = headingLine(report, definition);
  const section = newSection(report.form, definition, { heading, table: tableStyle(report), lineBreak });
  // In Markdown what has been typed may begin with its mark.
  const aliases = [String(ordinal), title, heading];
  const common = { label: same(printHeading(definition)), documentation: about(definition), aliases, span: cursor.typed };
  return [
    { ...common, kind: 'heading', detail: { zh: '标题', en: 'heading' }, newText: heading },
    { ...common, kind: 'skeleton', detail: definition.table ? withTable : withText, newText: withGaps(report, cursor, section) },
  ];
}

const withTable: Bilingual = { zh: '标题和空表', en: 'heading and empty table' };
const withText: Bilingual = { zh: '标题和内容', en: 'heading and text' };

function about({ contents, basis }: SectionDefinition): Bilingual {
  const what = contents.join('、');
  return { zh: `应包括：${what}。\n依据：${basis}`, en: `It says: ${what}\nBasis: ${basis}` };
}

/** What stands on the very next or last line would run into a table. */
function withGaps({ layout }: Report, { followsText, precedesText }: Cursor, text: string): string {
  return `${followsText ? layout.lineBreak : ''}${text}${precedesText ? layout.lineBreak : ''}`;
}
