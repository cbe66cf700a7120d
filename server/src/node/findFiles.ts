import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** A file to read, or an argument that stands for none. `-` is standard input. */
export type FoundFile = { readonly path: string } | { readonly path: string; readonly error: string };

/** The files that the arguments stand for, each once, in the order of the arguments. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const [only] = paths;
  // What is found in one place is there once.
  if (only !== undefined && paths.length === 1) return filesOf(only);
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
    const inside = await search(`**/*.{${READABLE}}`, path);
    return inside.length > 0 ? inside : [{ path, error: `文件夹中没有 ${names(READABLE)} 文件。请检查路径，或直接写明文件。` }];
  }
  // What parts names on Windows escapes in a pattern: 报告\*.txt would be none.
  const pattern = path.replaceAll(sep, '/');
  // What is not there is for the reader to report, as is what may not be read.
  if (!isDynamicPattern(pattern)) return [{ path }];
  const matches = await search(pattern, '');
  return matches.length > 0 ? matches : [{ path, error: '没有符合这个写法的文件。请检查路径是否写对。' }];
}

/** What is looked for in folders. An old .doc may be a web page; what else it is, is said with what to do. */
const READABLE = 'txt,md,nianbao,docx,html,htm,csv,tsv,doc,wps';

/** May hold a report too, and cannot be read. */
const UNREADABLE = 'pdf,xls,xlsx,et,rtf,odt,ofd,jpg,jpeg,png';

function names(extensions: string): string {
  const all = extensions.split(',').map((extension) => `.${extension}`);
  return `${all.slice(0, -1).join('、')} 或 ${all.at(-1) ?? ''}`;
}

/** What a folder has beside the files that were looked for, so that nobody takes it for checked. */
export async function passedOver(paths: readonly string[]): Promise<string[]> {
  const notes: string[] = [];
  for (const path of paths) {
    const isFolder = path !== '-' && (await stat(path).catch(() => null))?.isDirectory();
    const found = isFolder ? await search(`**/*.{${UNREADABLE}}`, path) : [];
    const shown = found.slice(0, 3).map((file) => file.path.split(sep).join('/')).join('、');
    if (found.length > 0) notes.push(`${found.length} 个文件不是可以检查的格式，没有检查：${shown}${found.length > 3 ? ' 等' : ''}。是报告的，请另存为 .docx 后再检查。`);
  }
  return notes;
}

async function search(pattern: string, folder: string): Promise<FoundFile[]> {
  return (await namesIn(pattern, folder)).map((path) => ({ path: join(folder, path) }));
}

/** The text files below a folder, by their paths from there. */
export function searchTexts(folder: string): Promise<string[]> {
  return namesIn('**/*.{txt,md,nianbao}', folder);
}

/** Sorted by code units, so that the order is the same on every machine. */
async function namesIn(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: folder || '.',
    // What a browser saves beside a page, what Word keeps beside a file that is open, and what `annotate` writes beside a report.
    ignore: ['**/node_modules/**', '**/*_files/**', '**/*.files/**', '**/~$*', '**/*.批注.docx'],
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.sort();
}
