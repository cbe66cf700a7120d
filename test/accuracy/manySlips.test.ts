import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from '../../server/src/analysis/analysis';
import { noPolicy } from '../../server/src/config/policy';
import { fixAll } from '../../server/src/fixAll';
import type { Span } from '../../server/src/text/span';
import { samples } from '../samples';
import { isFull } from './effort';
import { pick, slips } from './mistakes';
import { seededRandom } from './randomTable';
import { percent, printExamples, printMeasures } from './table';

const TRIALS = isFull ? 300 : 60;
const TIMEOUT = isFull ? 600_000 : 120_000;
/** As many in one report as a careless clerk leaves. */
const SLIPS = 10;

/** A wrong line in the place of the one that is numbered so, from 0 on. */
interface Slip {
  readonly nth: number;
  readonly line: string;
  readonly name: string;
}

/** Where a finding shows something, by lines. */
interface Found {
  readonly rule: string;
  readonly lines: readonly (readonly [first: number, last: number])[];
  readonly message: string;
}

test('of many slips in one report each is found as it is alone, and nothing else', { timeout: TIMEOUT }, () => {
  const random = seededRandom(20250131);
  const texts = [...samples.values()].map((text) => fixAll(text, noPolicy, { asReport: true }).text);
  const counts = { slips: 0, alone: 0, lost: 0, elsewhere: 0 };
  const examples: string[] = [];
  for (let nth = 0; nth < TRIALS; nth++) {
    const lines = pick(texts, random).split('\n');
    const known = new Set(foundIn(lines.join('\n')).map(keyOf));
    const made = slipsIn(lines, random);
    const alone = made.map((slip) => foundIn(withSlips(lines, [slip])).filter((found) => !known.has(keyOf(found))));
    const together = foundIn(withSlips(lines, made)).filter((found) => !known.has(keyOf(found)));
    const foreseen = new Set(alone.flat().map(keyOf));
    const isThere = new Set(together.map(keyOf));
    const lost = made.filter((slip, index) => alone[index]!.length > 0 && !together.some((found) => shows(found, slip)) && !alone[index]!.every((found) => isThere.has(keyOf(found))));
    const elsewhere = together.filter((found) => !foreseen.has(keyOf(found)) && !made.some((slip) => shows(found, slip)));
    counts.slips += made.length;
    counts.alone += alone.filter((found) => found.length > 0).length;
    counts.lost += lost.length;
    counts.elsewhere += elsewhere.length;
    examples.push(...lost.map(({ name, line }) => `lost: ${name} ${JSON.stringify(line.slice(0, 40))}`), ...elsewhere.map(({ rule, message }) => `elsewhere: ${rule} ${message}`));
  }
  printMeasures(`${SLIPS} slips at once`, ['slips', 'found alone', 'of these together', 'findings elsewhere'], [[counts.slips, counts.alone, percent(1 - counts.lost / counts.alone), counts.elsewhere]]);
  printExamples('otherwise:', examples);
  expect(counts.alone).toBeGreaterThan(counts.slips / 2);
  expect(counts.lost / counts.alone).toBeLessThanOrEqual(0.005);
  expect(counts.elsewhere / counts.alone).toBeLessThanOrEqual(0.01);
});

function slipsIn(lines: readonly string[], random: () => number): Slip[] {
  const made = new Map<number, Slip>();
  while (made.size < SLIPS) {
    const nth = Math.floor(random() * lines.length);
    const before = lines[nth] ?? '';
    const { name, make } = pick(slips, random);
    const line = /^\s*\d+\s*$/.test(before) ? otherNumber(before, random) : make(before, random, 'tuned');
    if (before.trim() !== '' && line !== null && line !== before && !made.has(nth)) made.set(nth, { nth, line, name });
  }
  return [...made.values()];
}

/** Most lines of a table are numbers: one of four that are drawn is made another. */
function otherNumber(line: string, random: () => number): string | null {
  return random() < 0.75 ? null : line.replace(/\d+/, (digits) => String(Number(digits) + 1 + Math.floor(random() * 9)));
}

function withSlips(lines: readonly string[], made: readonly Slip[]): string {
  const all = [...lines];
  for (const { nth, line } of made) all[nth] = line;
  return all.join('\n');
}

function foundIn(text: string): Found[] {
  const document = TextDocument.create('file:///report.txt', 'nianbao-report', 1, text);
  return analyze(document, { asReport: true }).problems.map((problem) => foundOf(document, problem));
}

function foundOf(document: TextDocument, { rule, span, related = [], message }: Problem): Found {
  const linesOf = ({ start, end }: Span): readonly [number, number] => [document.positionAt(start).line, document.positionAt(end).line];
  return { rule: rule.id, lines: [span, ...related.map((each) => each.span)].map(linesOf), message };
}

/** Two findings are the same where one rule has them in one line. */
function keyOf({ rule, lines }: Found): string {
  return `${rule} ${lines[0]?.[0] ?? ''}`;
}

function shows({ lines }: Found, { nth }: Slip): boolean {
  return lines.some(([first, last]) => first <= nth && nth <= last);
}
