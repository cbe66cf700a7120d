import { soleReport, type Archive } from './archive';
import type { Copy, FindCopies } from './copies';
import type { FiledReport } from './filedReport';
import { membersOf, type Hierarchy, type Members } from './hierarchy';

/** The reports beside one. */
export interface Neighbours {
  /** The same body's on the year before; null where there is none, or nobody knows which. */
  readonly lastYear: FiledReport | null;
  /** Those that it sums up; null where nothing is said about it. */
  readonly members: Members | null;
  readonly copies: readonly Copy[];
}

export function neighboursOf(archive: Archive, hierarchy: Hierarchy, findCopies: FindCopies, report: FiledReport): Neighbours {
  return {
    lastYear: soleReport(archive, report.body, report.year - 1),
    members: membersOf(archive, hierarchy, report),
    copies: findCopies(report),
  };
}

/** In an editor too little is known to tell copies from formulas. */
export const noCopies: FindCopies = () => [];
