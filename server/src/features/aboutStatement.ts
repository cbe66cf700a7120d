import { cellName } from '../report/names';
import { closestReading, type Comparison, isRight } from '../report/statementConflicts';
import { escapeMarkdown, markdownTable } from './markdown';

/** A number in prose beside what the table has for it; Markdown paragraphs. */
export function aboutStatement(comparison: Comparison): string[] {
  const { statement, concept } = comparison;
  const reading = closestReading(comparison);
  if (!reading) return [];
  const { facts, value } = reading;
  const cells = facts.length === 1 ? facts.map(cellName).join('') : `${facts[0]?.table.name ?? ''}相应的${facts.length}格合计`;
  return [
    `**${escapeMarkdown(concept.name)}**`,
    markdownTable([['', ''], ['正文', String(statement.value)], [escapeMarkdown(cells), String(value)]]),
    isRight(comparison) ? '✓ 正文与表格一致' : '✗ 正文与表格不一致',
  ];
}
