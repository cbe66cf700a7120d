import { findGrowths, wrongGrowth, type WrongGrowth } from '../prose/growth';
import { inParagraphs } from '../report/inParagraphs';
import { flatMap } from '../text/flatMap';
import { printShare } from '../text/percent';
import { amount } from '../text/quantities';
import type { Finding, Rule } from './rule';

export const growthConflict: Rule = {
  id: 'growth-conflict',
  title: '增减的幅度与数字不符',
  rationale: '写了本年的数、与上年相比增减的数和百分比的，由其中两个可以算出第三个，不符说明有一个算错或者没有更新。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  check: ({ prose }) => wrongIn(prose),
};

const wrongIn = inParagraphs((content): Finding[] => flatMap(findGrowths(content), (growth) => {
  const wrong = wrongGrowth(growth);
  return wrong ? [finding(content, wrong)] : [];
}));

function finding(content: string, wrong: WrongGrowth): Finding {
  const { growth: { now, before, difference, percent, isMore }, change } = wrong;
  const isOtherWay = change !== 0 && change > 0 !== isMore;
  const stated = wrong.kind === 'percent' ? percent : difference;
  const span = stated?.span ?? now.span;
  const others = flatMap([now, before, wrong.kind === 'percent' ? difference : null], (quantity) => (quantity ? [quantity.span] : []));
  return {
    span,
    message: `${explanation(wrong)}，这里写的是${isOtherWay ? wayOf(isMore) : ''}“${content.slice(span.start, span.end)}”，请核对这几个数。`,
    related: others.map((other) => ({ span: other, message: `与“${content.slice(other.start, other.end)}”比较` })),
  };
}

function wayOf(isMore: boolean): string {
  return isMore ? '增加' : '减少';
}

/** 46件比上年增加11件，上年就是35件，增长应为31.4%（11÷35）。 */
function explanation({ growth: { now, before, difference, percent, isMore }, kind, before: earlier, change }: WrongGrowth): string {
  const { unit } = now;
  const current = amount(now);
  const way = wayOf(isMore);
  if (kind === 'impossible') return `本年一共只有${current}${unit}，不会比上年${way}得更多`;
  const by = Math.abs(change);
  const told = before || !difference
    ? `${current}${unit}与上年的${earlier}${unit}相比，${change === 0 ? '没有增减' : `应是${wayOf(change > 0)}${by}${unit}`}`
    : `${current}${unit}比上年${way}${by}${unit}，上年就是${earlier}${unit}`;
  if (kind === 'difference') return told;
  return `${told}，${change < 0 ? '下降' : '增长'}的幅度应为${printShare(by, earlier, percent?.decimals)}（${by}÷${earlier}）`;
}
