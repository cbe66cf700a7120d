import { describe, expect, test } from 'vitest';
import { sections } from '../../server/src/taxonomy/sections';
import { carefulReport } from '../carefulReport';
import { isFull } from './effort';
import { judge } from './judge';
import { slips, sources, twoSlips, type Mistake, type Source } from './mistakes';
import { seededRandom } from './randomTable';
import { percent, printExamples, printMeasures, share } from './table';

/** So often each title gets each mistake. */
const DRAWS = isFull ? 40 : 2;
const TIMEOUT = isFull ? 3_600_000 : 30_000;

const right = carefulReport(2021, 'tab-led');
const wordings = new Set(sections.flatMap(({ title, accepted, tolerated, changed }) => [title, ...accepted, ...tolerated, ...changed]));

describe.each(sources)('a section title is wrong (%s)', (source) => {
  test('it is found, and the fix makes it the official one', { timeout: TIMEOUT }, () => {
    const random = seededRandom(source === 'tuned' ? 50 : 20);
    const measures = [...slips, twoSlips].map((mistake) => {
      const draws = sections.flatMap(({ title }) => Array.from({ length: DRAWS }, () => tried(title, mistake, random, source)));
      return { name: mistake.name, trials: draws.flatMap((trial) => trial ?? []) };
    });
    printMeasures(
      `Section titles (${source})`, ['', 'titles', 'found', 'fix right'],
      measures.map(({ name, trials }) => [name, trials.length, percent(share(trials, ({ found }) => found)), percent(share(trials, ({ mended }) => mended))]),
    );
    for (const { name, trials } of measures) {
      if (source === 'tuned') printExamples(`not found or not mended: ${name}`, trials.filter(({ mended }) => !mended).map(({ example }) => example));
      expect.soft(share(trials, ({ found }) => found), `${name}: found`).toBeGreaterThanOrEqual(0.995);
      expect.soft(share(trials, ({ mended }) => mended), `${name}: mended`).toBeGreaterThanOrEqual(0.99);
    }
  });
});

function tried(title: string, { make }: Mistake, random: () => number, source: Source) {
  const wrong = make(title, random, source);
  if (wrong === null || wordings.has(wrong)) return null;
  const start = right.indexOf(`、${title}\n`) + 1;
  const text = right.slice(0, start) + wrong + right.slice(start + title.length);
  return { ...judge(text, right, { start, end: start + wrong.length }, ['section-title']), example: `${title} → ${wrong}` };
}
