import { type Decimal, parseDecimal } from '../text/decimal';
import type { Span } from '../text/span';

/** A number with its unit in running text: 337条, 2950元, 1.2万元. */
export interface Quantity {
  readonly span: Span;
  readonly value: Decimal;
  /** 条, 件, 元, 万元; 人次 and 次 are two units. */
  readonly unit: string;
  /** 100余条, 近100条, 1.2万条: the number is rounded. */
  readonly isApproximate: boolean;
}

/** Between a number and its unit stand few blanks; more would make a long run of them slow to read. */
const GAP = '\\s{0,3}';

const QUANTITY = new RegExp(
  `(?:(?<about>约|近|超过?|逾|不少于|至少|多达)${GAP})?(?<![第\\d.,〔-])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<decimals>\\.\\d+)?` +
    `${GAP}(?<more>[余多来几])?${GAP}(?<scale>[百千万亿]?)(?:余|多)?${GAP}` +
    `(?<unit>人次|条次|[条件份次项篇期个宗起例部册场元])(?<after>${GAP}(?:以上|左右|多|余))?`,
  'g',
);

/** The quantities in `content`, half width, that stands at `offset` of the text. */
export function findQuantities(content: string, offset: number): Quantity[] {
  const found: Quantity[] = [];
  for (const match of content.matchAll(QUANTITY)) {
    const { about, digits = '', decimals = '', more, scale = '', unit = '', after } = match.groups ?? {};
    const value = parseDecimal(digits.replaceAll(',', '') + decimals);
    if (!value) continue;
    const start = offset + match.index + match[0].search(/\d/);
    const end = offset + match.index + match[0].length - (after?.length ?? 0);
    const isMoney = unit === '元';
    found.push({
      span: { start, end },
      value,
      unit: isMoney ? scale + unit : unit,
      isApproximate: [about, more, after].some((word) => word !== undefined) || (!isMoney && scale !== ''),
    });
  }
  return found;
}
