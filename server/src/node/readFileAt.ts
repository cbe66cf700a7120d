import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The text of a file on disk by its URI; null where there is none, or none that may be read. */
export async function readFileAt(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  const bytes = await readFile(fileURLToPath(uri)).catch(() => null);
  return bytes && textOf(bytes);
}

/** Without its byte order mark. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
