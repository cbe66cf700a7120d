import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Installs a package of its own, which the product knows nothing of, if its lockfile is newer. Its install scripts do not run. */
export function installAside(folder) {
  const done = path.join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(path.join(folder, 'package-lock.json')).mtimeMs) return;
  console.error(`npm ci --ignore-scripts --prefix ${path.relative(process.cwd(), folder)}`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed');
}
