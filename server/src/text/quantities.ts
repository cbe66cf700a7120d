import { addDecimals, compareDecimals, type Decimal, fromInteger, parseDecimal, printDecimal, ZERO } from './decimal';
import { matchesIn } from './matches';
import { parseNumeral } from './numeral';
import type { Span } from './span';

/** A number with its unit in running text: 337条, 2950元, 1.2万元, 二十三件. */
export interface Quantity {
  readonly span: Span;
  readonly value: Decimal;
  /** 条, 件 (also for 件次), 元, 万元; 人, 名, 人次 and 次 are four units. */
  readonly unit: string;
  /** 100余条, 近100条, 1.2万条: the number is rounded. */
  readonly isApproximate: boolean;
}

/** Its value as a number: exact below 2^53, nearly so with decimals. */
export function amount({ value }: Pick<Quantity, 'value'>): number {
  return Number(printDecimal(value));
}

export function sumOf(quantities: readonly Pick<Quantity, 'value'>[]): Decimal {
  return quantities.reduce((sum, { value }) => addDecimals(sum, value), ZERO);
}

/** Whether the first few of the quantities, at least `fewest`, add up to `goal`. */
export function addUpTo(quantities: readonly Quantity[], goal: Decimal, fewest = 1): boolean {
  let sum = ZERO;
  return quantities.some(({ value }, index) => {
    sum = addDecimals(sum, value);
    return index + 1 >= fewest && compareDecimals(sum, goal) === 0;
  });
}

/** Between a number and its unit stand few blanks; more would make a long run of them slow to read. */
const GAP = '\\s{0,3}';

/** Not 第3条, 〔2021〕30号, 3.5, not the end of 1O2条 (with a letter), and not the far end of 3至5件. */
const DIGITS = '(?<![第\\d.,〔-]|(?<![A-Za-z])[OoIl]|\\d[件条次份项个]?[至到~～—–])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<decimals>\\.\\d+)?';

/** Not 第三条, 每一件, 数十件; 一次 and 一个 often mean no number at all. */
const NUMERAL = '(?<![第每逐统这那某任唯同各数几上一二三四五六七八九十百千万])(?<numeral>(?!一\\s{0,3}[次个])[一二两三四五六七八九十百千万零〇]{1,9})';

/** With what a quantity begins: quick to see, at each character. */
const FIRST = '(?=[约近超逾不至多\\d一二两三四五六七八九十百千万零〇])';

const QUANTITY = new RegExp(
  `${FIRST}(?:(?<about>约|近|超过?|逾|不少于|至少|多达)${GAP})?(?:${DIGITS}|${NUMERAL})` +
    `${GAP}(?<more>[余多来几])?${GAP}(?<scale>[百千万亿]?)(?:余|多)?${GAP}` +
    `(?<unit>人次|条次|件次|[条件份封次项篇期个宗起例部册场元]|人(?![大民均工员才社家口防财文为事类士武])|名(?![单称额字义]))(?!事|性|工作日|月|小时)(?<after>${GAP}(?:以上|左右|多|余))?`,
  'g',
);

/** The quantities in `content`, half width, that stands at `offset` of the text. */
export function findQuantities(content: string, offset: number): Quantity[] {
  const found: Quantity[] = [];
  for (const match of matchesIn(content, QUANTITY)) {
    const { about, more, scale = '', unit = '', after } = match.groups ?? {};
    const value = valueOf(match.groups ?? {});
    if (!value) continue;
    const start = offset + match.index + (about === undefined ? 0 : match[0].search(/[\d一二两三四五六七八九十百千万零〇]/));
    const end = offset + match.index + match[0].length - (after?.length ?? 0);
    const isMoney = unit === '元';
    found.push({
      span: { start, end },
      value,
      unit: isMoney ? scale + unit : unit.replace('件次', '件'),
      isApproximate: [about, more, after].some((word) => word !== undefined) || (!isMoney && scale !== ''),
    });
  }
  return found;
}

function valueOf({ digits, decimals = '', numeral }: Readonly<Record<string, string | undefined>>): Decimal | null {
  if (digits !== undefined) return parseDecimal(digits.replaceAll(',', '') + decimals);
  const value = parseNumeral(numeral ?? '');
  return value === null ? null : fromInteger(value);
}
