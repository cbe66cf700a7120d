import type { Ordinal, Paragraph } from '../layout/layout';
import { boundTo } from '../report/formTables';
import type { BoundRow, FormTable, Report, Section } from '../report/report';
import type { LabelDefinition } from '../taxonomy/taxonomy';
import type { Language } from '../text/bilingual';
import { contains, hull, spanText, type Span } from '../text/span';
import { figures, rowFigures } from './figures';

/** A place in the report with all that belongs to it: what the outline lists and the margin folds. */
export interface Place {
  readonly kind: 'section' | 'subsection' | 'table' | 'rowGroup' | 'row';
  readonly name: string;
  /** What is worth knowing without going there. */
  readonly detail: string;
  /** Holds `selection` and all children. */
  readonly span: Span;
  /** Where to go: a heading, a label. */
  readonly selection: Span;
  readonly children: readonly Place[];
}

/** Section → subsection → table → row group → row. The language is that of the details; who wants but the places need not say. */
export function outline(report: Report, language: Language = 'zh'): Place[] {
  if (!report.recognised) return [];
  const outside = report.tables.filter(({ section }) => section === null);
  return inOrder([
    ...report.sections.map((section) => sectionPlace(report.text, section, language)),
    ...outside.map((table) => tablePlace(report.text, table, language)),
  ]);
}

function sectionPlace(text: string, section: Section, language: Language): Place {
  const { heading, body, tables } = section;
  const end = trimmedEnd(text, body);
  const subsections = subheadings(section);
  const starts = [...subsections.map(({ span }) => span.start), end];
  const tablesWithin = (start: number, next: number): Place[] => {
    return tables.filter(({ span }) => start <= span.start && span.start < next).map((table) => tablePlace(text, table, language));
  };
  // Without the signs that Markdown puts before a heading.
  const words = { start: heading.ordinal?.span.start ?? heading.title.start, end: heading.span.end };
  const within = subsections.map(({ span, ordinal }, index) => {
    const next = starts[index + 1] ?? end;
    return place({
      kind: 'subsection',
      name: headline(text, { start: ordinal.span.start, end: span.end }),
      selection: span,
      children: tablesWithin(span.start, next),
      end: trimmedEnd(text, { start: span.start, end: next }),
    });
  });
  const children = [...tablesWithin(body.start, starts[0] ?? end), ...within];
  return place({ kind: 'section', name: headline(text, words), selection: heading.span, children, end });
}

/** Lines that start with （一）. In tables such lines are labels of rows. */
function subheadings({ blocks, tables }: Section): Subheading[] {
  return blocks.filter((block): block is Subheading => {
    return block.kind === 'paragraph'
      && block.ordinal?.style === 'subsection'
      && !tables.some((table) => contains(table.span, block.span));
  });
}

type Subheading = Paragraph & { readonly ordinal: Ordinal };

function tablePlace(text: string, table: FormTable, language: Language): Place {
  const first = table.labels[0]?.span ?? { start: table.span.start, end: table.span.start };
  const rows = table.rows.flatMap((row) => (row.label ? [row] : []));
  const unlabelled = table.rows.filter((row) => !row.label);
  const children = [
    ...rowPlaces({ text, table, language }, rows, 0), ...unlabelled.flatMap((row) => columnPlaces(text, row, language)),
  ];
  const detail = { zh: `${table.form.id} 年格式`, en: `form of ${table.form.id}` }[language];
  return place({ kind: 'table', name: table.definition.name, detail, selection: first, children, end: table.span.end });
}

/** The table whose rows are listed. */
interface Listed {
  readonly text: string;
  readonly table: FormTable;
  readonly language: Language;
}

/** Rows, those of one group under its label. `depth` is how many groups are already open. */
function rowPlaces(listed: Listed, rows: readonly BoundRow[], depth: number): Place[] {
  return runs(rows, ({ definition }) => definition.groups[depth]).flatMap(({ key: group, items }) => {
    return group ? groupPlace(listed, group, items, depth) : items.map((row) => rowPlace(listed, row));
  });
}

function groupPlace(listed: Listed, group: LabelDefinition, rows: readonly BoundRow[], depth: number): Place {
  const label = boundTo(listed.table, group);
  const selection = label?.span ?? hull(rows.map(({ span }) => span));
  return place({ kind: 'rowGroup', name: group.text, selection, children: rowPlaces(listed, rows, depth + 1) });
}

function rowPlace({ text, language }: Listed, row: BoundRow): Place {
  const name = row.definition.label?.text ?? '';
  return place({ kind: 'row', name, detail: rowFigures(text, row, language), selection: row.label?.span ?? row.span, end: row.span.end });
}

/** The one long row of table four, under the headings of its columns: 行政复议, 行政诉讼 / 复议后起诉. */
function columnPlaces(text: string, row: BoundRow, language: Language): Place[] {
  if (row.facts.length === 0) {
    const name = { zh: '各项数字', en: 'figures' }[language];
    return [place({ kind: 'row', name, detail: rowFigures(text, row, language), selection: row.span })];
  }
  const groups = runs(row.facts, ({ column }) => column.groups.map((group) => group.text).join(' / '));
  return groups.map(({ key: name, items: facts }) => {
    return place({ kind: 'row', name, detail: figures(text, facts, language), selection: hull(facts.map(({ span }) => span)) });
  });
}

/** Neighbours that have the same key, together. */
function runs<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): { key: Key; items: Item[] }[] {
  const found: { key: Key; items: Item[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last && last.key === key) last.items.push(item);
    else found.push({ key, items: [item] });
  }
  return found;
}

interface PlaceParts extends Pick<Place, 'kind' | 'name' | 'selection'> {
  readonly detail?: string;
  readonly children?: readonly Place[];
  /** Where it ends, if not with its selection or its last child. */
  readonly end?: number;
}

function place({ kind, name, detail = '', selection, children = [], end = selection.end }: PlaceParts): Place {
  const ordered = inOrder(children);
  const span = hull([selection, { start: selection.start, end }, ...ordered.map((child) => child.span)]);
  return { kind, name, detail, span, selection, children: ordered };
}

function inOrder(places: readonly Place[]): Place[] {
  return places.toSorted((a, b) => a.span.start - b.span.start);
}

function trimmedEnd(text: string, span: Span): number {
  return span.start + spanText(text, span).trimEnd().length;
}

/** The line up to its first full stop: some write on behind a heading. */
function headline(text: string, span: Span): string {
  const [first = ''] = spanText(text, span).split('。');
  const line = first.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

const LONGEST_NAME = 40;
