import { closestReading, type Comparison, isRight } from '../figures/statementConflicts';
import { cellName } from '../report/names';
import type { Language } from '../text/bilingual';
import { escapeMarkdown, markdownTable } from './markdown';

/** A number in prose beside what the table has for it; Markdown paragraphs. */
export function aboutStatement(comparison: Comparison, language: Language): string[] {
  const words = wordsIn[language];
  const { statement, concept } = comparison;
  const reading = closestReading(comparison);
  if (!reading) return [];
  const { facts, value } = reading;
  const cells = facts.length === 1 ? facts.map(cellName).join('') : words.cells(facts[0]?.table.name ?? '', facts.length);
  return [
    `**${escapeMarkdown(concept.name)}**`,
    markdownTable([['', ''], [words.prose, String(statement.value)], [escapeMarkdown(cells), String(value)]]),
    isRight(comparison) ? words.right : words.wrong,
  ];
}

const wordsIn = {
  zh: {
    prose: '正文',
    cells: (table: string, count: number) => `${table}相应的${count}格合计`,
    right: '✓ 正文与表格一致',
    wrong: '✗ 正文与表格不一致',
  },
  en: {
    prose: 'prose',
    cells: (table: string, count: number) => `${table}: ${count} cells together`,
    right: '✓ prose and table agree',
    wrong: '✗ prose and table do not agree',
  },
};
