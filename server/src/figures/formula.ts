import { columnName, shortName } from '../report/names';
import type { Calculation, Fact } from '../report/report';
import { countOf, holds } from '../tables/calculations';
import type { Language } from '../text/bilingual';

/** More items than these are not written out. */
const MOST_ITEMS = 6;

/** Where a calculation holds: “（一）予以公开”行, “自然人”列, “行政复议”. */
export function calculationPlace({ definition, right }: Calculation): string {
  const isRow = definition.kind === 'rowSum';
  if (isRow && right[0]?.row.label === null) return `“${definition.name}”`;
  return `“${definition.name}”${isRow ? '行' : '列'}`;
}

/** A calculation with its numbers: 各分项之和 1（自然人 1，其余为 0）≠ 总计 0，差 1. */
export function printFormula(calculation: Calculation, language: Language): string {
  const words = wordsIn[language];
  const { definition, left, leftSum, right, rightSum } = calculation;
  const isRight = holds(calculation);
  const difference = isRight ? '' : words.difference(Math.abs(leftSum - rightSum));
  if (definition.kind === 'balance') {
    if (isRight) return `${printAddends(left)} = ${printAddends(right)}`;
    return `${printAddends(left)} = ${leftSum} ≠ ${printAddends(right)} = ${rightSum}${difference}`;
  }
  const total = left.map((fact) => shortName(fact, calculation)).join();
  return `${words[definition.kind]} ${rightSum}${printItems(calculation, words)}${isRight ? '=' : '≠'} ${spaced(total, leftSum)}${difference}`;
}

const wordsIn = {
  zh: {
    rowSum: '各项之和',
    columnSum: '各办理结果之和',
    zeros: '，其余为 0',
    difference: (by: number) => `，差 ${by}`,
  },
  en: {
    rowSum: 'sum of the items',
    columnSum: 'sum of the results',
    zeros: '; others 0',
    difference: (by: number) => `; off by ${by}`,
  },
};

type Words = (typeof wordsIn)[Language];

/** The items that are not 0, in brackets; a blank where there are none or too many to read. */
function printItems(calculation: Calculation, words: Words): string {
  const items = calculation.right.filter((fact) => countOf(fact) !== 0);
  if (items.length === 0 || items.length > MOST_ITEMS) return ' ';
  const zeros = items.length < calculation.right.length ? words.zeros : '';
  return `（${items.map((fact) => spaced(shortName(fact, calculation), countOf(fact) ?? 0)).join(' + ')}${zeros}）`;
}

/** 一 3 + 二 0, with the numbers that the rows of table three begin with. */
function printAddends(facts: readonly Fact[]): string {
  return facts.map((fact) => spaced(rowNumber(fact), countOf(fact) ?? 0)).join(' + ');
}

/** A full-width bracket brings its own space. */
function spaced(name: string, count: number): string {
  return name.endsWith('）') ? `${name}${count}` : `${name} ${count}`;
}

function rowNumber({ row, column }: Fact): string {
  const label = row.label?.text ?? columnName(column);
  if (row.id === 'result.total') return '三（七）';
  return /^([一二三四])、/.exec(label)?.[1] ?? label;
}
