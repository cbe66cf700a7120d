// node measure.mjs TOOL SIZE: one tool on texts of one size, in a process of its own. Writes milliseconds of each round and the peak of memory.
import { performance } from 'node:perf_hooks';
import { samples, textsOf } from './samples.mjs';
import { asJson, tools } from './tools.mjs';

/** Milliseconds to warm up, and to measure; at least three rounds. */
const [WARM_UP, MEASURED, LEAST, MOST] = [2_500, 2_500, 3, 2_000];

const [tool, size] = process.argv.slice(2);
const run = await tools[tool]();
const texts = textsOf(await samples(), Number(size)).map((bytes) => {
  const text = bytes.toString();
  return { bytes, text, json: tool === 'json service' ? asJson(text, bytes.length) : '' };
});
let nth = 0;
await rounds(WARM_UP, 1);
process.stdout.write(JSON.stringify({ times: await rounds(MEASURED, LEAST), peak: process.resourceUsage().maxRSS * 1024 }));

async function rounds(budget, least) {
  const times = [];
  const begin = performance.now();
  while (times.length < least || (performance.now() - begin < budget && times.length < MOST)) {
    const text = texts[nth++ % texts.length];
    const start = performance.now();
    await run(text);
    times.push(performance.now() - start);
  }
  return times;
}
