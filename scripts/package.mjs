// Builds the extension and packs it into nianbao-<version>.vsix. The same commit gives the same bytes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { vsixPath } from './vsixPath.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
process.env.SOURCE_DATE_EPOCH ??= lastCommit();

const build = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
await createVSIX({
  packagePath: vsixPath(root),
  dependencies: false,
  allowMissingRepository: true,
  readmePath: writeGuide(),
  rewriteRelativeLinks: false,
});

/** What the extension's page shows: the guide for users, without pictures and links that lead out of the package. */
function writeGuide() {
  const guide = readFileSync('README.zh-CN.md', 'utf8');
  mkdirSync('out', { recursive: true });
  const file = path.join('out', 'guide.md');
  writeFileSync(file, guide.replace(/^!\[.*\n\n/gm, '').replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1'));
  return file;
}

/** Seconds since 1970, for the files' dates; a copy without git gets a fixed day. */
function lastCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim();
  } catch {
    return '1767225600';
  }
}
