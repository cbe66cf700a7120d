// npm run bench: how long an analysis takes, beside decoding the same bytes and looking at each character once.
import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';

const reports = new URL('../reports/', import.meta.url);
const ROUNDS = 300;
const MEGABYTE = 1_000_000;

const { analyze } = await bundled('server/src/analysis.ts');
const names = (await readdir(reports)).filter((name) => name.endsWith('.txt'));
const samples = await Promise.all(names.map((name) => readFile(new URL(name, reports))));
const large = Buffer.concat(Array.from({ length: Math.ceil(MEGABYTE / total(samples)) }, () => samples).flat());

console.log('file                                bytes   analysis   baseline   ratio');
const times = samples.map((bytes, index) => row(names[index], bytes, ROUNDS));
const typical = median(times);
const largeTime = row('all samples, over and over', large, 7);
console.log(`\nmedian of the samples: ${typical.toFixed(3)} ms`);
console.log(`the large file takes ${(largeTime / typical).toFixed(0)} times as long as the median sample`);

function row(name, bytes, rounds) {
  const text = new TextDecoder().decode(bytes);
  const analysis = time(rounds, () => analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text)));
  const baseline = time(rounds, () => countHan(new TextDecoder().decode(bytes)));
  const figures = [bytes.length, `${analysis.toFixed(3)} ms`, `${baseline.toFixed(3)} ms`, (analysis / baseline).toFixed(1)];
  console.log(name.padEnd(30) + figures.map((figure) => String(figure).padStart(11)).join(''));
  return analysis;
}

function countHan(text) {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) if (text.charCodeAt(offset) > 0x4dff) count++;
  return count;
}

/** Median time of a round in milliseconds, after as many rounds to warm up. */
function time(rounds, run) {
  for (let round = 0; round < rounds; round++) run();
  return median(Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function total(buffers) {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0);
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', write: false, logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
