import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Copies the sample reports, so that whoever mends them in the editor does not change the tests.
 *
 * @param {string} root the project's directory
 * @param {string} directory
 */
export function copySamples(root, directory) {
  const reports = path.join(root, 'test', 'reports');
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(reports).filter((file) => file.endsWith('.txt'))) {
    copyFileSync(path.join(reports, name), path.join(directory, name));
  }
  return directory;
}
