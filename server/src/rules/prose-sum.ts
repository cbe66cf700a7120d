import { type Breakdown, findUnequalBreakdowns } from '../report/breakdown';
import { paragraphsOf } from '../report/frame';
import { findWrongListings, type Listing } from '../report/listing';
import { addDecimals, compareDecimals, printDecimal, type Decimal } from '../text/decimal';
import { contains, spanText } from '../text/span';
import type { Finding, Rule } from './rule';

export const proseSum: Rule = {
  id: 'prose-sum',
  title: '分项之和与总数不符',
  rationale: '正文写明总数又列出分项的，分项之和应等于总数，不等说明统计或录入有误。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check({ text, layout, span }) {
    const blocks = layout.blocks.filter((block) => contains(span, block.span));
    for (const paragraph of paragraphsOf(blocks)) {
      for (const breakdown of findUnequalBreakdowns(text, paragraph.span)) yield unequal(text, breakdown);
    }
    for (const listing of findWrongListings(text, blocks)) yield contradicted(listing);
  },
};

function unequal(text: string, { total, parts, sum }: Breakdown): Finding {
  const { unit } = total;
  const items = parts.map(({ value }) => printDecimal(value)).join('＋');
  const order = compareDecimals(sum, total.value);
  const difference = printDecimal(order > 0 ? subtract(sum, total.value) : subtract(total.value, sum));
  return {
    span: total.span,
    message:
      `总数写的是${printDecimal(total.value)}${unit}，所列各项合计${printDecimal(sum)}${unit}（${items}），` +
      `${order > 0 ? '多' : '少'}${difference}${unit}，请核对总数和各项数字。`,
    related: parts.map((part) => ({ span: part.span, message: `其中一项：${spanText(text, part.span)}` })),
  };
}

function contradicted({ stated: { span, unit, value }, category, sum, place }: Listing): Finding {
  const what = category === null ? '总数' : `“${category}”`;
  const rows = category === null ? '下面列表各行' : '下面列表的这一类';
  const order = compareDecimals(sum, value);
  const difference = printDecimal(order > 0 ? subtract(sum, value) : subtract(value, sum));
  return {
    span,
    message:
      `${what}写的是${printDecimal(value)}${unit}，${rows}合计${printDecimal(sum)}${unit}，` +
      `${order > 0 ? '多' : '少'}${difference}${unit}，请核对${what}和列表。`,
    related: [{ span: place, message: category === null ? `这一列合计${printDecimal(sum)}${unit}` : `“${category}”合计${printDecimal(sum)}${unit}` }],
  };
}

function subtract(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale });
}
