import { stockReview } from '../lexicon/archive';
import type { Report } from '../report/report';
import { figuresOf, type Figures, type PlaceOf } from './figures';
import { packPassages, passagesOf, type Passages } from './passages';
import { toldGrowths, type ToldGrowth } from './toldGrowths';

/** What an archive keeps of a report: what others are compared with, not the text. It can be sent between threads. */
export interface FiledReport {
  /** Path or URI, as it is shown. */
  readonly file: string;
  /** By what the body is known (`bodyNames`). */
  readonly body: string;
  /** As the report writes it. */
  readonly organisation: string;
  readonly year: number;
  readonly figures: Figures;
  readonly passages: Passages;
  /** Whether the report speaks of documents or items gone through and counted anew. */
  readonly reviewsStock: boolean;
  /** What it tells of numbers beside those of the year before, in the order of the text. */
  readonly growths: readonly ToldGrowth[];
}

export interface Filing {
  readonly file: string;
  readonly bodyOf: (organisation: string) => string;
  readonly placeOf: PlaceOf;
  /** Whether to leave out the passages, where no copies are looked for: while somebody types. */
  readonly withoutPassages?: boolean;
}

/** Null for what is no report, or names no body or no year: it has no place in an archive. */
export function fileReport(report: Report, { file, bodyOf, placeOf, withoutPassages = false }: Filing): FiledReport | null {
  const { recognised, organisation, year, form, tables, prose } = report;
  if (!recognised || organisation === null || year === null) return null;
  return {
    file,
    body: bodyOf(organisation),
    organisation,
    year,
    figures: figuresOf(form.id, tables, placeOf),
    passages: packPassages(withoutPassages ? [] : passagesOf(report), placeOf),
    reviewsStock: prose.some(({ content }) => stockReview.test(content)),
    growths: toldGrowths(report).map(({ told }) => told),
  };
}

/** Whether two filings of one file say the same, but for what is only compared where all reports are known. */
export function isSameFiled(a: FiledReport, b: FiledReport): boolean {
  return a.body === b.body && a.organisation === b.organisation && a.year === b.year && a.reviewsStock === b.reviewsStock
    && JSON.stringify(a.growths) === JSON.stringify(b.growths)
    && a.figures.form === b.figures.form
    && a.figures.counts.every((count, index) => Object.is(count, b.figures.counts[index]))
    && a.figures.places.every((place, index) => place === b.figures.places[index]);
}

/** 青山镇人民政府2023年报告 */
export function reportName({ organisation, year }: Pick<FiledReport, 'organisation' | 'year'>): string {
  return `${organisation}${year}年报告`;
}
