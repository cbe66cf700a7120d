import { printFormula } from '../figures/formula';
import { relationsOf, type Relation } from '../figures/relations';
import { columnWithUnit, rowPath, shortName } from '../report/names';
import type { Fact, FormTable } from '../report/report';
import { countOf, holds } from '../tables/calculations';
import type { Language } from '../text/bilingual';
import { escapeMarkdown, markdownTable } from './markdown';

/** What a cell is for, whether its sums hold, and the law behind it; Markdown paragraphs. */
export function aboutFact(table: FormTable, fact: Fact, language: Language): string[] {
  const words = wordsIn[language];
  const { row, column } = fact;
  const relations = relationsOf(table, fact);
  const names = [table.definition.name, rowPath(row), columnWithUnit(column)].filter((name) => name !== '');
  return [
    `**${names.join(' · ')}**`,
    ...(row.note === '' ? [] : [`${row.note}。`]),
    ...relations.flatMap((relation) => computedSum(relation, fact, words)),
    ...(relations.length === 0 ? [] : [relationTable(relations, language)]),
    ...(row.basis === '' ? [] : [`${words.basis}${row.basis}`]),
  ];
}

/** For a total, also a blank one: what it should be by its items. */
function computedSum({ definition, left, right }: Relation, fact: Fact, words: Words): string[] {
  if (definition.kind === 'balance' || !left.includes(fact)) return [];
  const counts = right.map(countOf);
  const known = counts.filter((count) => count !== null);
  if (known.length < definition.right.length) return [];
  const sum = known.reduce((total, count) => total + count, 0);
  return [`${words[definition.kind]} **${sum}**${comparison(sum, countOf(fact), words)}`];
}

function comparison(sum: number, stated: number | null, words: Words): string {
  if (stated === null) return words.noNumber;
  return stated === sum ? words.same : words.stated(stated);
}

const wordsIn = {
  zh: {
    basis: '依据：',
    columnSum: '本列各办理结果相加得',
    rowSum: '本行各项相加得',
    noNumber: '，这一格没有可用的数。',
    same: '，与填写的一致。',
    stated: (count: number) => `，填写的是 ${count}。`,
    relations: '勾稽关系',
    row: '本行',
    column: '本列',
    holds: '✓ 相符',
    broken: '✗ 不符',
    blanks: '（没有填数的格按 0 计算）',
    unchecked: '，无法核对',
    incomplete: '缺了行或格数不对',
    unreadable: (names: string) => `${names}没有可用的数`,
  },
  en: {
    basis: 'Basis: ',
    columnSum: 'The results of this column come to',
    rowSum: 'The items of this row come to',
    noNumber: '; there is no number in this cell.',
    same: ', as stated.',
    stated: (count: number) => `; ${count} is stated.`,
    relations: 'Sums',
    row: 'row',
    column: 'column',
    holds: '✓ right',
    broken: '✗ wrong',
    blanks: ' (cells without a number count as 0)',
    unchecked: ': cannot be checked',
    incomplete: 'A row or a cell is missing',
    unreadable: (names: string) => `There is no number in ${names}`,
  },
};

type Words = (typeof wordsIn)[Language];

function relationTable(relations: readonly Relation[], language: Language): string {
  const isRight = ({ calculation }: Relation): boolean => calculation !== null && holds(calculation);
  const wrongFirst = relations.toSorted((a, b) => Number(isRight(a)) - Number(isRight(b)));
  return markdownTable([[wordsIn[language].relations, '', ''], ...wrongFirst.map((relation) => relationRow(relation, language))]);
}

function relationRow(relation: Relation, language: Language): string[] {
  const words = wordsIn[language];
  const { definition, calculation } = relation;
  const place = definition.kind === 'rowSum' ? words.row : words.column;
  if (!calculation) return [place, escapeMarkdown(`${unreadable(relation, words)}${words.unchecked}`), '–'];
  const note = [...calculation.left, ...calculation.right].some((cell) => countOf(cell) === null) ? words.blanks : '';
  return [place, `${printFormula(calculation, language)}${note}`, holds(calculation) ? words.holds : words.broken];
}

function unreadable({ definition, left, right }: Relation, words: Words): string {
  const cells = [...left, ...right];
  if (cells.length < definition.left.length + definition.right.length) return words.incomplete;
  const names = cells.filter((cell) => countOf(cell) === null).map((cell) => `“${shortName(cell, { definition })}”`);
  return words.unreadable(names.join('、'));
}
