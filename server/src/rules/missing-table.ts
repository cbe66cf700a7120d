import { firstTable, headOf } from '../report/formTables';
import { sectionName } from '../report/names';
import type { Report, Section } from '../report/report';
import { printSkeleton } from '../tables/skeleton';
import { holdsUnreadTable } from '../tables/unreadTable';
import type { SectionDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { spanText } from '../text/span';
import { insertAfter } from '../writing/insertion';
import { tableStyle } from '../writing/pageStyle';
import type { Finding, Fix, Rule } from './rule';

export const missingTable: Rule = {
  id: 'missing-table',
  title: '缺少表格',
  rationale: '第二、三、四部分以表格形式报告；用一句话代替，或者没有表格，数据就无法核对和汇总，没有发生的也要填 0。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  waitsForWriter: true,
  *check(report) {
    for (const section of report.sections) {
      const { definition, tables } = section;
      if (!definition) continue;
      const table = report.form.tables.find(({ id }) => id === definition.table);
      const repeated = report.sections.find((other) => other.definition === definition) !== section;
      if (!table || repeated || firstTable(tables, table.id)) continue;
      if (holdsUnreadTable(report, section)) continue;
      yield finding(report, section, definition, table);
    }
  },
};

function finding(report: Report, section: Section, definition: SectionDefinition, table: TableDefinition): Finding {
  const { heading } = section;
  const part = sectionName(definition);
  const elsewhere = firstTable(report.tables, table.id);
  if (elsewhere) {
    const where = elsewhere.section ? `“${spanText(report.text, elsewhere.section.heading.title)}”下面` : '第一个标题之前';
    return {
      span: heading.span,
      message: `${part}没有${table.name}，它在${where}。请把表移到本部分。`,
      related: [{ span: headOf(elsewhere), message: `${table.name}在这里` }],
    };
  }
  return {
    span: heading.span,
    message: `${part}没有${table.name}${whatIsThere(section)}。请按统一格式补上表格，没有数的填 0（${definition.basis}）。`,
    fixes: [insertTable(report, section, table)],
  };
}

function whatIsThere({ tables: [other], blocks }: Section): string {
  if (other) return `，这里的是${other.definition.name}`;
  return blocks.length > 0 ? '，不能用文字代替' : '';
}

function insertTable(report: Report, { heading, blocks }: Section, table: TableDefinition): Fix {
  const end = blocks.at(-1)?.span.end ?? heading.span.end;
  const text = printSkeleton(table, tableStyle(report), report.layout.lineBreak);
  const title = { zh: `插入${table.name}（全部填 0）`, en: `Insert ${table.name}, in zeros` };
  return { title, safe: false, edits: [insertAfter(report, end, [{ kind: 'table', text }])] };
}
