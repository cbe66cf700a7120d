import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The text of a file on disk by its URI; null where there is none, or none that may be read. */
export async function readFileAt(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  const text = await readFile(fileURLToPath(uri), 'utf8').catch(() => null);
  return text?.replace(/^\uFEFF/, '') ?? null;
}
