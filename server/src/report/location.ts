import type { Report } from './report';

/** Where in the report an offset stands; parts that do not apply are null. As in the CLI's JSON. */
export interface Location {
  /** 一 to 六; null before the first section. */
  readonly section: string | null;
  /** 表二, 表三, 表四. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
}

export function locate(report: Report, offset: number): Location {
  void report;
  void offset;
  return { section: null, table: null, row: null, column: null };
}
