import { findTentative } from '../report/blanksAsZero';
import { blankTotals } from '../report/blankTotals';
import { displacedCells } from '../report/displaced';
import { fill } from '../report/fill';
import { fillIn } from '../report/fixTitles';
import { cellName } from '../report/names';
import { regionsOf } from '../report/regions';
import { otherRows, regionName } from '../report/regionNames';
import type { Fact } from '../report/report';
import { flatMap } from '../text/flatMap';
import type { Finding, Rule } from './rule';

export const blankCell: Rule = {
  id: 'blank-cell',
  title: '数字格空白',
  rationale: '空白看不出是没有发生还是漏填；没有发生的应填 0。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'warning',
  *check(report) {
    for (const table of report.tables) {
      if (!table.unusual.some(({ value }) => value.kind === 'blank')) continue;
      const displaced = displacedCells(report);
      // A total whose items are filled in is missing, not nothing: missing-total offers their sum.
      const totals = new Set(blankTotals(table).map(({ fact }) => fact));
      const lost = new Map(flatMap(findTentative(table), ({ missing }) => (missing ? [[missing.fact, missing.expected] as const] : [])));
      const isBlank = (fact: Fact): boolean => fact.value.kind === 'blank' && !totals.has(fact) && !displaced.has(fact);
      for (const region of regionsOf(table, (fact) => isBlank(fact) && !lost.has(fact))) yield* finding(region);
      for (const region of regionsOf(table, (fact) => isBlank(fact) && lost.has(fact))) yield* lostNumbers(region, lost);
    }
  },
};

/** Their sums tell what should stand there. */
function* lostNumbers(region: readonly Fact[], lost: ReadonlyMap<Fact, number>): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const numbers = region.map((fact) => lost.get(fact) ?? 0);
  const [count, only = 0] = [region.length, ...numbers];
  const listed = numbers.length > MOST_LISTED ? `${numbers.slice(0, MOST_LISTED).join('、')} 等` : numbers.join('、');
  const what = count === 1 ? `${cellName(first)}是空白的，按勾稽关系应为 ${only}` : `${regionName(region)}有 ${count} 个相连的空白格，按勾稽关系依次应为 ${listed}`;
  yield {
    span: first.span,
    message: `${what}，请核对后填上。`,
    related: otherRows(region, '空白'),
    fixes: [{
      title: count === 1 ? fillIn(only) : { zh: `这 ${count} 格都按勾稽关系填上`, en: `Fill in these ${count} cells as the sums have it` },
      safe: false,
      edits: region.map((fact) => fill(fact, String(lost.get(fact) ?? 0))),
    }],
  };
}

/** A row of table three. */
const MOST_LISTED = 7;

function* finding(region: readonly Fact[]): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const [name, count] = [regionName(region), region.length];
  const what = count === 1 ? `${cellName(first)}是空白的。` : `${name}有 ${count} 个相连的空白格。`;
  yield {
    span: first.span,
    message: `${what}没有发生的请填 0，漏填的请补上数字。`,
    related: otherRows(region, '空白'),
    fixes: [{
      title: count === 1 ? fillIn(0) : { zh: `这 ${count} 格都填 0`, en: `Fill in 0 in these ${count} cells` },
      safe: false,
      edits: region.map((fact) => fill(fact, '0')),
    }],
  };
}
