import { parseLayout } from '../../server/src/layout/parseLayout';
import { findUnequalBreakdowns } from '../../server/src/prose/breakdown';
import { findWrongShares } from '../../server/src/prose/shares';
import { buildReport } from '../../server/src/structure/buildReport';
import { printDecimal } from '../../server/src/text/decimal';
import type { Quantity } from '../../server/src/text/quantities';
import type { Entry } from './sentences';

/** What is read of a passage in the report of a body on a year, in the words of the files in test/accuracy/sentences. */
export function readingsOf({ text, organisation, year }: Omit<Entry, 'readings'>): string[] {
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
