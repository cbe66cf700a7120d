import { withoutTags } from '../layout/cellText';
import type { BoundLabel, FormTable, Report } from '../report/report';
import { labelKey, withoutOrdinal } from '../tables/labelKey';
import { skeleton } from '../tables/skeleton';
import type { LabelDefinition, LabelKind, TableId } from '../taxonomy/taxonomy';
import { foldText } from '../text/fold';
import type { Insertion } from './insertion';
import { insertLines, lineBehind } from './insertLines';

/** Labels side by side in the form that stand nowhere in a table. */
export interface LostLabels {
  readonly definitions: readonly LabelDefinition[];
  /** The label before which they should stand. */
  readonly next: BoundLabel;
  /** Null where they are a part of a line, or the text round their place is not as the form has it. */
  readonly insertion: Insertion | null;
}

/**
 * Whether a label of this kind has one place in the reading order, however the table is laid out. The headers of tables
 * three and four go over several lines: some pages print 总计 last, as it stands on paper, or make one line of them.
 * Notes are left out by many.
 */
export function hasOwnPlace(table: TableId, kind: LabelKind): boolean {
  return table === 't2' || (table === 't3' && kind.startsWith('row'));
}

/**
 * The captions and headers that a table has lost (整块小标题丢失) although it has all its rows. Only where nothing is left
 * between their neighbours that could be one of them, misspelt or broken over lines.
 */
export function findLostLabels(report: Report, table: FormTable): LostLabels[] {
  const { definition, labels, missingRows, rows, strays } = table;
  if (missingRows.length > 0 || labels.length === definition.labels.length || rows.every(({ cells }) => cells.length === 0)) return [];
  const bound = new Map(labels.map((label) => [label.definition, label]));
  const isStray = (label: LabelDefinition): boolean => strays.some((stray) => stray.definition === label);
  const lost: LostLabels[] = [];
  let run: LabelDefinition[] = [];
  let before: BoundLabel | undefined;
  for (const label of definition.labels) {
    const own = bound.get(label);
    if (!own) {
      run.push(label);
      continue;
    }
    const isLost = run.length > 0 && run.every((each) => hasOwnPlace(definition.id, each.kind) && !isStray(each));
    if (isLost && isBare(report.text, table, before, own) && !run.some((each) => isPartOf(report.text, each, own))) {
      lost.push({ definitions: run, next: own, insertion: before ? insertion(report, table, before, run) : null });
    }
    run = [];
    before = own;
  }
  return lost;
}

/** （三）不予公开 1.属于国家秘密: a page in one column of labels has its groups before their rows. */
function isPartOf(text: string, { text: label }: LabelDefinition, { span }: BoundLabel): boolean {
  return labelKey(foldText(text, span)).includes(withoutOrdinal(labelKey(foldText(label))));
}

/** Whole lines can be put in; they never have numbers. */
function insertion(report: Report, table: FormTable, { definition, span }: BoundLabel, gone: readonly LabelDefinition[]): Insertion | null {
  const lines = skeleton(table.definition).filter(({ row, labels }) => !row && labels.some((label) => gone.includes(label)));
  const isWhole = lines.every(({ labels }) => labels.every((label) => gone.includes(label)));
  const row = table.rows.find(({ label }) => label?.definition === definition);
  const at = lineBehind(report, [span.end, ...(row ? [row.span.end] : [])]);
  return isWhole && lines.length > 0 && at !== null ? insertLines(report, table, at, lines) : null;
}

/** Whether nothing but numbers stands between two neighbours. What stands before a table may be anything but a caption. */
function isBare(text: string, { section, style }: FormTable, before: BoundLabel | undefined, { span: { start } }: BoundLabel): boolean {
  if (before) return before.span.end <= start && /^[\s|｜│─┌┬┐├┼┤└┴┘+=\d.,\-/]*$/.test(withoutTags(text.slice(before.span.end, start), style));
  return section !== null && !/[条項项]/.test(text.slice(section.body.start, start));
}
