import type { AlignedRow } from '../layout/alignedTable';
import type { FormTable } from '../report/report';
import { labelWidth, skeleton, type SkeletonCell, type SkeletonLine } from '../tables/skeleton';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';

/** A printed line of the form's table, all of which stands in the text. */
export interface FormLine {
  /** Its labels and numbers, in the order of the form. */
  readonly sources: readonly Source[];
  /** The columns of the table that hold labels. */
  readonly labelColumns: number;
  readonly cells: readonly SkeletonCell[];
}

export interface Source {
  readonly span: Span;
}

export function formLines(table: FormTable): FormLine[] {
  const labelColumns = labelWidth(table.definition);
  return flatMap(skeleton(table.definition), (line, index) => {
    const sources = sourcesOf(table, line, index);
    const isWhole = sources.length === line.cells.filter(({ text }) => text !== null).length;
    return isWhole ? [{ sources, labelColumns, cells: line.cells }] : [];
  });
}

function sourcesOf({ labels, rows }: FormTable, line: SkeletonLine, index: number): Source[] {
  const facts = rows.find(({ definition }) => definition === line.row)?.facts ?? [];
  return [...labels.filter(({ definition }) => definition.line === index), ...facts.map(({ cell }) => cell)];
}

/** The line as the form prints it, with what the text has in its cells: merged cells keep their columns. */
export function formRow({ sources, labelColumns, cells }: FormLine, contentOf: (source: Source) => string): AlignedRow {
  let next = 0;
  return {
    labelColumns,
    cells: cells.map(({ text, columns }) => {
      const source = text === null ? undefined : sources[next++];
      return { text: source ? contentOf(source) : null, columns };
    }),
  };
}
