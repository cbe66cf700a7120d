import type { Place } from '../intake/printPage';
import { rowName, rowPath } from '../report/names';
import type { Report, Section } from '../report/report';
import { locate } from '../structure/location';
import { indexOfLastBegun } from '../text/lastBegun';
import { contains, touches, type Span } from '../text/span';

/** Where something stands in a file whose text has no lines of its own. */
export interface SourcePlace {
  /** 表三 · （七）总计 · 自然人; 第一部分 第3段“…” */
  readonly words: string;
  /** Counts the paragraphs of the file from 1, those in tables and empty ones too. */
  readonly paragraph?: number;
  readonly footnote?: number;
  /** The cell among all tables of the file, from 1; columns as they are before cells are merged. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** Looks up places in one report; both are in the order of the text. */
export function placesOf(report: Report, places: readonly Place[]): (span: Span) => SourcePlace {
  const counts = proseCounts(places);
  return (span) => {
    const index = indexAt(places, span.start);
    const place = places[index];
    const words = wordsFor(report, span, place, () => numberInSection(report, span, places, counts, index));
    return { words, ...numbersOf(place) };
  };
}

function numbersOf(place: Place | undefined): Omit<SourcePlace, 'words'> {
  if (!place) return {};
  const { paragraph, note, cell } = place;
  return { ...(paragraph === null ? {} : { paragraph }), ...(note === null ? {} : { footnote: note }), ...cell };
}

/** The last place that begins at or before an offset. */
function indexAt(places: readonly Place[], offset: number): number {
  return indexOfLastBegun(places, offset, ({ start }) => start);
}

/** For each place how many paragraphs of running text there are up to it. */
function proseCounts(places: readonly Place[]): number[] {
  let count = 0;
  return places.map(({ cell, note }) => (count += cell === null && note === null ? 1 : 0));
}

function wordsFor(report: Report, span: Span, place: Place | undefined, number: () => number): string {
  const quote = quoted(report.text, span);
  const inTable = tableWords(report, span);
  if (inTable !== null) return inTable;
  const section = sectionAt(report, span.start);
  const part = section ? partName(report, section) : null;
  if (place?.cell) return `${part ?? '开头'} 第${place.cell.table}个表格第${place.cell.row}行第${place.cell.column}列${quote}`;
  if (typeof place?.note === 'number') return `脚注${place.note}${quote}`;
  if (section && touches(section.heading.span, span.start)) return `${part ?? ''} 标题${quote}`;
  if (report.title && contains(report.title.span, span)) return `标题${quote}`;
  return `${part ?? '开头'} 第${number()}段${quote}`;
}

/** In one of the form's tables. */
function tableWords(report: Report, { start, end }: Span): string | null {
  const { table: name, row, column } = locate(report, start);
  const table = report.tables.find(({ definition, span }) => definition.name === name && touches(span, start));
  if (!table) return null;
  const definition = table.rows.find((each) => touches(each.span, start))?.definition;
  // 3.其他 stands in several groups.
  const isShared = definition && table.definition.rows.filter((each) => rowName(each) === row).length > 1;
  const parts = [name, definition && isShared ? rowPath(definition) : row, column].filter((part) => part !== null);
  return parts.length > 1 ? parts.join(' · ') : `${parts.join('')} ${quoted(report.text, { start, end })}`.trim();
}

function sectionAt({ sections }: Report, offset: number): Section | undefined {
  return sections.findLast(({ heading }) => heading.span.start <= offset);
}

function partName(report: Report, section: Section): string {
  const { section: number } = locate(report, section.heading.span.start);
  return number === null ? `“${report.text.slice(section.heading.span.start, section.heading.span.end).slice(0, LONGEST_QUOTE)}”部分` : `第${number}部分`;
}

/** Counted from the heading, as a reader would. */
function numberInSection(report: Report, span: Span, places: readonly Place[], counts: readonly number[], index: number): number {
  const section = sectionAt(report, span.start);
  const start = section?.heading.span.start ?? report.title?.span.start ?? report.span.start - 1;
  const before = indexAt(places, start);
  return Math.max(1, (counts[index] ?? 0) - (counts[before] ?? 0));
}

const LONGEST_QUOTE = 12;

function quoted(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + 2 * LONGEST_QUOTE)).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  return `“${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}”`;
}
