import { isTotalColumn } from '../report/facts';
import type { BoundRow, Fact } from '../report/report';
import type { Language } from '../text/bilingual';
import { printDecimal } from '../text/decimal';
import { spanText } from '../text/span';

/** What a row states, in short: 自然人 1 · 总计 1. */
export function rowFigures(text: string, { definition, facts, cells, glued }: BoundRow, language: Language): string {
  const words = wordsIn[language];
  if (facts.length > 0) return figures(text, facts, language);
  if (glued) return words.glued;
  return words.cells(cells.length, definition.columns.length);
}

const wordsIn = {
  zh: {
    blank: '空白',
    glued: '标签和数字连在一起',
    cells: (found: number, wanted: number) => `${found} 格，应为 ${wanted} 格`,
  },
  en: {
    blank: 'blank',
    glued: 'label and numbers run together',
    cells: (found: number, wanted: number) => `${found} cells, should be ${wanted}`,
  },
};

/** The figures that matter: not the zeros, but the total always; without a total, all. */
export function figures(text: string, facts: readonly Fact[], language: Language): string {
  if (facts.every(isZero)) return '0';
  if (facts.length === 1) return facts.map((fact) => figure(text, fact, language)).join('');
  const hasTotal = facts.some(({ column }) => isTotalColumn(column));
  return facts
    .filter((fact) => !hasTotal || isTotalColumn(fact.column) || !isZero(fact))
    .map((fact) => `${fact.column.label.text} ${figure(text, fact, language)}`)
    .join(' · ');
}

function figure(text: string, { value, cell }: Fact, language: Language): string {
  if (value.kind === 'number') return printDecimal(value.number);
  return value.kind === 'blank' ? wordsIn[language].blank : spanText(text, cell.span).replace(/\s+/g, ' ');
}

function isZero({ value }: Fact): boolean {
  return value.kind === 'number' && value.number.units === 0n;
}
