import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from '../../server/src/analysis';
import { samples } from '../samples';
import { isFull } from './effort';
import { pick, slips } from './mistakes';
import { seededRandom } from './randomTable';
import { percent, printExamples, printMeasures } from './table';

/** So many slips are made, one a text. */
const TRIALS = isFull ? 20_000 : 800;
const TIMEOUT = isFull ? 600_000 : 30_000;

/** Findings no further apart than the slip may have moved them are the same. */
const MOVED = 2;

interface Trial {
  readonly slip: string;
  readonly around: string;
  readonly found: readonly Problem[];
}

test('one slip of the pen makes one finding at most', { timeout: TIMEOUT }, () => {
  const random = seededRandom(20240131);
  const texts = [...samples.values()];
  const before = new Map(texts.map((text) => [text, problemsOf(text)]));
  const trials = Array.from({ length: TRIALS }, () => trial(pick(texts, random), random)).filter((each) => each !== null);
  const reported = trials.filter(({ found }) => found.length > 0);
  const repeated = reported.filter(({ found }) => found.length > 1);
  const once = 1 - repeated.length / reported.length;
  printMeasures('One slip anywhere in the samples', ['slips', 'reported', 'with one finding'], [[trials.length, reported.length, percent(once)]]);
  printExamples('more than one:', repeated.map(({ slip, around, found }) => `${slip} ${JSON.stringify(around)}: ${found.map(({ rule }) => rule.id).join(', ')}`));
  expect(reported.length).toBeGreaterThan(TRIALS / 10);
  expect(once).toBeGreaterThanOrEqual(0.98);

  function trial(text: string, random: () => number): Trial | null {
    const lines = text.split('\n');
    const nth = Math.floor(random() * lines.length);
    const slip = pick(slips, random);
    const line = slip.make(lines[nth] ?? '', random, 'tuned');
    if (line === null || line === lines[nth]) return null;
    const start = lines.slice(0, nth).join('\n').length;
    const found = problemsOf(lines.with(nth, line).join('\n'));
    const shift = line.length - (lines[nth]?.length ?? 0);
    return { slip: slip.name, around: line.slice(0, 40), found: withoutKnown(found, before.get(text) ?? [], start, shift) };
  }
});

function problemsOf(text: string): readonly Problem[] {
  return analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text), { asReport: true }).problems;
}

/** Those that were not there before text of length `shift` came in behind `start`. */
function withoutKnown(found: readonly Problem[], before: readonly Problem[], start: number, shift: number): Problem[] {
  const left = [...before];
  return found.filter(({ rule, span }) => {
    const known = left.findIndex((each) => each.rule === rule && Math.abs(each.span.start + (each.span.start > start ? shift : 0) - span.start) <= MOVED);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
