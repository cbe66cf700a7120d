import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

export const bench = import.meta.dirname;

/** What is measured beside: packages of their own, which the product knows nothing of. Their install scripts do not run. */
export function installPeers() {
  const done = path.join(bench, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(path.join(bench, 'package-lock.json')).mtimeMs) return;
  console.error('npm ci --ignore-scripts --prefix test/bench');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', bench], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed');
}

/** The program that a package has, to be run by Node. */
export function binOf(name) {
  return path.join(bench, 'node_modules', name);
}
