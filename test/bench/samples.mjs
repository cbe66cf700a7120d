import { readdir, readFile } from 'node:fs/promises';

const reports = new URL('../reports/', import.meta.url);

/** The real reports, as bytes. */
export async function samples() {
  const names = (await readdir(reports)).filter((name) => name.endsWith('.txt'));
  return Promise.all(names.map((name) => readFile(new URL(name, reports))));
}

/** The reports themselves for a size of 0; else all of them over and over, until there are as many bytes. */
export function textsOf(own, size) {
  if (size === 0) return own;
  const all = Buffer.concat(own);
  return [Buffer.concat(Array.from({ length: Math.ceil(size / all.length) }, () => all))];
}

/** The value that such a part of all does not exceed. */
export function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
}
