import { withoutTags } from '../layout/cellText';
import { boundTo } from '../report/formTables';
import type { FormTable, Report } from '../report/report';
import { skeleton, type SkeletonLine } from '../tables/skeleton';
import type { LabelDefinition, RowDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import type { Insertion } from './insertion';
import { insertLines, lineBehind } from './insertLines';

/** Neighbouring rows of the form that a table does not have, with the captions and headers that went with them. */
export interface MissingRows {
  readonly rows: readonly RowDefinition[];
  /** The label before which they should stand, else the table's last one. */
  readonly span: Span;
  readonly areLast: boolean;
  /** Whether their numbers are there, so that only a label was lost. */
  readonly isLabelLost: boolean;
  /** Null where the text round their place is not as the form has it. */
  readonly insertion: Insertion | null;
}

/** Whether nothing of the header of table three (自然人 … 总计) stands between the section's heading and the first row. */
export function lacksHeader({ text }: Report, { definition, labels, rows, section }: FormTable): boolean {
  const [first] = labels;
  if (definition.id !== 't3' || !section || !first?.definition.kind.startsWith('row')) return false;
  if (first.span.start - section.body.start > LONGEST_CAPTION) return false;
  const isHeader = labels.some(({ definition: { kind } }) => kind === 'column');
  return !isHeader && rows.some(({ facts }) => facts.length > 0) && !/[人商科研企法]/.test(text.slice(section.body.start, first.span.start));
}

/** 单位：件, with blanks and marks. */
const LONGEST_CAPTION = 80;

/** `absent`: the rows that none of the tables has. */
export function findMissingRows(report: Report, table: FormTable, absent: ReadonlySet<RowDefinition>): MissingRows[] {
  if (table.missingRows.every((row) => !absent.has(row))) return [];
  return absentLines(table, absent).map((lines) => missingRows(report, table, lines));
}

/**
 * The rows of the form that stand nowhere. A table that goes on after a break (续表) is two in the text: a row that either
 * of them has is not missing. Nor is one that only stands in another place.
 */
export function absentRows(tables: readonly FormTable[]): Set<RowDefinition> {
  const missing = new Set(flatMap(tables, (table) => table.missingRows));
  if (missing.size === 0) return missing;
  const bound = new Set(flatMap(tables, ({ rows }) => rows.map(({ definition }) => definition)));
  const misplaced = new Set<LabelDefinition | null>(flatMap(tables, ({ strays }) => flatMap(strays, ({ definition, hasRow }) => (hasRow ? [definition] : []))));
  return new Set([...missing].filter((row) => !bound.has(row) && !misplaced.has(row.label)));
}

/** Runs of lines of the form without any trace in the text, each with at least one row. */
function absentLines(table: FormTable, absentOnes: ReadonlySet<RowDefinition>): SkeletonLine[][] {
  const runs: SkeletonLine[][] = [[]];
  for (const line of skeleton(table.definition)) {
    const absent = line.row ? absentOnes.has(line.row) : line.labels.every((label) => !boundTo(table, label));
    if (absent) runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  const upToLastRow = (run: SkeletonLine[]): SkeletonLine[] => run.slice(0, run.findLastIndex(({ row }) => row) + 1);
  return runs.map(upToLastRow).filter((run) => run.length > 0);
}

/** +----+----+ or ├──┼──┤ between two rows. */
const DRAWN = /\+[-+=]{3,200}|[─┌┬┐├┼┤└┴┘]{3,200}/g;

function missingRows(report: Report, table: FormTable, lines: readonly SkeletonLine[]): MissingRows {
  const rows = flatMap(lines, ({ row }) => row ?? []);
  const { labels } = table.definition;
  const place = rows[0]?.label ? labels.indexOf(rows[0].label) : labels.length;
  const before = table.labels.filter(({ definition }) => labels.indexOf(definition) < place);
  const after = table.labels.find(({ definition }) => labels.indexOf(definition) > place);
  const previous = table.rows.filter(({ label }) => label && before.includes(label));
  const at = lineBehind(report, [...before, ...previous].map(({ span }) => span.end));
  const between = after && at !== null ? report.text.slice(at, after.span.start) : '';
  const isLabelLost = /[^\s|｜│,]/.test(withoutTags(between, table.style).replace(DRAWN, ''))
    || previous.some((row) => row.cells.length > row.definition.columns.length);
  const isOrderly = !after || at === null || at <= after.span.start;
  const isWhole = isOrderly && !isLabelLost && previous.at(-1)?.facts.length !== 0;
  return {
    rows,
    span: (after ?? table.labels.at(-1))?.span ?? table.span,
    areLast: !after,
    isLabelLost,
    insertion: isWhole && at !== null ? insertLines(report, table, at, lines) : null,
  };
}
