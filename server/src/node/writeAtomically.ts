import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whether a file, with these bytes or null where there is none, is still what the content to write was made from. */
export type IsAsRead = (bytes: Uint8Array | null) => boolean;

/** Writes a file, all or nothing; the mode of one that exists and links to it stay. */
export async function writeAtomically(
  path: string, content: string | Uint8Array | AsyncIterable<string | Uint8Array>, isAsRead?: IsAsRead,
): Promise<void> {
  const target = await realpath(path).catch(newFile(path));
  const existing = await stat(target).catch(newFile(null));
  // /dev/stdout, a pipe: nothing of theirs can be lost, and they must not be replaced.
  if (existing && !existing.isFile()) return writeFile(target, content);
  // Renaming would replace a file that its owner has made read-only.
  if (existing) await access(target, constants.W_OK);
  // Not after the file's own name, which may be as long as a name can be.
  const draft = join(dirname(target), `.nianbao-${randomUUID()}.tmp`);
  const file = await open(draft, 'wx');
  try {
    try {
      if (existing) await file.chmod(existing.mode);
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isAsRead && !isAsRead(await readFile(target).catch(newFile(null)))) throw new ChangedError();
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Somebody else has written the file; what they wrote is not written over. */
class ChangedError extends Error {
  readonly code = 'CHANGED';
}

/** What holds where there is no such file; everything else that hinders is passed on. */
function newFile<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
