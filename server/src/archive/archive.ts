import type { FiledReport } from './filedReport';

/** Many reports (档案), by body and year. */
export interface Archive {
  /** Takes what a file holds now in place of what it held before. */
  readonly put: (file: string, reports: readonly FiledReport[]) => void;
  /** All reports of a body on a year: more than one where a draft lies beside it. */
  readonly of: (body: string, year: number) => readonly FiledReport[];
  readonly ofYear: (year: number) => readonly FiledReport[];
  readonly all: () => readonly FiledReport[];
}

export function openArchive(): Archive {
  const byFile = new Map<string, readonly FiledReport[]>();
  const byYear = new Map<number, Map<string, FiledReport[]>>();
  const bodiesOf = (year: number): Map<string, FiledReport[]> => {
    const known = byYear.get(year) ?? new Map<string, FiledReport[]>();
    byYear.set(year, known);
    return known;
  };
  return {
    put: (file, reports) => {
      for (const report of byFile.get(file) ?? []) {
        const bodies = bodiesOf(report.year);
        bodies.set(report.body, (bodies.get(report.body) ?? []).filter((each) => each !== report));
      }
      if (reports.length > 0) byFile.set(file, reports);
      else byFile.delete(file);
      for (const report of reports) {
        const bodies = bodiesOf(report.year);
        bodies.set(report.body, [...(bodies.get(report.body) ?? []), report]);
      }
    },
    of: (body, year) => byYear.get(year)?.get(body) ?? [],
    ofYear: (year) => [...(byYear.get(year)?.values() ?? [])].flat(),
    all: () => [...byFile.values()].flat(),
  };
}

/** The one report of a body on a year; null where there is none, or more than one and nobody knows which holds. */
export function soleReport(archive: Pick<Archive, 'of'>, body: string, year: number): FiledReport | null {
  const [report, ...others] = archive.of(body, year);
  return report && others.length === 0 ? report : null;
}
