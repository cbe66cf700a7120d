import { changeTo } from '../report/fixTitles';
import { correctLabel, type LabelChange, type LabelCorrection } from '../report/labelCorrection';
import type { BoundLabel, FormTable } from '../report/report';
import type { LabelKind } from '../taxonomy/taxonomy';
import { foldText } from '../text/fold';
import type { Finding, Rule } from './rule';

export const labelTypo: Rule = {
  id: 'label-typo',
  title: '表格标签有误',
  rationale: '表格的标签由统一格式规定，逐字照印；错字、漏字会使人误解所填的数，也使报告无法汇总。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables }) {
    for (const table of tables) {
      for (const label of table.labels) {
        if (label.wording === 'misspelt') yield finding(text, table, label);
      }
    }
  },
};

/** Less alike than this, the label's place in the table alone says which one it should be. */
const ALIKE = 0.5;

function finding(text: string, table: FormTable, label: BoundLabel): Finding {
  const correction = correctLabel(text, table.definition, label);
  const { alike, changes, edits, expected, isAnother } = correction;
  // Under the label of another row the numbers may be that row's. Another unit would make the number below it
  // another amount. Both are for a person.
  const isWrongRow = isAnother && label.definition.kind === 'row';
  const isSafe = alike >= ALIKE && !isWrongRow && !changes.some(({ actual, expected: official }) => /[万亿元]/.test(actual + official));
  return {
    span: alike < ALIKE ? label.span : correction.span,
    message: `${message(text, table, label, correction)}请按统一格式改正${isSafe ? '' : '，并核对所填的数'}。`,
    fixes: [{ title: changeTo(expected), safe: isSafe, edits }],
  };
}

function message(text: string, table: FormTable, { definition, span }: BoundLabel, correction: LabelCorrection): string {
  const { alike, changes, expected, isAnother } = correction;
  const name = `${table.definition.name}的${KINDS[definition.kind]}`;
  const written = `“${foldText(text, span)}”`;
  if (isAnother) return `${name}${written}放错了位置或重复，此处应为“${expected}”。`;
  if (alike < ALIKE) return `${name}此处应为“${expected}”，写成了${written}。`;
  return `${name}“${expected}”有误：${changes.map(describe).join('，')}。`;
}

const KINDS: Record<LabelKind, string> = {
  note: '说明', caption: '小标题', columnGroup: '列标题', column: '列标题', rowGroup: '行标题', row: '行标题',
};

function describe({ actual, expected }: LabelChange): string {
  if (actual === '') return `漏了“${expected}”`;
  return expected === '' ? `多了“${actual}”` : `“${actual}”应为“${expected}”`;
}
