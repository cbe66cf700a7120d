import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FilePolicy } from './filePolicies';

/** Stands for all that decides what is found in a file by itself: the program, what is wanted, how it is named, its bytes. */
export function cacheKey(program: string, path: string, bytes: Uint8Array, { policy: { levels }, config, draws }: FilePolicy): string {
  // What is drawn is numbered by the file's path.
  const wanted = JSON.stringify([program, levels, config?.text ?? null, draws ? path : extname(path).toLowerCase()]);
  return digest(wanted, bytes);
}

/** The bundle itself: a version may stay the same while it is worked on. */
export function programKey(): string {
  return digest(readFileSync(__filename));
}

/** 128 bits, as 22 letters. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}

export const KEY_LENGTH = 22;
