import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests of one run put into the folder for temporary files stands in one folder, and is gone when they are done. */
export function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  // Some tests run the program as somebody else, in a folder of theirs within this one.
  chmodSync(folder, 0o711);
  // As Unix and Windows call it; the processes that run the tests inherit it.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
