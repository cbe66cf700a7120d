import { columnWithUnit, rowPath } from '../report/names';
import type { BoundLabel, FormTable } from '../report/report';
import type { ColumnDefinition, LabelDefinition, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';

/** Where a printed label belongs, what it means and how else it may be written; Markdown paragraphs. */
export function aboutLabel({ definition: table }: FormTable, { definition, wording }: BoundLabel): string[] {
  const rows = rowsUnder(table, definition);
  const own = rows.find(({ label }) => label === definition);
  const column = columnsOf(table).find(({ label }) => label === definition);
  const bases = new Set(rows.map(({ basis }) => basis).filter((basis) => basis !== ''));
  const [basis = ''] = bases.size === 1 ? bases : [table.basis];
  const name = own ? rowPath(own) : column ? columnWithUnit(column) : definition.text;
  return [
    `**${table.name} · ${name}**`,
    ...(own && own.note !== '' ? [`${own.note}。`] : []),
    ...(wording === 'misspelt' ? [`统一格式的写法：${definition.text}`] : []),
    ...(definition.accepted.length > 0 ? [`也可写作：${definition.accepted.join('；')}`] : []),
    ...(definition.tolerated.length > 0 ? [`常见而不完全一样的写法：${definition.tolerated.join('；')}`] : []),
    `依据：${basis}`,
  ];
}

function rowsUnder({ rows }: TableDefinition, label: LabelDefinition): RowDefinition[] {
  return rows.filter((row) => row.label === label || row.groups.includes(label));
}

function columnsOf({ rows }: TableDefinition): ColumnDefinition[] {
  return rows.flatMap(({ columns }) => columns);
}
