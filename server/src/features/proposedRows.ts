import type { Row } from '../layout/layout';
import type { FormTable, Report } from '../report/report';
import { printLines, skeleton, type SkeletonLine } from '../tables/skeleton';
import type { LabelDefinition, RowDefinition } from '../taxonomy/taxonomy';
import { same, type Bilingual } from '../text/bilingual';
import { touches } from '../text/span';
import { isOnLine, type Cursor, type Proposal } from './proposal';

/** In a table, or right behind it: the rows that it lacks at this place, in the form's order, in zeros. */
export function proposedRows(report: Report, cursor: Cursor): Proposal[] {
  const table = tableAt(report, cursor);
  if (!table) return [];
  const lines = skeleton(table.definition);
  const own = table.labels.filter(({ span }) => !isOnLine(span, cursor));
  const absent = absentHere(lines, own.map(({ definition }) => definition), {
    after: own.findLast(({ span }) => span.end <= cursor.line.start)?.definition,
    before: own.find(({ span }) => span.start >= cursor.line.end)?.definition,
  });
  return absent.flatMap(({ row }, index) => {
    const label = row?.label;
    if (!row || !label) return [];
    // With the caption and the header that stand above it and are not there either.
    const start = absent.findLastIndex((line, at) => at < index && line.row !== null) + 1;
    return proposedRow(report, table, cursor, { row, label, lines: absent.slice(start, index + 1) });
  });
}

function tableAt({ text, tables }: Report, { offset, line }: Cursor): FormTable | undefined {
  const table = tables.findLast(({ span }) => span.start <= offset);
  return table && (table.span.end >= line.start || text.slice(table.span.end, line.start).trim() === '') ? table : undefined;
}

/** The lines of the form between the labels round the cursor that the text does not have. */
function absentHere(
  lines: readonly SkeletonLine[],
  present: readonly LabelDefinition[],
  { after, before }: { readonly after: LabelDefinition | undefined; readonly before: LabelDefinition | undefined },
): SkeletonLine[] {
  return lines.filter(({ labels, row }) => {
    const own = row?.label ? [row.label] : labels;
    return own.every(({ line }) => line >= (after?.line ?? 0) && line <= (before?.line ?? Infinity))
      && own.every((label) => !present.includes(label));
  });
}

interface NewRow {
  readonly row: RowDefinition;
  readonly label: LabelDefinition;
  readonly lines: readonly SkeletonLine[];
}

function proposedRow(report: Report, table: FormTable, cursor: Cursor, { row, label, lines }: NewRow): Proposal {
  const { span, newText } = insertion(report, table, cursor, { row, label, lines });
  const marks = report.text.slice(span.start, cell(cursor).start);
  return {
    kind: 'label',
    label: same(label.text),
    detail: same(row.groups.at(-1)?.text ?? table.definition.name),
    documentation: about(table, row),
    aliases: [...lines.flatMap(({ labels }) => labels.map(({ text }) => text)), bare(label.text), `${marks}${label.text}`],
    span,
    newText,
  };
}

function about({ definition: { name } }: FormTable, { note, basis }: RowDefinition): Bilingual {
  const lines = (first: string, before: string): string => (
    [first, note, basis === '' ? '' : `${before}${basis}`].filter((line) => line !== '').join('\n')
  );
  return { zh: lines(`${name}的一行，各格填 0。`, '依据：'), en: lines(`A row of ${name}, in zeros.`, 'Basis: ') };
}

/** Without its ordinal. */
function bare(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|（.）|\d+\.)/, '');
}

/** The whole row, or so much of it as is not there yet. */
function insertion(
  report: Report, { style, rows }: FormTable, cursor: Cursor, { label, lines }: NewRow,
): Pick<Proposal, 'span' | 'newText'> {
  const { lineBreak } = report.layout;
  const printed = printLines(lines, style, lineBreak);
  const typed = cell(cursor);
  const { before, after } = neighbours(report, typed.start, cursor);
  const isRunOn = before && rows.some(({ span, facts }) => facts.length > 0 && touches(span, cursor.line.start - 1));
  if (after || !cursor.isAtEnd) return { span: typed, newText: label.text };
  if (before && !isRunOn) return { span: typed, newText: printed.slice(printed.lastIndexOf(label.text)) };
  const startsRow = style !== 'tab-led' || !cursor.followsText;
  return { span: { start: cursor.line.start, end: cursor.offset }, newText: `${startsRow ? '' : lineBreak}${printed}` };
}

/** What has been typed of the cell. */
function cell({ before, offset }: Cursor): Proposal['span'] {
  const content = /(?<![^\t|｜])[^\t|｜]*$/.exec(before)?.[0] ?? '';
  return { start: offset - content.trimStart().length, end: offset };
}

/** Whether other cells of the row stand before and behind the one that is typed. */
function neighbours({ layout }: Report, start: number, { offset }: Cursor): { readonly before: boolean; readonly after: boolean } {
  const block = layout.blocks.find(({ span }) => touches(span, offset));
  const row: Row | undefined = block?.kind === 'table' ? block.rows.find(({ span }) => touches(span, offset)) : undefined;
  const cells = row?.cells ?? [];
  return { before: cells.some(({ span }) => span.end < start), after: cells.some(({ span }) => span.start > offset) };
}
