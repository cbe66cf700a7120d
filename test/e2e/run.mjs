// The packed extension in real editors. Ends with one line, `<n> passed, <m> failed`, and the exit code that says so.
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { copySamples } from '../../scripts/editor/copySamples.mjs';
import { fetchVscode } from '../../scripts/editor/fetchVscode.mjs';
import { installExtension } from '../../scripts/editor/serveVscode.mjs';
import { temporaryDirectory } from '../../scripts/editor/temporaryDirectory.mjs';
import { vsixPath } from '../../scripts/vsixPath.mjs';
import { bundleSuites } from './bundleSuites.mjs';
import { grammar } from './grammar.mjs';
import { hostSuite } from './hostSuite.mjs';
import { packagedFiles } from './packagedFiles.mjs';
import { screen } from './screen.mjs';
import { webSuite } from './webSuite.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const wanted = process.argv.slice(2);
const context = await prepare();
const results = [];
for (const part of [packagedFiles, grammar, hostSuite, webSuite, screen]) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  results.push(...(await run(part)));
}
const failed = results.filter(({ error }) => error !== undefined).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && results.length > 0 ? 0 : 1);

async function run(part) {
  const found = await part(context).catch((error) => [{ title: part.name, error: error.stack }]);
  for (const { title, error } of found) {
    console.log(`${error === undefined ? '✓' : '✗'} ${title}`);
    if (error !== undefined) console.log(error.replaceAll(/^/gm, '    '));
  }
  return found;
}

/** The extension installed in a fresh profile, and the samples where nothing can harm them. */
async function prepare() {
  const work = temporaryDirectory();
  const samples = copySamples(root, path.join(work, 'samples'));
  copyFileSync(path.join(root, 'test', 'reports', 'expected.json'), path.join(samples, 'expected.json'));
  const vsix = vsixPath(root);
  const vscode = await fetchVscode(root, console.log);
  console.log(`VS Code ${JSON.parse(readFileSync(path.join(vscode, 'package.json'), 'utf8')).version}`);
  const extensions = path.join(work, 'extensions');
  await installExtension({ vscode, data: path.join(work, 'install'), extensions, vsix });
  const installed = readdirSync(extensions).find((name) => name.startsWith('nianbao.'));
  const extension = path.join(extensions, installed ?? '');
  return { root, work, samples, vsix, vscode, extensions, extension, suites: await bundleSuites(root) };
}
