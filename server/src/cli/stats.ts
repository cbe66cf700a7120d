import { isChecked, type FileResult } from '../reporters/reporter';
import { describeSummary, openTally } from '../reporters/summary';
import { rules } from '../rules/index';

/** Counts for `--stats`, from files as they come. */
export interface Stats {
  readonly add: (file: FileResult) => void;
  /** How often each rule found something, the most frequent first; files and time. */
  readonly lines: (seconds: number) => readonly string[];
}

export function openStats(): Stats {
  const tally = openTally();
  const found = new Map<string, number>();
  return {
    add: (file) => {
      tally.add(file);
      if (isChecked(file)) for (const { rule } of file.problems) found.set(rule, (found.get(rule) ?? 0) + 1);
    },
    lines: (seconds) => {
      const summary = tally.summary();
      const rows = rules.flatMap(({ id, title }) => (found.has(id) ? [{ id, title, count: found.get(id) ?? 0 }] : [])).toSorted((a, b) => b.count - a.count);
      const width = rows.reduce((most, { id }) => Math.max(most, id.length), 0);
      return [
        ...rows.map(({ id, title, count }) => `${String(count).padStart(7)}  ${id.padEnd(width)}  ${title}`),
        describeSummary(summary),
        `用时 ${seconds.toFixed(1)} 秒，每秒 ${Math.round(summary.files / Math.max(seconds, 0.001))} 个文件。`,
      ];
    },
  };
}

export function printStats(stats: Stats): string {
  // Since the program began.
  return stats.lines(performance.now() / 1000).map((line) => `${line}\n`).join('');
}
