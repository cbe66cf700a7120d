import type { Severity } from '../rules/rule';
import { isChecked, type FileResult } from './reporter';

export type Summary = Readonly<Record<'files' | 'reports' | Severity, number>>;

export function summarize(files: readonly FileResult[]): Summary {
  const checked = files.filter(isChecked);
  const severities = checked.flatMap(({ problems }) => problems).map(({ severity }) => severity);
  const count = (wanted: Severity): number => severities.filter((severity) => severity === wanted).length;
  return {
    // Of several reports in one file the first stands for it.
    files: files.filter((file) => !isChecked(file) || (file.part ?? 1) === 1).length,
    reports: checked.filter(({ report }) => report).length,
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
  };
}
