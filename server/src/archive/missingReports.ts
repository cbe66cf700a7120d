import type { Archive } from './archive';

/** A body that has not sent its report. */
export interface MissingReport {
  readonly organisation: string;
  /** Null where no report at all tells which year it is about. */
  readonly year: number | null;
  /** It stands in the list of those who have to, or it only sent one on the year before. */
  readonly because: 'expected' | 'lastYear';
}

/** Those of a list, in its order, that have no report on the year. */
export function missingOf(archive: Archive, organisations: readonly string[], year: number | null, bodyOf: (name: string) => string): MissingReport[] {
  return organisations.filter((name) => year === null || archive.of(bodyOf(name), year).length === 0)
    .map((organisation) => ({ organisation, year, because: 'expected' }));
}

/** Those that have a report on the year before and none on this one. */
export function missingSince(archive: Archive, year: number): MissingReport[] {
  const last = new Map(archive.ofYear(year - 1).map(({ body, organisation }) => [body, organisation]));
  return [...last].filter(([body]) => archive.of(body, year).length === 0)
    .map(([, organisation]) => ({ organisation, year, because: 'lastYear' }));
}
