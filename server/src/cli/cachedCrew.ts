import { readFile, stat } from 'node:fs/promises';
import { limits } from '../intake/limits';
import type { Cache } from './cache';
import { cacheKey } from './cacheKey';
import type { Crew } from './crew';
import type { FilePolicies } from './filePolicies';
import type { FileRecord } from './fileRecord';

/** Only what is not in the cache is checked. What follows from other reports is not in it: it changes with them. */
export function cachedCrew(crew: Crew, cache: Cache, program: string, policies: FilePolicies): Crew {
  const lookUp = async (path: string): Promise<FileRecord | null> => {
    const bytes = await bytesAt(path);
    const key = bytes && cacheKey(program, path, bytes, await policies.of(path));
    const known = key === null ? null : cache.get(key);
    return known && key !== null ? { ...known, key } : null;
  };
  return {
    ...crew,
    settle: cache.close,
    work: async (task) => {
      const { file, compared } = task;
      const isCached = !('error' in file) && file.path !== '-' && (compared?.length ?? 0) === 0;
      const known = isCached ? await lookUp(file.path) : null;
      if (known) return known;
      const record = await crew.work(task);
      if (isCached && record.key !== undefined && !record.faulty) cache.put(record.key, record);
      return record;
    },
  };
}

/** Whatever hinders, the one who checks the file says it. */
async function bytesAt(path: string): Promise<Uint8Array | null> {
  const stats = await stat(path).catch(() => null);
  if (!stats?.isFile() || stats.size > limits.fileBytes) return null;
  return readFile(path).catch(() => null);
}
