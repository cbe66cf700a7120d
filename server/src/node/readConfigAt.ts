import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { configText, type ReadConfig } from '../config/configFiles';

/** A nianbao.json on disk; null where there is none, or none that may be read. */
export const readConfigAt: ReadConfig = async (uri) => {
  if (!uri.startsWith('file:')) return null;
  const bytes = await readFile(fileURLToPath(uri)).catch(() => null);
  return bytes && configText(bytes);
};
