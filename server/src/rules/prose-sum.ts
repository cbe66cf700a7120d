import { type Breakdown, findUnequalBreakdowns } from '../report/breakdown';
import { paragraphsOf } from '../report/frame';
import { findExceedingListings, type Listing } from '../report/listing';
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
    for (const listing of findExceedingListings(text, blocks)) yield exceeding(listing);
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

function exceeding({ total, sum, header }: Listing): Finding {
  const { unit, value } = total;
  return {
    span: total.span,
    message:
      `总数写的是${printDecimal(value)}${unit}，下面列表各行合计${printDecimal(sum)}${unit}，` +
      `多${printDecimal(subtract(sum, value))}${unit}，请核对总数和列表。`,
    related: [{ span: header, message: `这一列合计${printDecimal(sum)}${unit}` }],
  };
}

function subtract(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale });
}
