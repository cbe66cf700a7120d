import { countOf, holds } from '../report/calculations';
import { printFormula } from '../report/formula';
import { columnWithUnit, rowPath, shortName } from '../report/names';
import { relationsOf, type Relation } from '../report/relations';
import type { Fact, FormTable } from '../report/report';
import { escapeMarkdown, markdownTable } from './markdown';

/** What a cell is for, whether its sums hold, and the law behind it; Markdown paragraphs. */
export function aboutFact(table: FormTable, fact: Fact): string[] {
  const { row, column } = fact;
  const relations = relationsOf(table, fact);
  const names = [table.definition.name, rowPath(row), columnWithUnit(column)].filter((name) => name !== '');
  return [
    `**${names.join(' · ')}**`,
    ...(row.note === '' ? [] : [`${row.note}。`]),
    ...relations.flatMap((relation) => computedSum(relation, fact)),
    ...(relations.length === 0 ? [] : [relationTable(relations)]),
    ...(row.basis === '' ? [] : [`依据：${row.basis}`]),
  ];
}

/** For a total, also a blank one: what it should be by its items. */
function computedSum({ definition, left, right }: Relation, fact: Fact): string[] {
  if (definition.kind === 'balance' || !left.includes(fact)) return [];
  const counts = right.map(countOf);
  const known = counts.filter((count) => count !== null);
  if (known.length < definition.right.length) return [];
  const sum = known.reduce((total, count) => total + count, 0);
  const what = definition.kind === 'columnSum' ? '本列各办理结果相加' : '本行各项相加';
  return [`${what}得 **${sum}**，${comparison(sum, countOf(fact))}。`];
}

function comparison(sum: number, stated: number | null): string {
  if (stated === null) return '这一格没有可用的数';
  return stated === sum ? '与填写的一致' : `填写的是 ${stated}`;
}

function relationTable(relations: readonly Relation[]): string {
  const isRight = ({ calculation }: Relation): boolean => calculation !== null && holds(calculation);
  const wrongFirst = relations.toSorted((a, b) => Number(isRight(a)) - Number(isRight(b)));
  return markdownTable([['勾稽关系', '', ''], ...wrongFirst.map(relationRow)]);
}

function relationRow(relation: Relation): string[] {
  const { definition, calculation } = relation;
  const place = definition.kind === 'rowSum' ? '本行' : '本列';
  if (!calculation) return [place, escapeMarkdown(`${unreadable(relation)}，无法核对`), '–'];
  return [place, printFormula(calculation), holds(calculation) ? '✓ 相符' : '✗ 不符'];
}

function unreadable({ definition, left, right }: Relation): string {
  const cells = [...left, ...right];
  if (cells.length < definition.left.length + definition.right.length) return '缺了行或格数不对';
  const names = cells.filter((cell) => countOf(cell) === null).map((cell) => `“${shortName(cell, { definition })}”`);
  return `${names.join('、')}没有可用的数`;
}
