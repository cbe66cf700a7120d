import { textWidth } from '../../server/src/text/displayWidth';
import { isFull } from './effort';

/** Prints what a part of `npm run accuracy` has measured; the unit run only holds the thresholds. */
export function printMeasures(title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  if (!isFull) return;
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  const lines = cells.map((row) => {
    return row.map((cell, column) => {
      const blanks = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
      return column === 0 ? cell + blanks : blanks + cell;
    }).join('  ').trimEnd();
  });
  console.log(`\n${title}\n${lines.join('\n')}`);
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Shows some of what was missed, for whoever wants to mend it. */
export function printExamples(title: string, examples: readonly string[]): void {
  if (!isFull || examples.length === 0) return;
  const step = Math.ceil(examples.length / 12);
  console.log(`${title}\n${examples.filter((_, index) => index % step === 0).map((each) => `  ${each}`).join('\n')}`);
}

/** 99.50 %; rounded down, so that what prints as 100 % is all. */
export function percent(part: number): string {
  return Number.isNaN(part) ? '–' : `${(Math.floor(part * 10_000) / 100).toFixed(2)} %`;
}
