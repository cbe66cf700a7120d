import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** A file to read, or an argument that stands for none. `-` is standard input. */
export type FoundFile = { readonly path: string } | { readonly path: string; readonly error: string };

/** The files that the arguments stand for, each once, in the order of the arguments. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      const key = resolve(file.path);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}

async function filesOf(path: string): Promise<FoundFile[]> {
  if (path === '-') return [{ path }];
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) return [{ path }];
  if (found) {
    const inside = await search('**/*.{txt,md}', path);
    return inside.length > 0 ? inside : [{ path, error: '文件夹中没有 .txt 或 .md 文件。请检查路径，或直接写明文件。' }];
  }
  // What is not there is for the reader to report, as is what may not be read.
  if (!isDynamicPattern(path)) return [{ path }];
  const matches = await search(path.replaceAll(sep, '/'), '');
  return matches.length > 0 ? matches : [{ path, error: '没有符合这个写法的文件。请检查路径是否写对。' }];
}

/** Sorted by code units, so that the order is the same on every machine. */
async function search(pattern: string, folder: string): Promise<FoundFile[]> {
  const found = await glob(pattern, {
    cwd: folder || '.',
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.sort().map((path) => ({ path: join(folder, path) }));
}
