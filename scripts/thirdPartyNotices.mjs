import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The licences of the packages that went into the bundles, as they ask to be passed on with copies.
 *
 * @param {import('esbuild').Metafile[]} metafiles
 */
export async function thirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const notices = await Promise.all([...folders].sort().map(notice));
  return `nianbao contains the following packages.\n\n${[...new Set(notices)].join('\n')}`;
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(path.join(folder, file), 'utf8') : `${license}\n`;
  return `--- ${name} ${version} (${license}) ---\n\n${text.trim()}\n`;
}
