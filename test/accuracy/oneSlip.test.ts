import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from '../../server/src/analysis/analysis';
import { noPolicy } from '../../server/src/config/policy';
import { fixAll } from '../../server/src/fixAll';
import { samples } from '../samples';
import { isFull } from './effort';
import { pick, slips } from './mistakes';
import { seededRandom } from './randomTable';
import { percent, printExamples, printMeasures, share } from './table';

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

/** A text with one slip in it, and how many units longer that made it, from where on. */
interface Slip {
  readonly text: string;
  readonly name: string;
  readonly line: string;
  readonly start: number;
  readonly shift: number;
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
    const slip = slipIn(text, random);
    if (!slip) return null;
    return { slip: slip.name, around: slip.line.slice(0, 40), found: withoutKnown(problemsOf(slip.text), before.get(text) ?? [], slip) };
  }
});

test('what a safe fix writes is what was there before the slip', { timeout: TIMEOUT }, () => {
  const random = seededRandom(20240229);
  const texts = [...samples.values()].map((text) => fixAll(text, noPolicy, { asReport: true }).text);
  const trials = Array.from({ length: TRIALS }, () => {
    const text = pick(texts, random);
    const slip = slipIn(text, random);
    if (!slip) return null;
    const fixed = fixAll(slip.text, noPolicy, { asReport: true }).text;
    return { slip: slip.name, around: slip.line.slice(0, 40), isFixed: fixed !== slip.text, isRight: withoutBlanks(fixed) === withoutBlanks(text) };
  }).filter((each) => each !== null);
  const fixed = trials.filter(({ isFixed }) => isFixed);
  const right = share(fixed, ({ isRight }) => isRight);
  printMeasures('Safe fixes of them', ['slips', 'fixed', 'as it was'], [[trials.length, fixed.length, percent(right)]]);
  printExamples('otherwise:', fixed.filter(({ isRight }) => !isRight).map(({ slip, around }) => `${slip} ${JSON.stringify(around)}`));
  expect(fixed.length).toBeGreaterThan(TRIALS / 10);
  expect(right).toBeGreaterThanOrEqual(0.98);
});

/** Null where the line drawn is empty, or has no place for the slip drawn. */
function slipIn(text: string, random: () => number): Slip | null {
  const lines = text.split('\n');
  const nth = Math.floor(random() * lines.length);
  const before = lines[nth] ?? '';
  const { name, make } = pick(slips, random);
  const line = make(before, random, 'tuned');
  if (line === null || line === before) return null;
  return { text: lines.with(nth, line).join('\n'), name, line, start: lines.slice(0, nth).join('\n').length, shift: line.length - before.length };
}

/** Where a line is broken is no matter of the slip. */
function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

function problemsOf(text: string): readonly Problem[] {
  return analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text), { asReport: true }).problems;
}

/** Those that were not there before the slip. */
function withoutKnown(found: readonly Problem[], before: readonly Problem[], { start, shift }: Slip): Problem[] {
  const left = [...before];
  return found.filter(({ rule, span }) => {
    const known = left.findIndex((each) => each.rule === rule && Math.abs(each.span.start + (each.span.start > start ? shift : 0) - span.start) <= MOVED);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
