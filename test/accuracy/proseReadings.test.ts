import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { findUnequalBreakdowns } from '../../server/src/prose/breakdown';
import { findWrongShares } from '../../server/src/prose/shares';
import { buildReport } from '../../server/src/structure/buildReport';
import { printDecimal } from '../../server/src/text/decimal';
import type { Quantity } from '../../server/src/text/quantities';
import { type Entry, readEntries } from './sentences';
import { percent, printMeasures } from './table';

/**
 * The share of entries of which everything is read, and nothing else. Words and ways to put them were added from what was
 * missed in all sets but `kept`, `eighth`, `tenth`, `twelfth` and `fourteenth`, so that none of the others measures unseen text any more. The first runs on the second, third
 * and fourth set, written by others than the reader's author, gave 59.7 % (with half of the vocabulary), 65.0 % (7 wrong
 * readings) and 85.9 % (4 wrong readings). `reserved` was committed before it was first read (74.5 %, 4 wrong readings) and
 * stood at 81.9 % when it was moved to the sets that are worked on. `sixth` came in five parts, each written before it was
 * run on what the ones before had taught: 77.9 % of 149 (7 wrong readings, two of which the expectation had wrong), 81 % of
 * 48 (1), 91 % of 33, 75 % of 24, 91 % of 22 (none). `kept` was committed before it was first read: 85.0 % of 127 passages,
 * 2 wrong readings; when the work on the others was done, 86.6 % and the same two, one of which was right after all (the
 * expectation was corrected) and the other mended. `eighth`, committed before its first run too, gave 85.3 % of 129 then, 3
 * wrong readings, which were mended. These two, `tenth`, `twelfth` and `fourteenth` are not tuned on, and come nearest to what is read of the next report. `ninth`
 * came in nine parts, the second, fourth, sixth and eighth made up, each run when the ones before were worked on: 68 % of 41,
 * 81 % of 75, 88 % of 59, 76 % of 63, 84 % of 37, 80 % of 55, 74 % of 38, 87 % of 54, 88 % of 8, with 8 wrong readings in all.
 * `tenth` and `eleventh` are halves of what a search gave, report by report, and not chosen for being hard: `tenth`, committed
 * before its first run and not tuned on, gave 90.1 % of 141, 2 wrong readings; `eleventh` gave 85.6 % of 139, and in its
 * further parts 79 % of 86, 64 % of 14, 87 % of 82, 92 % of 26, 86 % of 36, each run when the ones before were worked on.
 * `twelfth` (held out) and `thirteenth` (worked on) are parts of a further search, report by report: `twelfth` gave 83.5 % of 121 at
 * its first run, 2 wrong readings, one of which was right after all and the other mended; `thirteenth` gave 89 % of 114, 90 % of
 * 105, 83 % of 64 made up, 91 % of 44 and all of 22, with 1 wrong reading, each part run when the ones before were worked on.
 * `fourteenth` (held out) leaves out what older sets have in nearly the same words, so that it is harder than a report: the
 * reader as it was before `fifteenth` read 89.1 % of 129, that after it 91.5 % at its first run, 3 wrong readings both times, of
 * which 2 were right after all and the other mended. `fifteenth` (worked on, much of it put together from rare words and orders)
 * came in five parts, which gave 71 % of 192, 79 % of 85, 73 % of 63, 75 % of 36, 67 % of 30, as its head tells.
 * `pitfalls` guards against wrong readings.
 */
const LEAST = { published: 0.99, heldout: 0.99, fresh: 0.98, unseen: 0.98, reserved: 0.98, sixth: 0.99, kept: 0.92, eighth: 0.95, ninth: 0.98, tenth: 0.95, eleventh: 0.97, twelfth: 0.88, thirteenth: 0.99, fourteenth: 0.93, fifteenth: 0.98, pitfalls: 0.96 } as const;

test.each(Object.entries(LEAST))('sentences are read as a careful person reads them: %s', (name, least) => {
  const entries = readEntries(name);
  const results = entries.map((entry) => {
    const readings = readingsOf(entry);
    const missing = entry.readings.filter((each) => !readings.includes(each));
    const wrong = readings.filter((each) => !entry.readings.includes(each)).map((each) => `${each}: ${entry.text}`);
    return { expected: entry.readings.length, missing: missing.length, wrong };
  });
  const right = results.filter(({ missing, wrong }) => missing === 0 && wrong.length === 0).length;
  const expected = results.reduce((sum, each) => sum + each.expected, 0);
  const missing = results.reduce((sum, each) => sum + each.missing, 0);
  const wrong = results.flatMap((each) => each.wrong);
  const share = right / entries.length;
  printMeasures('What prose states', ['set', 'passages', 'read whole', 'readings found', 'read wrong'], [
    [name, entries.length, percent(share), `${expected - missing} of ${expected}`, wrong.length],
  ]);
  expect(wrong).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(least);
});

function readingsOf({ text, organisation, year }: Entry): string[] {
  const page = `${organisation}${year}年政府信息公开工作年度报告\n\n一、总体情况\n${text}\n`;
  const { statements, prose } = buildReport(parseLayout(page));
  const breakdowns = prose.flatMap(({ content }) => findUnequalBreakdowns(content));
  const shares = prose.flatMap(({ content }) => findWrongShares(content));
  return [
    ...statements.map(({ concept, value }) => (concept === 'allHandled' ? concept : `${concept} ${value}`)),
    ...breakdowns.map(({ total, parts }) => `unequal ${valueOf(total)} = ${parts.map(valueOf).join(' + ')}`),
    ...shares.map(({ parts }) => `unequal% ${parts.map(({ value }) => printDecimal(value)).join(' + ')}`),
  ];
}

/** 5.6万元 is 56000. */
function valueOf({ value, unit }: Quantity): string {
  return String(Number(printDecimal(value)) * (unit.startsWith('万') ? 10_000 : 1));
}
