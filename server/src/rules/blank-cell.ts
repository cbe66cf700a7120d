import { listNumbers, lostNumbers } from '../figures/blanksAsZero';
import { blankTotals } from '../figures/blankTotals';
import { findDisplaced } from '../figures/displaced';
import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { otherRows, regionName } from '../tables/regionNames';
import { regionsOf } from '../tables/regions';
import { fill } from '../writing/fill';
import { fillIn } from '../writing/fixTitles';
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
      const { cells: displaced } = findDisplaced(report);
      // A total whose items are filled in is missing, not nothing: missing-total offers their sum.
      const totals = new Set(blankTotals(table).map(({ fact }) => fact));
      const lost = lostNumbers(table);
      const isBlank = (fact: Fact): boolean => fact.value.kind === 'blank' && !totals.has(fact) && !displaced.has(fact);
      for (const region of regionsOf(table, (fact) => isBlank(fact) && !lost.has(fact))) yield* finding(region);
      for (const region of regionsOf(table, (fact) => isBlank(fact) && lost.has(fact))) yield* toldBySums(region, lost);
    }
  },
};

/** Their sums tell what should stand there. */
function* toldBySums(region: readonly Fact[], lost: ReadonlyMap<Fact, number>): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const count = region.length;
  const what = count === 1 ? `${cellName(first)}是空白的` : `${regionName(region)}有 ${count} 个相连的空白格`;
  yield {
    span: first.span,
    message: `${what}，按勾稽关系${listNumbers(region, lost)}，请核对后填上。`,
    related: otherRows(region, '空白'),
    fixes: [{
      title: count === 1 ? fillIn(lost.get(first) ?? 0) : { zh: `这 ${count} 格都按勾稽关系填上`, en: `Fill in these ${count} cells as the sums have it` },
      safe: false,
      edits: region.map((fact) => fill(fact, String(lost.get(fact) ?? 0))),
    }],
  };
}

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
