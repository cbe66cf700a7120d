import { severities, type Severity } from '../rules/rule';
import { isChecked, type FileResult } from './reporter';

export type Summary = Readonly<Record<'files' | 'reports' | Severity, number>>;

/** Counts files as they come. */
export interface Tally {
  readonly add: (file: FileResult) => void;
  readonly summary: () => Summary;
}

export function openTally(): Tally {
  let [files, reports] = [0, 0];
  const found = new Map<Severity, number>();
  return {
    add: (file) => {
      // Of several reports in one file the first stands for it.
      if (!isChecked(file) || (file.part ?? 1) === 1) files++;
      if (!isChecked(file)) return;
      if (file.report) reports++;
      for (const { severity } of file.problems) found.set(severity, (found.get(severity) ?? 0) + 1);
    },
    summary: () => ({ files, reports, ...countsOf(found) }),
  };
}

function countsOf(found: ReadonlyMap<Severity, number>): Record<Severity, number> {
  return Object.fromEntries(severities.map((severity) => [severity, found.get(severity) ?? 0])) as Record<Severity, number>;
}
