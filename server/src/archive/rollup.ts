import { isTotalCell } from '../report/facts';
import type { FormId, TableId } from '../taxonomy/taxonomy';
import { figureAt, type Figure, type Figures } from './figures';
import { formConcepts, type FormConcept } from './formConcepts';
import type { FiledReport } from './filedReport';

/** The tables that a parent body fills with sums (汇总): its own office's figures and its subordinate bodies'. */
export const SUMMED_TABLES: readonly TableId[] = ['t3', 't4'];

/** A cell of the parent's table that is not the sum. */
export interface Shortfall {
  readonly stated: Figure;
  readonly sum: number;
}

export interface Conflict {
  /** The cells of one table, without its totals, which follow from them. */
  readonly shortfalls: readonly [Shortfall, ...Shortfall[]];
  /** The report that is not in the parent's figures, or that is in them twice: exactly its figures are the difference. */
  readonly culprit: { readonly report: FiledReport; readonly isTwice: boolean } | null;
}

/** The sum of a cell over the reports; null where one of them does not have it. */
function sumOf(reports: readonly FiledReport[], key: string): number | null {
  let sum = 0;
  for (const { figures } of reports) {
    const figure = figureAt(figures, key);
    if (!figure) return null;
    sum += figure.count;
  }
  return sum;
}

/** One conflict a table. Where only a part of the reports is known, only figures below their sum are wrong for sure. */
export function rollupConflicts(parent: Figures, reports: readonly FiledReport[], isWhole: boolean): Conflict[] {
  return SUMMED_TABLES.flatMap((table) => {
    const items = summedConcepts(parent.form).filter((concept) => concept.table.id === table && !isTotalCell(concept));
    const compared = items.flatMap(({ key }) => {
      const stated = figureAt(parent, key);
      const sum = sumOf(reports, key);
      return stated && sum !== null ? [{ stated, sum }] : [];
    });
    const [first, ...others] = compared.filter(({ stated, sum }) => stated.count < sum || (isWhole && stated.count > sum));
    return first ? [{ shortfalls: [first, ...others], culprit: culpritOf(compared, reports) }] : [];
  });
}

export function summedConcepts(form: FormId): FormConcept[] {
  return formConcepts(form).list.filter(({ table }) => SUMMED_TABLES.includes(table.id));
}

/** The reports with the greatest part in a sum, the greatest first. */
export function greatestParts(reports: readonly FiledReport[], key: string, most: number): { report: FiledReport; figure: Figure }[] {
  const parts = reports.flatMap((report) => {
    const figure = figureAt(report.figures, key);
    return figure && figure.count > 0 ? [{ report, figure }] : [];
  });
  return parts.toSorted((a, b) => b.figure.count - a.figure.count).slice(0, most);
}

function culpritOf(compared: readonly Shortfall[], reports: readonly FiledReport[]): Conflict['culprit'] {
  for (const isTwice of [false, true]) {
    const differences = compared.map(({ stated, sum }) => ({ key: stated.concept.key, by: isTwice ? stated.count - sum : sum - stated.count }));
    const [report, ...others] = reports.filter(({ figures }) => differences.every(({ key, by }) => figureAt(figures, key)?.count === by));
    if (report && others.length === 0) return { report, isTwice };
  }
  return null;
}
