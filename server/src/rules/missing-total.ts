import { blankTotals } from '../figures/blankTotals';
import { findDisplaced } from '../figures/displaced';
import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { otherRows, regionName } from '../tables/regionNames';
import { regionsOf } from '../tables/regions';
import { flatMap } from '../text/flatMap';
import { fill } from '../writing/fill';
import { fillIn } from '../writing/fixTitles';
import type { Finding, Fix, Rule } from './rule';

export const missingTotal: Rule = {
  id: 'missing-total',
  title: '总计空白',
  rationale: '各分项已经填了，总计也应填上，且等于各分项之和。',
  basis: '《政府信息公开工作年度报告格式》表内勾稽关系',
  severity: 'warning',
  *check(report) {
    for (const table of report.tables) {
      const blank = blankTotals(table);
      if (blank.length === 0) continue;
      const { cells: displaced } = findDisplaced(report);
      const sums = new Map(flatMap(blank, ({ fact, sum }) => (displaced.has(fact) ? [] : [[fact, sum] as const])));
      for (const region of regionsOf(table, (fact) => sums.has(fact))) yield* finding(region, sums);
    }
  },
};

function* finding(region: readonly Fact[], sums: ReadonlyMap<Fact, number | null>): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const isOne = region.length === 1;
  const what = isOne ? `${cellName(first)}是空白的` : `${regionName(region)}有 ${region.length} 个总计是空白的`;
  const fix = fixOf(region, sums);
  yield {
    span: first.span,
    message: `${what}，但分项已经填了。${whatToFillIn(sums.get(first) ?? null, isOne)}。`,
    related: otherRows(region, '空白'),
    fixes: fix ? [fix] : [],
  };
}

function whatToFillIn(sum: number | null, isOne: boolean): string {
  if (sum === null) return '请先核对各分项，再填上各分项之和';
  return isOne ? `各分项之和是 ${sum}，请填上` : '请填上各分项之和';
}

function fixOf(region: readonly Fact[], sums: ReadonlyMap<Fact, number | null>): Fix | null {
  const known = flatMap(region, (fact) => {
    const sum = sums.get(fact) ?? null;
    return sum === null ? [] : [{ fact, sum }];
  });
  const [first] = known;
  if (!first) return null;
  const title = known.length === 1
    ? fillIn(first.sum)
    : { zh: `这 ${known.length} 个总计都填各分项之和`, en: `Fill in the sums of their items in these ${known.length} totals` };
  return { title, safe: false, edits: known.map(({ fact, sum }) => fill(fact, String(sum))) };
}
