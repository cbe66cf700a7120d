import type { BoundRow, Fact } from '../report/report';
import { printDecimal } from '../text/decimal';
import { spanText } from '../text/span';

/** What a row states, in short: 自然人 1 · 总计 1. */
export function rowFigures(text: string, { definition, facts, cells, glued }: BoundRow): string {
  if (facts.length > 0) return figures(text, facts);
  if (glued) return '标签和数字连在一起';
  return `${cells.length} 格，应为 ${definition.columns.length} 格`;
}

/** The figures that matter: not the zeros, but the total always; without a total, all. */
export function figures(text: string, facts: readonly Fact[]): string {
  if (facts.every(isZero)) return '0';
  if (facts.length === 1) return facts.map((fact) => figure(text, fact)).join('');
  const hasTotal = facts.some(isTotal);
  return facts
    .filter((fact) => !hasTotal || isTotal(fact) || !isZero(fact))
    .map((fact) => `${fact.column.label.text} ${figure(text, fact)}`)
    .join(' · ');
}

function figure(text: string, { value, cell }: Fact): string {
  if (value.kind === 'number') return printDecimal(value.number);
  return value.kind === 'blank' ? '空白' : spanText(text, cell.span).replace(/\s+/g, ' ');
}

function isZero({ value }: Fact): boolean {
  return value.kind === 'number' && value.number.units === 0n;
}

function isTotal({ column }: Fact): boolean {
  return /(^|\.)total$/.test(column.id);
}
