import { insertAfter, insertBefore, type NewBlock } from '../report/insertion';
import { chineseNumeral } from '../report/names';
import { headingLine, ordinalText, tableStyle } from '../report/pageStyle';
import type { Report } from '../report/report';
import { printSkeleton } from '../report/skeleton';
import type { SectionDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { spanText, type Span } from '../text/span';
import type { Edit, Finding, Rule } from './rule';

export const missingSection: Rule = {
  id: 'missing-section',
  title: '缺少部分',
  rationale: '年度报告的六个部分由《条例》和统一格式规定，不能遗漏；没有可写的内容，也要保留标题并写明。',
  basis: '《条例》第五十条；《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check(report) {
    const { form, sections } = report;
    const present = new Set(sections.map(({ definition }) => definition));
    if (!form.sections.some((definition) => present.has(definition))) return;
    for (const definition of form.sections) {
      if (!present.has(definition)) yield finding(report, definition);
    }
  },
};

function finding(report: Report, definition: SectionDefinition): Finding {
  const { form, text } = report;
  const name = `${chineseNumeral(definition.ordinal)}、${definition.title}`;
  const stray = report.tables.find((table) => table.definition.section === definition.id);
  const table = stray ? undefined : form.tables.find(({ id }) => id === definition.table);
  const place = stray
    ? { span: stray.labels[0]?.span ?? stray.span, insert: insertBefore(report, stray.span.start, newBlocks(report, definition)) }
    : placeOf(report, definition, table);
  const isHere = stray ? `${stray.definition.name}还在，请在它前面补上标题。` : `${todo(definition)}（${definition.basis}）。`;
  return {
    span: place.span,
    message: `缺少第${chineseNumeral(definition.ordinal)}部分“${definition.title}”。${isHere}`,
    fixes: [
      {
        title: `插入“${name}”${table ? `和${table.name}（全部填 0）` : ''}`,
        safe: false,
        edits: [place.insert, ...renumbered(report, text)].toSorted((a, b) => a.span.start - b.span.start),
      },
    ],
  };
}

function todo({ table, emptyBody, contents }: SectionDefinition): string {
  if (emptyBody !== null) return `请补上标题；没有可写的内容时，在标题下写“${emptyBody}”`;
  if (table !== null) return '请补上标题和统一格式的表格，没有数的填 0';
  return `请补上这一部分，写明${contents.join('、')}`;
}

/** Before the next section, else behind the last one; and what to underline there. */
function placeOf(report: Report, definition: SectionDefinition, table: TableDefinition | undefined): { span: Span; insert: Edit } {
  const { sections, text } = report;
  const blocks = newBlocks(report, definition, table);
  const next = sections.find((section) => (section.definition?.ordinal ?? 0) > definition.ordinal);
  if (next) return { span: next.heading.span, insert: insertBefore(report, next.heading.span.start, blocks) };
  const last = sections.at(-1);
  const end = last?.blocks.at(-1)?.span ?? last?.heading.span ?? report.span;
  return { span: lastClause(text, end), insert: insertAfter(report, end.end, blocks) };
}

function newBlocks(report: Report, definition: SectionDefinition, table?: TableDefinition): NewBlock[] {
  const blocks: NewBlock[] = [{ kind: 'paragraph', text: headingLine(report, definition) }];
  if (definition.emptyBody !== null) blocks.push({ kind: 'paragraph', text: definition.emptyBody });
  if (table) blocks.push({ kind: 'table', text: printSkeleton(table, tableStyle(report), report.layout.lineBreak) });
  return blocks;
}

/** The end of the report is a short mark: its last paragraph may fill the screen. */
function lastClause(text: string, { start, end }: Span): Span {
  const clause = /[^，。；：！？、,;:!?\s|]+[。！？；|\s]*$/.exec(text.slice(start, end));
  return { start: start + (clause?.index ?? 0), end };
}

/** Where the sections were numbered through without this one, they get their own numbers back. */
function renumbered({ sections }: Report, text: string): Edit[] {
  const isNumberedThrough = sections.every(({ definition, heading }, index) => definition && heading.ordinal?.value === index + 1);
  if (!isNumberedThrough) return [];
  return sections.flatMap((section) => {
    const { definition, heading } = section;
    if (!definition || !heading.ordinal || heading.ordinal.value === definition.ordinal) return [];
    const newText = ordinalText(text, section, definition.ordinal);
    return spanText(text, heading.ordinal.span) === newText ? [] : [{ span: heading.ordinal.span, newText }];
  });
}
