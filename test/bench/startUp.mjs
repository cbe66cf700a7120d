// How long each command line takes to say its version, and to check one report, beside a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { bench } from './install.mjs';
import { quantile } from './samples.mjs';

const ROUNDS = 11;
const root = path.resolve(bench, '..', '..');
/** zhlint only takes files below where it is started. */
const cwd = path.join(root, 'test');
const report = path.join(cwd, 'reports', '000_379510d3d9dd6d9a.txt');
const nodeModule = (file) => path.join(bench, 'node_modules', file);

export async function startUp() {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  const settings = path.join(folder, 'textlint.json');
  writeFileSync(settings, JSON.stringify({ rules: { 'zh-half-and-full-width-bracket': true } }));
  spawnSync(process.execPath, ['esbuild.mjs', '--production', '--outdir', folder, 'nianbao'], { cwd: root });
  const programs = {
    'nianbao': [path.join(folder, 'nianbao.js'), ['check', '-q', report]],
    'autocorrect': [nodeModule('autocorrect-node/cli.js'), ['--lint', report]],
    'textlint': [nodeModule('textlint/bin/textlint.js'), ['--config', settings, '--rules-base-directory', nodeModule(''), report]],
    'zhlint': [nodeModule('zhlint/bin/index.js'), [path.relative(cwd, report)]],
    'markdownlint-cli2': [nodeModule('markdownlint-cli2/markdownlint-cli2-bin.mjs'), [path.relative(cwd, report)]],
    'cspell': [nodeModule('cspell/bin.mjs'), ['--no-progress', report]],
  };
  const times = { node: { version: [] } };
  for (const name of Object.keys(programs)) times[name] = { version: [], check: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.node.version.push(timed(['-e', '0']));
    for (const [name, [program, check]] of Object.entries(programs)) {
      times[name].version.push(timed([program, '--version']));
      times[name].check.push(timed([program, ...check]));
    }
  }
  rmSync(folder, { recursive: true });
  const floor = quantile(times.node.version, 0.5);
  const cell = (measured) => `${quantile(measured, 0.5).toFixed(0)} ms ${(quantile(measured, 0.5) / floor).toFixed(2).padStart(6)} ×`;
  console.log(`\nstart-up, median of ${ROUNDS}        --version      one report`);
  console.log(`${'node -e 0'.padEnd(20)}${cell(times.node.version).padStart(18)}`);
  for (const name of Object.keys(programs)) console.log(`${name.padEnd(20)}${cell(times[name].version).padStart(18)}${cell(times[name].check).padStart(18)}`);
}

function timed(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { cwd, stdio: 'ignore' });
  return performance.now() - start;
}
