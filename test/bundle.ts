import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

type Name = 'nianbao' | 'server' | 'client/browser' | 'client/node';

const built = new Map<Name, Promise<string>>();

/** The path of a bundle as users run it, with its other files beside it, built once a worker. Renamed into place, as another worker may be using it. */
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
  const built = dirname(join(draft, name));
  const files = (await readdir(built)).filter((file) => file.endsWith('.js'));
  for (const file of files) await rename(join(built, file), join(folder, file));
  await rm(draft, { recursive: true });
  return resolve(folder, `${basename(name)}.js`);
}
