import { severities, type Severity } from '../rules/rule';
import { severityNames } from '../severityNames';
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

/** 共 2 个文件，其中年度报告 1 份：错误 1 处。 */
export function describeSummary(summary: Summary, paint: (severity: Severity, words: string) => string = (_, words) => words): string {
  const counts = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint(severity, `${severityNames[severity]} ${summary[severity]} 处`));
  const nothing = summary.reports > 0 ? '没有发现问题' : '没有可以检查的内容';
  return `共 ${summary.files} 个文件，其中年度报告 ${summary.reports} 份：${counts.length > 0 ? counts.join('，') : nothing}。`;
}

function countsOf(found: ReadonlyMap<Severity, number>): Record<Severity, number> {
  return Object.fromEntries(severities.map((severity) => [severity, found.get(severity) ?? 0])) as Record<Severity, number>;
}
