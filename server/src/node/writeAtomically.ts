import { access, constants, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file, all or nothing; the mode of one that exists and links to it stay. */
export async function writeAtomically(path: string, content: string | Uint8Array | AsyncIterable<string | Uint8Array>): Promise<void> {
  const target = await realpath(path).catch(newFile(path));
  const existing = await stat(target).catch(newFile(null));
  // Renaming would replace a file that its owner has made read-only.
  if (existing) await access(target, constants.W_OK);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await open(draft, 'wx');
  try {
    if (existing) await file.chmod(existing.mode);
    await writeFile(file, content);
    await file.sync();
    await file.close();
    await rename(draft, target);
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
}

/** What holds where there is no such file; everything else that hinders is passed on. */
function newFile<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
