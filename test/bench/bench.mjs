// npm run bench [-- TOOL …]: the same real reports through nianbao and through the tools that a user would pick instead,
// each in a process of its own; beside the floor: to decode the bytes and to look at each character once.
// Ratios are those of the fastest tenth, when other programs let it run.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { bench, installPeers } from './install.mjs';
import { quantile, samples, textsOf } from './samples.mjs';
import { startUp } from './startUp.mjs';
import { tools } from './tools.mjs';

/** In bytes; 0 is each report by itself. */
const SIZES = [[0, 'one report'], [100_000, '100 KB'], [1_000_000, '1 MB'], [10_000_000, '10 MB']];
/** A tool that takes longer for a size, in seconds, is not waited for; nor for ten times the size when it took a tenth. */
const PATIENCE = 40;
const tooLong = { failure: `more than ${PATIENCE} s, or it would be` };

installPeers();
const names = process.argv.length > 2 ? Object.keys(tools).filter((name) => process.argv.includes(name) || name === 'floor' || name === 'nianbao') : Object.keys(tools);
const own = await samples();
const known = new Map(names.map((name) => [name, []]));
for (const [size, title] of SIZES) await compare(size, title);
console.log('\ntime over size            100 KB → 1 MB     1 MB → 10 MB');
for (const name of names) console.log(name.padEnd(16) + [2, 3].map((nth) => slope(known.get(name), nth).padStart(17)).join(''));
await startUp();

async function compare(size, title) {
  const texts = textsOf(own, size);
  const bytes = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  console.log(`\n${title} (${(bytes / 1000).toFixed(1)} KB)`.padEnd(25) + ['fastest tenth', 'median', '95 of 100', 'MB/s', 'over nianbao', 'over floor', 'peak memory'].map((word) => word.padStart(15)).join(''));
  const rows = [];
  for (const name of names) rows.push([name, await measure(name, size)]);
  const fastOf = (name) => rows.find(([each]) => each === name)?.[1]?.fast;
  for (const [name, row] of rows) {
    known.get(name).push(row.fast ?? null);
    if ('failure' in row) console.log(`${name.padEnd(24)}  not measured: ${row.failure}`);
    else {
      const { fast, median, late, peak } = row;
      const times = [fast, median, late].map((time) => `${time.toFixed(2)} ms`);
      const cells = [...times, (bytes / 1000 / fast).toFixed(1), (fast / fastOf('nianbao')).toFixed(2), (fast / fastOf('floor')).toFixed(1), `${(peak / 2 ** 20).toFixed(0)} MB`];
      console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(15)).join(''));
    }
  }
}

async function measure(name, size) {
  const before = known.get(name).at(-1);
  if (before === null || before * 10 * 4 > PATIENCE * 1000) return tooLong;
  const run = promisify(execFile)(process.execPath, [path.join(bench, 'measure.mjs'), name, String(size)], { timeout: PATIENCE * 1000, maxBuffer: 2 ** 24 });
  const measured = await run.catch((error) => {
    if (error.killed) return tooLong;
    return { failure: /Error: (.*)/.exec(error.stderr)?.[1] ?? error.message };
  });
  if ('failure' in measured) return measured;
  const { times, peak } = JSON.parse(measured.stdout);
  return { fast: quantile(times, 0.1), median: quantile(times, 0.5), late: quantile(times, 0.95), peak };
}

function slope(own, nth) {
  return own[nth] && own[nth - 1] ? (own[nth] / own[nth - 1]).toFixed(1) : '–';
}
