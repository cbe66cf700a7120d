import { expect, test } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { reportRules } from '../../server/src/rules/index';
import { buildReport } from '../../server/src/structure/buildReport';
import { printSkeleton } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Concept, TableDefinition } from '../../server/src/taxonomy/taxonomy';
import type { Span } from '../../server/src/text/span';
import { isFull } from './effort';
import { pick } from './mistakes';
import { correctCounts, keyOf, seededRandom, type Counts } from './randomTable';
import { percent, printMeasures, share } from './table';

/** In so many tables cells are made wrong. */
const TRIALS = isFull ? 3000 : 250;
const TIMEOUT = isFull ? 3_600_000 : 30_000;
const STYLES: readonly TableStyle[] = ['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'];
const rule = reportRules.find(({ id }) => id === 'calculation-inconsistency');

interface Shares {
  /** Of the tables, those in which something is found. */
  readonly reported: number;
  /** Those in which each wrong cell is marked, or one of the cells that a finding shows beside it. */
  readonly shown: number;
  /** Those in which exactly the wrong cells are marked, each with its right value. */
  readonly named: number;
}

test('wrong cells in correct tables are reported', { timeout: TIMEOUT }, () => {
  const [t3, t3Two, t4, t4Two] = [measured('t3', 1), measured('t3', 2), measured('t4', 1), measured('t4', 2)];
  printMeasures(
    `Cells with one digit changed at random, ${TRIALS} tables each`, ['', 'reported', 'each shown', 'each named with its value'],
    Object.entries({ 'table three, one cell': t3, 'table three, two cells': t3Two, 'table four, one cell': t4, 'table four, two cells': t4Two })
      .map(([name, { reported, shown, named }]) => [name, ...[reported, shown, named].map(percent)]),
  );
  expect(t3).toMatchObject({ reported: 1, shown: 1 });
  expect(t3.named).toBeGreaterThanOrEqual(0.99);
  // Two wrong cells of one row and sum may balance each other where no other calculation has them.
  expect(t3Two.reported).toBe(1);
  expect(t3Two.shown).toBeGreaterThanOrEqual(0.99);
  // Table four has one calculation a group: which of its five cells is wrong cannot be known.
  expect(t4).toMatchObject({ reported: 1, shown: 1 });
});

/** Tables with so many wrong cells, in any form and layout. */
function measured(id: 't3' | 't4', wrongCells: number): Shares {
  const random = seededRandom(20210926);
  const trials = Array.from({ length: TRIALS }, () => {
    const table = pick(forms, random).tables.find((each) => each.id === id)!;
    const style = pick(STYLES, random);
    const counts = correctCounts(table, random);
    expect(findings(table, style, counts)).toEqual([]);
    const wrong = new Map<string, number>();
    while (wrong.size < wrongCells) {
      const concept = keyOf(pick(table.rows.flatMap((row) => row.columns.map((column): Concept => ({ row, column }))), random));
      if (wrong.has(concept)) continue;
      const right = counts.get(concept) ?? 0;
      wrong.set(concept, right);
      counts.set(concept, Number(withOtherDigit(String(right), random)));
    }
    return { found: findings(table, style, counts), wrong };
  });
  return {
    reported: share(trials, ({ found }) => found.length > 0),
    shown: share(trials, ({ found, wrong }) => [...wrong.keys()].every((cell) => found.some(({ shown }) => shown.includes(cell)))),
    named: share(trials, ({ found, wrong }) => found.length === wrong.size && found.every(({ cell, expected }) => wrong.get(cell) === expected)),
  };
}

interface Shown {
  readonly cell: string;
  /** The value that it offers. */
  readonly expected: number;
  /** The marked cell and the related ones. */
  readonly shown: readonly string[];
}

/** What the rule shows for a report with this table. */
function findings(table: TableDefinition, style: TableStyle, counts: Counts): Shown[] {
  const printed = printSkeleton(table, style, '\n', (concept) => String(counts.get(keyOf(concept))));
  const title = table.id === 't3' ? '三、收到和处理政府信息公开申请情况' : '四、政府信息公开行政复议、行政诉讼情况';
  const report = buildReport(parseLayout(`${title}\n\n${printed}\n\n五、存在的主要问题及改进情况\n`));
  const facts = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.facts));
  expect(facts).toHaveLength(table.rows.flatMap(({ columns }) => columns).length);
  const cellAt = (span: Span): string => {
    const fact = facts.find((each) => each.span.start === span.start && each.span.end === span.end);
    return fact ? keyOf(fact) : '';
  };
  return [...(rule?.check(report) ?? [])].map(({ span, related = [], fixes }) => ({
    cell: cellAt(span),
    expected: Number(fixes?.[0]?.edits[0]?.newText),
    shown: [span, ...related.map((each) => each.span)].map(cellAt),
  }));
}

/** The number with one of its digits changed; a leading zero is as wrong as any other digit. */
function withOtherDigit(digits: string, random: () => number): string {
  const at = Math.floor(random() * digits.length);
  const other = (Number(digits[at]) + 1 + Math.floor(random() * 9)) % 10;
  return digits.slice(0, at) + String(other) + digits.slice(at + 1);
}
