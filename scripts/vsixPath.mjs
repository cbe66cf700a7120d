import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Where `npm run package` puts the packed extension.
 *
 * @param {string} root the project's directory
 */
export function vsixPath(root) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, `nianbao-${version}.vsix`);
}
