import type { LabelDefinition } from '../taxonomy/taxonomy';
import { insertLines, lineBehind } from './insertLines';
import type { Insertion } from './insertion';
import type { BoundLabel, FormTable, Report } from './report';
import { skeleton } from './skeleton';

/** Labels side by side in the form that stand nowhere in a table. */
export interface LostLabels {
  readonly definitions: readonly LabelDefinition[];
  /** The label before which they should stand. */
  readonly next: BoundLabel;
  /** Null where they are a part of a line, or the text round their place is not as the form has it. */
  readonly insertion: Insertion | null;
}

/**
 * The captions and headers that a table has lost (整块小标题丢失) although it has all its rows. Only where nothing is left
 * between their neighbours that could be one of them, misspelt or broken over lines. Table four is printed in several
 * ways, and notes are left out by many.
 */
export function findLostLabels(report: Report, table: FormTable): LostLabels[] {
  const { definition, labels, missingRows, strays } = table;
  if (definition.id === 't4' || missingRows.length > 0 || labels.length === definition.labels.length) return [];
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
    const gone = run.filter(({ kind }) => kind !== 'note');
    if (gone.length > 0 && !run.some(isStray) && isBare(report.text, table, before, own)) {
      lost.push({ definitions: gone, next: own, insertion: before ? insertion(report, table, before, gone) : null });
    }
    run = [];
    before = own;
  }
  return lost;
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
function isBare(text: string, { section }: FormTable, before: BoundLabel | undefined, { span: { start } }: BoundLabel): boolean {
  if (before) return before.span.end <= start && /^[\s|｜\d.,\-/]*$/.test(text.slice(before.span.end, start));
  return section !== null && !/[条項项]/.test(text.slice(section.body.start, start));
}
