import { findConflicts } from '../figures/statementConflicts';
import { findUnequalBreakdowns } from '../prose/breakdown';
import type { Breakdown } from '../prose/breakdownItems';
import { findWrongListings, type Listing } from '../prose/listing';
import { findWrongPartShares, type PartShare } from '../prose/partShares';
import { findRatesAboveAll, findWrongRates, type Rate } from '../prose/rates';
import { findWrongShares, type Shares } from '../prose/shares';
import { inParagraphs } from '../report/inParagraphs';
import type { Report } from '../report/report';
import { compareDecimals, printDecimal, subtractDecimals, toInteger, type Decimal } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { type Percent, printShare } from '../text/percent';
import { amount } from '../text/quantities';
import { contains, hull, spanText } from '../text/span';
import { within } from '../text/touching';
import type { Finding, Rule } from './rule';

export const proseSum: Rule = {
  id: 'prose-sum',
  title: '分项之和与总数不符',
  rationale: '正文写明总数又列出分项的，分项之和应等于总数，不等说明统计或录入有误。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check(report) {
    const { text, layout, span, prose } = report;
    yield* unexplained(report, sumsIn(prose));
    const blocks = layout.blocks.filter((block) => contains(span, block.span));
    for (const listing of findWrongListings(text, blocks)) yield contradicted(listing);
  },
};

/** A sum that is wrong, and by how much. */
interface WrongSum extends Finding {
  /** What the parts have more than the total; null where it is no whole number. */
  readonly surplus: number | null;
}

/** Those that stay wrong with the numbers that the tables have: of the others prose-table-conflict says which number is wrong. */
function* unexplained(report: Report, sums: Iterable<WrongSum>): Iterable<Finding> {
  let changesAt: ReadonlyMap<number, number> | null = null;
  for (const { surplus, ...finding } of sums) {
    changesAt ??= changesByTables(report);
    let changes = -(changesAt.get(finding.span.start) ?? 0);
    for (const { span } of finding.related ?? []) changes += changesAt.get(span.start) ?? 0;
    if (surplus === null || changes === 0 || surplus + changes !== 0) yield finding;
  }
}

/** Of each number that a table contradicts, by its place, what the table has more. */
function changesByTables(report: Report): Map<number, number> {
  const changes = new Map<number, number>();
  for (const { statement: { span, value, isInWords }, readings: [usual] } of findConflicts(report)) {
    if (!isInWords && usual && !changes.has(span.start)) changes.set(span.start, usual.value - value);
  }
  return changes;
}

const sumsIn = inParagraphs((content) => {
  const breakdowns = findUnequalBreakdowns(content);
  // Shares of numbers that are wrong themselves say nothing more; nor does a sum of which one share is seen to be wrong.
  const inBreakdown = within(breakdowns.map(({ total, parts }) => hull([total.span, ...parts.map((part) => part.span)])));
  const wrong = findWrongPartShares(content).filter(({ percent }) => !inBreakdown(percent.span));
  const isWrong = within(wrong.map(({ percent }) => percent.span));
  const shares = findWrongShares(content).filter(({ parts }) => parts.every(({ span }) => !inBreakdown(span) && !isWrong(span)));
  const rates = findWrongRates(content);
  const above = findRatesAboveAll(content);
  const isSaid = within(above.length === 0 ? [] : [...[...wrong, ...rates].map(({ percent }) => percent.span), ...flatMap(shares, ({ parts }) => parts.map(({ span }) => span))]);
  return [
    ...breakdowns.map((each) => unequal(content, each)),
    ...wrong.map((each) => wrongShare(content, each)),
    ...flatMap(shares, notWhole),
    ...rates.map((each) => wrongRate(content, each)),
    ...above.filter(({ span }) => !isSaid(span)).map((each) => aboveAll(content, each)),
  ];
});

function wrongShare(content: string, { total, part, percent, isCertain }: PartShare): WrongSum {
  const [whole, own] = [total, part].map(({ span }) => spanText(content, span));
  const right = `${own}占${whole}的${printShare(amount(part), amount(total), percent.decimals)}`;
  return wrongPercent(content, { right, percent, part, whole: total, isCertain });
}

function wrongRate(content: string, { whole, part, percent, mayLeaveOut }: Rate): WrongSum {
  const right = `${part.value}是${whole.value}的${printShare(part.value, whole.value, percent.decimals)}`;
  return wrongPercent(content, { right, percent, part, whole, isCertain: !mayLeaveOut });
}

type Placed = Pick<Finding, 'span'>;

interface WrongPercent extends Record<'percent' | 'part' | 'whole', Placed> {
  /** What the part is of the whole, in words. */
  readonly right: string;
  readonly isCertain: boolean;
}

function wrongPercent(content: string, { right, percent, part, whole, isCertain }: WrongPercent): WrongSum {
  return {
    span: percent.span,
    message: `${right}，这里${isCertain ? '写的是' : '可能写错了，写的是'}“${spanText(content, percent.span)}”，请核对这几个数。`,
    related: [{ span: part.span, message: '这一项' }, { span: whole.span, message: '总数' }],
    surplus: null,
    ...(isCertain ? {} : { severity: 'information' }),
  };
}

function aboveAll(content: string, { span }: Percent): WrongSum {
  return { span, message: `这里写的是“${spanText(content, span)}”，占比和比率不会超过100%，请核对后改正。`, surplus: null };
}

function unequal(content: string, { total, parts, sum }: Breakdown): WrongSum {
  const { unit } = total;
  const items = parts.map(({ value }) => printDecimal(value)).join('＋');
  return {
    span: total.span,
    message:
      `总数写的是${printDecimal(total.value)}${unit}，所列各项合计${printDecimal(sum)}${unit}（${items}），` +
      `${printDifference(sum, total.value)}${unit}，请核对总数和各项数字。`,
    related: parts.map((part) => ({ span: part.span, message: `其中一项：${spanText(content, part.span)}` })),
    surplus: toInteger(subtractDecimals(sum, total.value)),
  };
}

function notWhole({ parts, sum }: Shares): WrongSum[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const items = parts.map(({ value }) => `${printDecimal(value)}%`).join('＋');
  return [{
    span: first.span,
    message: `所列各项占比合计${printDecimal(sum)}%（${items}），不是100%，四舍五入也不会差这么多，请核对各项占比。`,
    related: others.map(({ span, value }) => ({ span, message: `其中一项：${printDecimal(value)}%` })),
    surplus: null,
  }];
}

function contradicted({ stated: { span, unit, value }, category, sum, place }: Listing): Finding {
  const what = category === null ? '总数' : `“${category}”`;
  const rows = category === null ? '下面列表各行' : '下面列表的这一类';
  return {
    span,
    message:
      `${what}写的是${printDecimal(value)}${unit}，${rows}合计${printDecimal(sum)}${unit}，` +
      `${printDifference(sum, value)}${unit}，请核对${what}和列表。`,
    related: [{ span: place, message: category === null ? `这一列合计${printDecimal(sum)}${unit}` : `“${category}”合计${printDecimal(sum)}${unit}` }],
  };
}

/** 多3, 少12: by how much a sum is off a total. */
function printDifference(sum: Decimal, total: Decimal): string {
  return compareDecimals(sum, total) > 0 ? `多${printDecimal(subtractDecimals(sum, total))}` : `少${printDecimal(subtractDecimals(total, sum))}`;
}
