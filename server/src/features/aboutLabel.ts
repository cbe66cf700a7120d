import { columnWithUnit, rowPath } from '../report/names';
import type { BoundLabel, FormTable } from '../report/report';
import type { ColumnDefinition, LabelDefinition, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import type { Language } from '../text/bilingual';

/** Where a printed label belongs, what it means and how else it may be written; Markdown paragraphs. */
export function aboutLabel({ definition: table }: FormTable, { definition, wording }: BoundLabel, language: Language): string[] {
  const words = wordsIn[language];
  const rows = rowsUnder(table, definition);
  const own = rows.find(({ label }) => label === definition);
  const column = columnsOf(table).find(({ label }) => label === definition);
  const bases = new Set(rows.map(({ basis }) => basis).filter((basis) => basis !== ''));
  const [basis = ''] = bases.size === 1 ? bases : [table.basis];
  const name = (own && rowPath(own)) ?? (column && columnWithUnit(column)) ?? definition.text;
  return [
    `**${table.name} · ${name}**`,
    ...(own && own.note !== '' ? [`${own.note}。`] : []),
    ...(wording === 'misspelt' ? [`${words.official}${definition.text}`] : []),
    ...(definition.accepted.length > 0 ? [`${words.accepted}${definition.accepted.join('；')}`] : []),
    ...(definition.tolerated.length > 0 ? [`${words.tolerated}${definition.tolerated.join('；')}`] : []),
    `${words.basis}${basis}`,
  ];
}

const wordsIn = {
  zh: { official: '统一格式的写法：', accepted: '也可写作：', tolerated: '常见而不完全一样的写法：', basis: '依据：' },
  en: { official: 'In the official form: ', accepted: 'It may also be: ', tolerated: 'Often seen, not quite the same: ', basis: 'Basis: ' },
};

function rowsUnder({ rows }: TableDefinition, label: LabelDefinition): RowDefinition[] {
  return rows.filter((row) => row.label === label || row.groups.includes(label));
}

function columnsOf({ rows }: TableDefinition): ColumnDefinition[] {
  return rows.flatMap(({ columns }) => columns);
}
