import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('reports/', import.meta.url);

/** The published reports, by file name. */
export const samples: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
);
