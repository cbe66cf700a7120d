import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atEnd } from './atEnd.mjs';

/** A new directory that is gone when this process is. */
export function temporaryDirectory() {
  const directory = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  // Programs that were just told to end may still write there for a moment.
  atEnd(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}
