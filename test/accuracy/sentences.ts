import { readFileSync } from 'node:fs';

/** A sentence, or a few of them, and what a careful reader may take from it for sure. */
export interface Entry {
  readonly text: string;
  readonly organisation: string;
  readonly year: number;
  /** As in the files: `received 8`, `unequal 337 = 12 + 281 + 8 + 34`. */
  readonly readings: readonly string[];
}

/** The entries of a file in test/accuracy/sentences, whose head describes its form. */
export function readEntries(name: string): Entry[] {
  const lines = readFileSync(new URL(`sentences/${name}.txt`, import.meta.url), 'utf8').split('\n');
  const entries: (Entry & { readings: string[] })[] = [];
  let [organisation, year] = ['', 0];
  for (const line of lines) {
    const head = /^# (\S+) (\d{4})$/.exec(line);
    if (head) [organisation, year] = [head[1] ?? '', Number(head[2])];
    else if (line.startsWith('  ')) entries.at(-1)?.readings.push(line.trim());
    else if (line !== '' && !line.startsWith('#')) entries.push({ text: line, organisation, year, readings: [] });
  }
  return entries;
}
