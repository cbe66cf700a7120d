// node esbuild.mjs [--production] [--outdir dist] [bundle …]: without names, every bundle.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { eagerModules } from './scripts/eagerModules.mjs';
import { billOfMaterials, bundledPackages, thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const manifest = JSON.parse(await readFile('package.json', 'utf8'));

const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // What its package offers to Node finds its own parts in a way that no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
const browser = { platform: 'browser', target: 'es2022' };

const bundles = {
  // A web extension is one file; on the desktop a second one runs it with a process in place of a worker.
  'client/browser': { ...browser, format: 'cjs', entryPoints: { 'client/browser': 'client/src/browser.ts' }, external: ['vscode'] },
  'client/node': { ...node, entryPoints: { 'client/node': 'client/src/node.ts' }, external: ['vscode', './browser'] },
  server: { ...browser, format: 'iife', entryPoints: { server: 'server/src/worker/main.ts' } },
  // In files beside one another, so that no command waits for what it does not use.
  nianbao: {
    ...node,
    entryPoints: { nianbao: 'server/src/cli/start.ts', cli: 'server/src/cli/cli.ts', languageServer: 'server/src/cli/languageServer.ts' },
    external: ['./cli', './languageServer'],
    // Bundles in CommonJS ask for one another by `require`.
    supported: { 'dynamic-import': false },
    banner: { js: '#!/usr/bin/env node' },
    // tinyglobby asks where it stands, which CommonJS says in another way.
    // The protocol's package can also talk over sockets and start processes; this program only uses the standard streams.
    alias: { ...node.alias, net: './scripts/absent.mjs', child_process: './scripts/absent.mjs' },
    define: { NIANBAO_VERSION: JSON.stringify(manifest.version), 'import.meta.url': '__filename' },
  },
};

const { values, positionals } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
  allowPositionals: true,
});

const names = positionals.length > 0 ? positionals : Object.keys(bundles);
const results = await Promise.all(names.map((name) => build({
  ...bundles[name],
  bundle: true,
  // Chinese takes three bytes as it is, six as an escape.
  charset: 'utf8',
  minify: values.production,
  sourcemap: !values.production,
  outdir: values.outdir,
  logLevel: 'warning',
  metafile: true,
})));
if (values.production) await makeEager(results);
const packages = await bundledPackages(results.map(({ metafile }) => metafile));
await writeFile(join(values.outdir, 'ThirdPartyNotices.txt'), await thirdPartyNotices(packages));
await writeFile(join(values.outdir, 'nianbao.cdx.json'), `${billOfMaterials(packages, manifest)}\n`);

/** For the extension itself, which VS Code waits for. */
async function makeEager(built) {
  const files = built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).filter((file) => file.endsWith('client/browser.js'));
  for (const file of files) await writeFile(file, eagerModules(await readFile(file, 'utf8')));
}
