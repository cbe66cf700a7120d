import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The packages that went into the bundles, by their folders.
 *
 * @param {import('esbuild').Metafile[]} metafiles
 */
export async function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return Promise.all([...folders].sort().map(async (folder) => (
    { folder, ...JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) }
  )));
}

/** Their licences, as they ask to be passed on with copies. */
export async function thirdPartyNotices(packages) {
  const notices = await Promise.all(packages.map(notice));
  return `nianbao contains the following packages.\n\n${[...new Set(notices)].join('\n')}`;
}

async function notice({ folder, name, version, license }) {
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(path.join(folder, file), 'utf8') : `${license}\n`;
  return `--- ${name} ${version} (${license}) ---\n\n${text.trim()}\n`;
}

/** The bill of materials of a release (CycloneDX 1.5): all that is in the bundles, and nothing else. */
export function billOfMaterials(packages, { name, version }) {
  const components = new Map(packages.map((each) => [`pkg:npm/${each.name.replace('@', '%40')}@${each.version}`, each]));
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: 'MIT' } }] } },
    components: [...components].map(([purl, each]) => (
      { type: 'library', name: each.name, version: each.version, purl, licenses: [{ license: { id: each.license } }] }
    )),
  }, null, 2);
}
