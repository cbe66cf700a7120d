import { figureAt } from './figures';
import type { FiledReport } from './filedReport';
import { summedConcepts } from './rollup';
import { cellName } from '../report/names';
import { formOf } from '../taxonomy/forms';
import type { Form } from '../taxonomy/taxonomy';
import { conceptKey } from './formConcepts';

/** What comes of adding up reports on one year. */
export interface Summation {
  readonly form: Form;
  readonly summed: readonly FiledReport[];
  readonly leftOut: readonly LeftOut[];
  /** By concept. */
  readonly sums: ReadonlyMap<string, number>;
}

export interface LeftOut {
  readonly report: FiledReport;
  readonly reason: string;
  /** Whether it should have been in the sum: its numbers are lacking there. */
  readonly isLack: boolean;
}

/** Adds up tables three and four. A report of which one cell cannot be read is left out as a whole. */
export function summation(reports: readonly FiledReport[], year: number): Summation {
  const form = formOf(year);
  const concepts = summedConcepts(form.id);
  const leftOut: LeftOut[] = [];
  const summed = reports.filter((report) => {
    const reason = lackOf(report, reports);
    if (reason !== null) leftOut.push({ report, reason, isLack: true });
    return reason === null;
  });
  const sums = new Map(concepts.map((concept) => {
    const key = conceptKey(concept);
    return [key, summed.reduce((sum, { figures }) => sum + (figureAt(figures, key)?.count ?? 0), 0)];
  }));
  return { form, summed, leftOut, sums };

  function lackOf(report: FiledReport, all: readonly FiledReport[]): string | null {
    if (report.figures.form !== form.id) return `用的是 ${report.figures.form} 年的格式`;
    const twin = all.find((other) => other !== report && other.body === report.body);
    if (twin) return `${twin.file} 也是这个机关的报告，不知道哪一份算数`;
    const unread = concepts.find(({ key }) => figureAt(report.figures, key) === null);
    return unread ? `${cellName(unread)}没有或读不出` : null;
  }
}
