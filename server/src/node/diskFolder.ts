import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderHost } from '../lsp/serveFolder';
import { searchTexts } from './findFiles';

/** The folders of an editor's workspace, as they lie on the disk. */
export const diskFolder: FolderHost = {
  find: async (folder, most) => {
    if (!folder.startsWith('file:')) return [];
    const path = fileURLToPath(folder);
    return (await searchTexts(path)).slice(0, most).map((name) => pathToFileURL(join(path, name)).href);
  },
  stampOf: async (uri) => {
    const found = await stat(fileURLToPath(uri)).catch(() => null);
    return found && `${found.mtimeMs} ${found.size}`;
  },
  read: async (uri, most) => {
    const path = fileURLToPath(uri);
    const found = await stat(path).catch(() => null);
    return found && found.size <= most ? readFile(path).catch(() => null) : null;
  },
};
