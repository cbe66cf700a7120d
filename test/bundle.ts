import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

type Name = 'nianbao' | 'server' | 'client/browser' | 'client/node';

const built = new Map<Name, Promise<string>>();

/** The path of a bundle as users run it, built once a worker. Renamed into place, as another worker may be using it. */
export function bundle(name: Name): Promise<string> {
  const path = built.get(name) ?? build(name);
  built.set(name, path);
  return path;
}

async function build(name: Name): Promise<string> {
  const folder = join('out', 'bundles', name);
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, 'draft-'));
  await promisify(execFile)(process.execPath, ['esbuild.mjs', '--production', '--outdir', draft, name]);
  const finished = resolve(folder, 'bundle.js');
  await rename(join(draft, `${name}.js`), finished);
  await rm(draft, { recursive: true });
  return finished;
}
