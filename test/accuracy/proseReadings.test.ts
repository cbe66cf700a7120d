import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { findUnequalBreakdowns } from '../../server/src/report/breakdown';
import { buildReport } from '../../server/src/report/buildReport';
import { findWrongShares } from '../../server/src/report/shares';
import { type Entry, readEntries } from './sentences';
import { printDecimal } from '../../server/src/text/decimal';

test.each([['published'], ['heldout']] as const)('sentences are read as a careful person reads them: %s', (name) => {
  const entries = readEntries(name);
  let right = 0;
  let expected = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const entry of entries) {
    const readings = readingsOf(entry);
    const missing = entry.readings.filter((each) => !readings.includes(each));
    const extra = readings.filter((each) => !entry.readings.includes(each));
    expected += entry.readings.length;
    found += entry.readings.length - missing.length;
    if (missing.length === 0 && extra.length === 0) right++;
    wrong.push(...extra.map((each) => `${each} :: ${entry.text}`));
    if (process.env['SHOW'] === name) for (const each of [...missing.map((m) => `- ${m}`), ...extra.map((m) => `+ ${m}`)]) console.log(`${each}    ${entry.organisation} ${entry.year} ${entry.text}`);
  }
  console.log(`${name}: ${entries.length} entries, ${right} right (${((100 * right) / entries.length).toFixed(1)} %), readings ${found}/${expected}, wrong ${wrong.length}`);
  expect(wrong).toEqual([]);
});

function readingsOf({ text, organisation, year }: Entry): string[] {
  const page = `${organisation}${year}年政府信息公开工作年度报告\n\n一、总体情况\n${text}\n`;
  const report = buildReport(parseLayout(page));
  const statements = report.statements.map(({ concept, value }) => (concept === 'allHandled' ? concept : `${concept} ${value}`));
  const breakdowns = report.prose.flatMap(({ span, content }) => findUnequalBreakdowns(content, span.start)).map(({ total, parts }) => {
    const value = (each: typeof total): string => {
      const scale = each.unit.startsWith('万') ? 10_000 : 1;
      return String(Number(printDecimal(each.value)) * scale);
    };
    return `unequal ${value(total)} = ${parts.map(value).join(' + ')}`;
  });
  const shares = report.prose.flatMap(({ span, content }) => findWrongShares(content, span.start));
  return [...statements, ...breakdowns, ...shares.map(({ parts }) => `unequal% ${parts.map(({ value }) => printDecimal(value)).join(' + ')}`)];
}
