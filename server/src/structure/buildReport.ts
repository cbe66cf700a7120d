import type { Block, Layout } from '../layout/layout';
import type { FormTable, Report, Section, Signature } from '../report/report';
import { findStatements } from '../statements/statements';
import { bindTable } from '../tables/bindTable';
import { withoutOrdinal } from '../tables/labelKey';
import type { Piece } from '../tables/piece';
import { piecesOf } from '../tables/pieces';
import { findSegments, type Segment } from '../tables/segments';
import { formOfLabel } from '../tables/slots';
import { form2019 } from '../taxonomy/form2019';
import { formOf, forms } from '../taxonomy/forms';
import type { Form } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { contains } from '../text/span';
import { findFrame, paragraphsOf } from './frame';
import { freeHeadings } from './freeHeadings';
import { findIntroducedYear } from './introduction';
import { findPeriod } from './period';
import { findProse } from './prose';
import { findPublished } from './published';
import { isReport } from './recognition';
import { findReportYear } from './reportYear';
import { findSections, type SectionOutline } from './sections';

/**
 * What the page states. Total: any layout has a report, none makes it throw. `previous`: what its version before stated,
 * so that what did not change is not worked out again.
 */
export function buildReport(page: Layout, previous?: Report): Report {
  const layout = freeHeadings(page);
  const { text, blocks } = layout;
  const frame = findFrame(layout, findSections(layout));
  const { title, outlines } = frame;
  const opening = [...frame.preface, ...paragraphsOf(outlines[0]?.blocks ?? [])];
  const period = findPeriod(text, opening);
  const introduced = findIntroducedYear(text, opening.slice(0, frame.preface.length + 1));
  const year = findReportYear(text, { title, period, introduced, signature: frame.signature }, opening);
  const segments = segmentsOf(text, blocks, outlines);
  const ofYear = formOf(year);
  const form = formFollowed(segments.flat(), ofYear) ?? ofYear;
  const bound = segments.map((own) => flatMap(own, (segment) => bindTable(text, formFollowed([segment], form) ?? form, segment) ?? []));
  const tables = bound.flat();
  const sections = isOlderThanForms(year) && tables.length === 0 ? [] : withTables(outlines, bound.slice(1));
  const before = tables.filter((table) => isBefore(table, sections));
  const allTables = [...before, ...flatMap(sections, (section) => section.tables)];
  const organisation = title?.organisation ?? nameOf(text, frame.signature);
  const prose = findProse(text, frame, sections, allTables, previous?.prose ?? []);
  return {
    text,
    layout,
    recognised: isReport(text, frame, tables),
    span: frame.span,
    title,
    form,
    year,
    introduced,
    organisation,
    sections,
    tables: allTables,
    prose,
    statements: findStatements(prose, { organisation, year }),
    period,
    signature: frame.signature,
    published: findPublished(text, frame.preface),
  };
}

/** Reports on 2018 and before followed no form, and so have none of its sections. */
function isOlderThanForms(year: number | null): boolean {
  return year !== null && forms.every(({ years }) => year < years.from);
}

/** Whether a table stands before all headings: those of its section and the ones before it are missing. */
function isBefore({ span }: FormTable, [first]: readonly Section[]): boolean {
  return first === undefined || span.end <= first.heading.span.start;
}

function nameOf(text: string, signature: Signature | null): string | null {
  return signature?.organisation ? foldText(text, signature.organisation) : null;
}

/**
 * The form's tables before the first section and in each of them: looked for between headings, so that none goes over
 * from one section to the next.
 */
function segmentsOf(text: string, blocks: readonly Block[], outlines: readonly SectionOutline[]): Segment[][] {
  const first = outlines[0]?.heading.span.start ?? text.length;
  const before = blocks.filter((block) => block.span.end <= first);
  return [
    findSegments(piecesOf(text, before), null),
    ...outlines.map((outline) => findSegments(piecesOf(text, outline.blocks), outline.definition?.table ?? null)),
  ];
}

/** The form whose own labels these tables have most of, table two first, of two with as many `likely`; null where they have none. */
function formFollowed(segments: readonly Segment[], likely: Form): Form | null {
  const own = segments.filter((segment) => segment.table === 't2');
  const counts = new Map<Form, number>();
  for (const { pieces } of own.length > 0 ? own : segments) {
    pieces.forEach(({ key, kind }, index) => {
      if (kind !== 'label') return;
      const form = formOfLabel(key) ?? (isOldRow(key, pieces[index + 1]) ? form2019 : null);
      if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
    });
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || Number(b[0] === likely) - Number(a[0] === likely));
  return best?.[0] ?? null;
}

/** Table three of 2019 has no label of its own: （六）其他处理 is a row there, and heads three rows in 2021. */
function isOldRow(key: string, next: Piece | undefined): boolean {
  return key.endsWith('其他处理') && next?.kind === 'value' && withoutOrdinal(key) === '其他处理';
}

function withTables(outlines: readonly SectionOutline[], tables: readonly (readonly FormTable[])[]): Section[] {
  return outlines.map((outline, index) => {
    const { definition, heading, body, blocks } = outline;
    const section: Section & { tables: FormTable[] } = { definition, heading, body, blocks, tables: [] };
    const own = tables[index]?.filter(({ span }) => contains(body, span)) ?? [];
    section.tables = own.map((table) => ({ ...table, section }));
    return section;
  });
}
