import { listNumbers, lostNumbers } from '../figures/blanksAsZero';
import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { otherRows, regionName } from '../tables/regionNames';
import { regionsOf } from '../tables/regions';
import type { Bilingual } from '../text/bilingual';
import { spanText } from '../text/span';
import { fill } from '../writing/fill';
import { changeToNumber } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const placeholderCell: Rule = {
  id: 'placeholder-cell',
  title: '数字格填了符号',
  rationale: '“/”“-”“无”之类不是数字，看不出是 0 还是没有统计，也无法汇总；没有发生的应填 0。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'warning',
  *check({ text, tables }) {
    for (const table of tables) {
      const isPlaceholder = ({ value }: Fact): boolean => value.kind === 'placeholder';
      if (!table.unusual.some(isPlaceholder)) continue;
      const lost = lostNumbers(table);
      for (const region of regionsOf(table, (fact) => isPlaceholder(fact) && !lost.has(fact))) yield* finding(text, region, null);
      for (const region of regionsOf(table, (fact) => isPlaceholder(fact) && lost.has(fact))) yield* finding(text, region, lost);
    }
  },
};

/** `lost`: what should stand there, where the sums of each cell tell. */
function* finding(text: string, region: readonly Fact[], lost: ReadonlyMap<Fact, number> | null): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const count = region.length;
  const written = [...new Set(region.map(({ cell }) => `“${spanText(text, cell.span)}”`))].join('');
  const what = count === 1 ? `${cellName(first)}填的是${written}` : `${regionName(region)}有 ${count} 个相连的格填的是${written}`;
  const numbers = region.map((fact) => lost?.get(fact) ?? 0);
  yield {
    span: first.span,
    message: `${what}，不是数字。${lost ? `按勾稽关系${listNumbers(region, lost)}，请核对后改正` : '没有发生的请填 0，没有统计的请补上数字'}。`,
    related: otherRows(region, '填的是符号'),
    fixes: [{
      title: count === 1 ? changeToNumber(numbers[0] ?? 0) : titleOfMany(count, lost !== null),
      safe: false,
      edits: region.map((fact, index) => fill(fact, String(numbers[index]))),
    }],
  };
}

function titleOfMany(count: number, isTold: boolean): Bilingual {
  return isTold
    ? { zh: `这 ${count} 格都按勾稽关系改正`, en: `Change these ${count} cells as the sums have it` }
    : { zh: `这 ${count} 格都改为 0`, en: `Change these ${count} cells to 0` };
}
