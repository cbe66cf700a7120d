import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atEnd } from './atEnd.mjs';

/** A new directory that is gone when this process is. */
export function temporaryDirectory() {
  const directory = mkdtempSync(path.join(tmpdir(), 'editor-of-nianbao-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
