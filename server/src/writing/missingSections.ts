import { headOf } from '../report/formTables';
import type { FormTable, Report } from '../report/report';
import { printSkeleton } from '../tables/skeleton';
import type { SectionDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { touches, type Span } from '../text/span';
import { insertAfter, insertBefore, type Insertion, type NewBlock } from './insertion';
import { headingLine, ordinalText, tableStyle } from './pageStyle';

/** One of the six sections that a report does not have. */
export interface MissingSection {
  readonly definition: SectionDefinition;
  /** Where it should stand: the next heading, or the end of the last section; its heading where that end is a table's. */
  readonly span: Span;
  /** Its table, where that is on the page without the heading. */
  readonly stray: FormTable | null;
  /** The table that goes in with the heading. */
  readonly table: TableDefinition | null;
  /** The section and, where the others were numbered through without it, their own numbers. */
  readonly insertions: readonly Insertion[];
}

/** None in a text without any of the six: there is nothing to go by. */
export function findMissingSections(report: Report): MissingSection[] {
  const present = new Set(report.sections.map(({ definition }) => definition));
  const missing = report.form.sections.filter((definition) => !present.has(definition));
  return missing.length === report.form.sections.length ? [] : missing.map((definition) => missingSection(report, definition));
}

function missingSection(report: Report, definition: SectionDefinition): MissingSection {
  const stray = report.tables.find((table) => table.definition.section === definition.id) ?? null;
  const table = stray ? null : (report.form.tables.find(({ id }) => id === definition.table) ?? null);
  const { span, insertion } = placeOf(report, definition, stray, newBlocks(report, definition, table));
  const insertions = [insertion, ...renumbered(report)].toSorted((a, b) => a.span.start - b.span.start);
  return { definition, span, stray, table, insertions };
}

/** Before its table or the next section, else behind the last one. */
function placeOf(
  report: Report, definition: SectionDefinition, stray: FormTable | null, blocks: readonly NewBlock[],
): { span: Span; insertion: Insertion } {
  const { sections, tables, text } = report;
  if (stray) return { span: headOf(stray), insertion: insertBefore(report, stray.span.start, blocks) };
  const next = nextOf(report, definition);
  if (next) return { span: next, insertion: insertBefore(report, next.start, blocks) };
  const last = sections.at(-1);
  const end = last?.blocks.at(-1)?.span ?? last?.heading.span ?? report.span;
  // A mark on the last number would be taken for one about that number.
  const isInTable = tables.some(({ span }) => touches(span, end.end));
  const mark = isInTable && last ? last.heading.span : lastClause(text, end);
  return { span: mark, insertion: insertAfter(report, end.end, blocks) };
}

/** The heading of the next section that is there, or its table where the heading is missing too. */
function nextOf({ sections, tables, form }: Report, { ordinal }: SectionDefinition): Span | undefined {
  const later = new Set(form.sections.filter((each) => each.ordinal > ordinal).map(({ id }) => id));
  const headings = flatMap(sections, ({ definition, heading }) => (definition && later.has(definition.id) ? heading.span : []));
  const strays = flatMap(tables, (table) => (later.has(table.definition.section) ? headOf(table) : []));
  return [...headings, ...strays].toSorted((a, b) => a.start - b.start)[0];
}

function newBlocks(report: Report, definition: SectionDefinition, table: TableDefinition | null): NewBlock[] {
  const blocks: NewBlock[] = [{ kind: 'paragraph', text: headingLine(report, definition) }];
  if (definition.emptyBody !== null) blocks.push({ kind: 'paragraph', text: definition.emptyBody });
  if (table) blocks.push({ kind: 'table', text: printSkeleton(table, tableStyle(report), report.layout.lineBreak) });
  return blocks;
}

/** The end of the report is a short mark: its last paragraph may fill the screen. */
function lastClause(text: string, { start, end }: Span): Span {
  const clause = /(?<![^，。；：！？、,;:!?\s|])[^，。；：！？、,;:!?\s|]+[。！？；|\s]*$/.exec(text.slice(start, end));
  return { start: start + (clause?.index ?? 0), end };
}

/** The sections' own numbers, where they were numbered through without this one. */
function renumbered({ sections, text }: Report): Insertion[] {
  const isNumberedThrough = sections.every(({ definition, heading }, index) => definition && heading.ordinal?.value === index + 1);
  if (!isNumberedThrough) return [];
  return flatMap(sections, (section) => {
    const { definition, heading } = section;
    if (!definition || !heading.ordinal || heading.ordinal.value === definition.ordinal) return [];
    return [{ span: heading.ordinal.span, newText: ordinalText(text, section, definition.ordinal) }];
  });
}
