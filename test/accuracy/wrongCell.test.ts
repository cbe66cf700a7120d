import { expect, test } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/report/buildReport';
import { printSkeleton } from '../../server/src/report/skeleton';
import { rules } from '../../server/src/rules/index';
import { forms } from '../../server/src/taxonomy/forms';
import type { Concept, TableDefinition } from '../../server/src/taxonomy/taxonomy';
import { correctCounts, keyOf, seededRandom, type Counts } from './randomTable';

const TRIALS = 1000;
const STYLES: readonly TableStyle[] = ['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'];
const rule = rules.find(({ id }) => id === 'calculation-inconsistency');

test.each(['t3', 't4'] as const)('one digit changed at random in a correct %s is reported', (id) => {
  const random = seededRandom(20210926);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  let reported = 0;
  let named = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const table = pick(forms).tables.find((each) => each.id === id)!;
    const style = pick(STYLES);
    const counts = correctCounts(table, random);
    expect(findings(table, style, counts)).toEqual([]);
    const concept = pick(table.rows.flatMap((row) => row.columns.map((column): Concept => ({ row, column }))));
    const right = counts.get(keyOf(concept)) ?? 0;
    const wrong = withOtherDigit(String(right), random);
    counts.set(keyOf(concept), Number(wrong));
    const found = findings(table, style, counts);
    if (found.length > 0) reported++;
    if (found.length === 1 && found[0]?.cell === keyOf(concept) && found[0].expected === right) named++;
  }
  const share = (count: number): string => `${((100 * count) / TRIALS).toFixed(1)} %`;
  console.log(`${id}: ${TRIALS} single digits changed, reported ${share(reported)}, right cell and value named ${share(named)}`);
  expect(reported).toBe(TRIALS);
  // Table four has one calculation a group: which of its five cells is wrong cannot be known.
  if (id === 't3') expect(named).toBeGreaterThanOrEqual(0.99 * TRIALS);
});

/** What the rule shows for a report with this table: the cell that it marks, and the value that it offers. */
function findings(table: TableDefinition, style: TableStyle, counts: Counts): { cell: string; expected: number }[] {
  const printed = printSkeleton(table, style, '\n', (concept) => String(counts.get(keyOf(concept))));
  const title = table.id === 't3' ? '三、收到和处理政府信息公开申请情况' : '四、政府信息公开行政复议、行政诉讼情况';
  const report = buildReport(parseLayout(`${title}\n\n${printed}\n\n五、存在的主要问题及改进情况\n`));
  const facts = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.facts));
  expect(facts).toHaveLength(table.rows.flatMap(({ columns }) => columns).length);
  return [...(rule?.check(report) ?? [])].map(({ span, fixes }) => {
    const fact = facts.find((each) => each.span.start === span.start && each.span.end === span.end);
    return { cell: fact ? keyOf(fact) : '', expected: Number(fixes?.[0]?.edits[0]?.newText) };
  });
}

/** The number with one of its digits changed; a leading zero is as wrong as any other digit. */
function withOtherDigit(digits: string, random: () => number): string {
  const at = Math.floor(random() * digits.length);
  const other = (Number(digits[at]) + 1 + Math.floor(random() * 9)) % 10;
  return digits.slice(0, at) + String(other) + digits.slice(at + 1);
}
