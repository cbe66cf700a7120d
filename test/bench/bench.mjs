// npm run bench: how long an analysis takes, beside decoding the same bytes and looking at each character once (the floor).
import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundled } from './bundled.mjs';

const reports = new URL('../reports/', import.meta.url);
const ROUNDS = 300;
/** Sizes of the large files in bytes, and rounds; each ten times the one before. */
const LARGE = [[100_000, 30], [1_000_000, 7], [10_000_000, 3]];

const { analyze } = await bundled('server/src/analysis.ts');
const names = (await readdir(reports)).filter((name) => name.endsWith('.txt'));
const samples = await Promise.all(names.map((name) => readFile(new URL(name, reports))));

console.log('file                                  bytes     analysis        floor        ratio');
const small = samples.map((bytes, index) => row(names[index], bytes, ROUNDS));
const large = LARGE.map(([size, rounds]) => row('all samples, over and over', repeated(size), rounds));
console.log(`\nmedian of the samples: ${median(small.map(({ analysis }) => analysis)).toFixed(3)} ms, ratio ${median(small.map(({ ratio }) => ratio)).toFixed(1)}`);
for (let index = 1; index < large.length; index++) {
  const slope = large[index].analysis / large[index - 1].analysis;
  console.log(`${LARGE[index][0]} bytes take ${slope.toFixed(1)} times as long as ${LARGE[index - 1][0]}`);
}

function repeated(size) {
  return Buffer.concat(Array.from({ length: Math.ceil(size / total(samples)) }, () => samples).flat());
}

function row(name, bytes, rounds) {
  const text = new TextDecoder().decode(bytes);
  const analysis = time(rounds, () => analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text)));
  const floor = time(rounds, () => countHan(new TextDecoder().decode(bytes)));
  const ratio = analysis / floor;
  const figures = [bytes.length, `${analysis.toFixed(3)} ms`, `${floor.toFixed(3)} ms`, ratio.toFixed(1)];
  console.log(name.padEnd(30) + figures.map((figure) => String(figure).padStart(13)).join(''));
  return { analysis, ratio };
}

function countHan(text) {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) if (text.charCodeAt(offset) > 0x4dff) count++;
  return count;
}

/** Time of a round in milliseconds, after as many rounds to warm up: of the fastest tenth, when other programs let it run. */
function time(rounds, run) {
  for (let round = 0; round < rounds; round++) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 10)];
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function total(buffers) {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0);
}
