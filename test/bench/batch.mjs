// npm run bench:batch [-- 10000]: `nianbao check` over generated reports with planted faults.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const MOST = Number(process.argv[2] ?? 10_000);
const SIZES = [MOST / 10, MOST / 2, MOST].map(Math.floor);

const { generatedReport } = await bundled('test/batch/generatedReports.ts');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
await run([resolve('esbuild.mjs'), '--production', '--outdir', join(folder, 'dist'), 'nianbao'], { cwd: '.' });
const program = join(folder, 'dist/nianbao.js');

/** By path: the rule that has to find something there. */
const planted = new Map();
for (let index = 0; index < MOST; index++) {
  const { path, text, planted: rule } = generatedReport(index);
  for (const size of SIZES) {
    if (index >= size) continue;
    const file = join(folder, String(size), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (rule) planted.set(`${size}/${path}`, rule);
  }
}

console.log(`reports       threads     reports/s   per second of processor      peak memory`);
for (const size of SIZES) await measure(size, 'floor', [resolve('test/bench/floor.mjs'), String(size)]);
let whole = '';
for (const size of SIZES) for (const jobs of [1, 2]) {
  const args = [program, 'check', String(size), '--format', 'json', '--jobs', String(jobs)];
  const { stdout } = await measure(size, jobs, args);
  report(`planted faults of ${size}, ${jobs} thread(s)`, compare(stdout, size));
  whole = stdout;
}

const last = ['check', String(MOST), '--format', 'json'];
const cut = await run([program, ...last, '--cache=cache'], { interruptAfter: 5000 });
const resumed = await run([program, ...last, '--cache=cache']);
report(`interrupted after ${JSON.parse(cut.stdout).files.length} reports (status ${cut.status}), then resumed with the cache`, resumed.stdout === whole ? 'the same' : 'DIFFERENT');
const warm = await measure(MOST, 'cache', [program, ...last, '--cache=cache']);
report('all from the cache', warm.stdout === whole ? 'the same' : 'DIFFERENT');
const names = [1, 2, 3].map((number) => `${number}.json`);
for (const [index, name] of names.entries()) await run([program, ...last, '--shard', `${index + 1}/3`, '-o', name]);
const merged = await measure(MOST, 'merge', [program, 'merge', '--format', 'json', ...names]);
report('three shards, merged', merged.stdout === whole ? 'the same' : 'DIFFERENT');
rmSync(folder, { recursive: true });

function report(what, outcome) {
  console.log(`${what}: ${outcome}`);
  if (/DIFFERENT|MISSED/.test(outcome)) process.exitCode = 1;
}

/** Every planted fault found, none else. */
function compare(stdout, size) {
  const found = JSON.parse(stdout).files.flatMap(({ path, problems }) => problems.map(({ rule }) => `${path} ${rule}`));
  const wanted = [...planted].filter(([path]) => path.startsWith(`${size}/`)).map(([path, rule]) => `${path} ${rule}`);
  const missed = wanted.filter((each) => !found.includes(each));
  const other = found.filter((each) => !wanted.includes(each));
  return missed.length + other.length === 0 ? `${found.length} found, none else` : `MISSED ${missed.join(', ')}; NOT PLANTED ${other.join(', ')}`;
}

async function measure(size, what, args) {
  const result = await run(args);
  const { megabytes, processor, seconds } = result.taken;
  const columns = [String(what), (size / seconds).toFixed(0), (size / processor).toFixed(0), `${megabytes.toFixed(0)} MB`];
  console.log(String(size).padEnd(8) + columns.map((column, index) => column.padStart([13, 14, 26, 17][index])).join(''));
  return result;
}

async function run(args, { cwd = folder, interruptAfter } = {}) {
  const peak = join(folder, 'peak');
  const child = spawn(process.execPath, ['--require', resolve('test/bench/peak.cjs'), ...args], { cwd, env: { ...process.env, PEAK_FILE: peak }, stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = interruptAfter === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), interruptAfter);
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  const [status] = await once(child, 'close');
  clearTimeout(timer);
  return { stdout: Buffer.concat(chunks).toString(), status, taken: JSON.parse(readFileSync(peak, 'utf8').trim().split('\n').at(-1)) };
}

async function bundled(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', write: false, logLevel: 'warning' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
