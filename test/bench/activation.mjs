// npm run bench:activation: how long the packed extension takes to activate, beside an empty one in the same VS Code.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { createVSIX } from '@vscode/vsce';
import { fetchVscode } from '../../scripts/editor/fetchVscode.mjs';
import { installExtension } from '../../scripts/editor/serveVscode.mjs';
import { temporaryDirectory } from '../../scripts/editor/temporaryDirectory.mjs';
import { vsixPath } from '../../scripts/vsixPath.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const STARTS = 5;
const LIMIT = 100;

const work = temporaryDirectory();
const extensions = path.join(work, 'extensions');
const vscode = await fetchVscode(root);
const emptyVsix = await packEmpty(path.join(work, 'empty'));
for (const vsix of [vsixPath(root), emptyVsix]) await installExtension({ vscode, data: path.join(work, 'install'), extensions, vsix });
await startOnDemand();
const suite = await writeSuite(path.join(work, 'suite'));
const starts = [];
for (let index = 0; index < STARTS; index++) starts.push(await start(path.join(work, `${index}`)));

const ours = starts.map(({ ours }) => ours);
const other = starts.map(({ empty }) => empty);
console.log(`activation, median of ${STARTS} starts of VS Code (slowest)`);
console.log(`nianbao            ${milliseconds(ours)}`);
console.log(`empty extension    ${milliseconds(other)}`);
if (median(ours) >= LIMIT) console.log(`nianbao takes ${LIMIT} ms or more`);
process.exit(median(ours) < LIMIT ? 0 : 1);

/** VS Code started afresh in an empty folder, where nothing has activated either. */
async function start(directory) {
  const result = path.join(directory, 'result.json');
  await mkdir(directory);
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? path.join(root, 'scripts', 'editor', 'vscodeShim.mjs'),
    extensionDevelopmentPath: suite,
    extensionTestsPath: path.join(suite, 'suite.js'),
    extensionTestsEnv: { NIANBAO_BENCH_RESULT: result },
    launchArgs: [
      directory, '--disable-workspace-trust', `--extensions-dir=${extensions}`, `--user-data-dir=${path.join(directory, 'profile')}`,
    ],
  });
  return JSON.parse(await readFile(result, 'utf8'));
}

/** Some editor without a file is always plain text, and would activate ours before the clock runs. */
async function startOnDemand() {
  const installed = (await readdir(extensions)).find((name) => name.startsWith('nianbao.'));
  const file = path.join(extensions, installed, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, activationEvents: ['onCommand:nianbao.showLog'] }));
}

async function packEmpty(directory) {
  await writeManifest(directory, { name: 'empty', main: './main.js', activationEvents: ['onCommand:nianbao-bench.none'] });
  await writeFile(path.join(directory, 'main.js'), 'exports.activate = () => {};\n');
  await writeFile(path.join(directory, 'README.md'), 'Does nothing.\n');
  const packagePath = path.join(work, 'empty.vsix');
  await createVSIX({ cwd: directory, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}

/** VS Code runs tests only beside an extension in development; this one has no code. */
async function writeSuite(directory) {
  await writeManifest(directory, { name: 'suite' });
  await writeFile(path.join(directory, 'suite.js'), `exports.run = ${measure};\n`);
  return directory;
}

async function writeManifest(directory, manifest) {
  await mkdir(directory);
  const common = { publisher: 'nianbao-bench', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  await writeFile(path.join(directory, 'package.json'), JSON.stringify({ ...common, ...manifest }));
}

/** Runs in the extension host. */
async function measure() {
  const { extensions } = require('vscode');
  const timed = async (id) => {
    const extension = extensions.getExtension(id);
    if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not there'}`);
    const start = performance.now();
    await extension.activate();
    return performance.now() - start;
  };
  const result = { empty: await timed('nianbao-bench.empty'), ours: await timed('nianbao.nianbao') };
  require('fs').writeFileSync(process.env.NIANBAO_BENCH_RESULT, JSON.stringify(result));
}

function milliseconds(times) {
  return `${median(times).toFixed(1).padStart(6)} ms (${Math.max(...times).toFixed(1)} ms)`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
