import type { ColumnDefinition, RowDefinition, SectionDefinition } from '../taxonomy/taxonomy';
import type { Calculation, Fact } from './report';

/** 一、二 … for the ordinals 1 to 10; digits above. */
export function chineseNumeral(value: number): string {
  return '〇一二三四五六七八九十'[value] ?? String(value);
}

/** 第三部分 */
export function sectionName({ ordinal }: Pick<SectionDefinition, 'ordinal'>): string {
  return `第${chineseNumeral(ordinal)}部分`;
}

/** The heading as the form prints it: 一、总体情况. */
export function printHeading({ ordinal, title }: SectionDefinition): string {
  return `${chineseNumeral(ordinal)}、${title}`;
}

/** The column with its groups, as a reader looks for it: 自然人, 行政诉讼 / 未经复议直接起诉 / 总计. */
export function columnName({ groups, label }: ColumnDefinition): string {
  // 法人或其他组织 is left out: 商业企业 and its neighbours stand only there.
  const own = groups.filter((group) => group.text !== '法人或其他组织');
  return [...own, label].map((each) => each.text).join(' / ');
}

/** The same with what it counts: 自然人（件）. */
export function columnWithUnit(column: ColumnDefinition): string {
  return `${columnName(column)}${column.unit === null ? '' : `（${column.unit}）`}`;
}

/** The row's printed label; null in table four, which has a single row. */
export function rowName({ label }: RowDefinition): string | null {
  return label?.text ?? null;
}

/** Where a cell stands: 表三“（一）予以公开”行“自然人”列; 表四“行政复议 / 总计”列. */
export function cellName({ table, row, column }: Pick<Fact, 'table' | 'row' | 'column'>): string {
  const name = rowName(row);
  return `${table.name}${name === null ? '' : `“${name}”行`}“${columnName(column)}”列`;
}

/** Cells that are added up: 表三“（三）不予公开”各行“总计”列; 表三“一、本年新收…”行“商业企业”“科研机构”列. */
export function cellsName(facts: readonly Pick<Fact, 'table' | 'row' | 'column'>[]): string {
  const [first, ...others] = facts;
  if (!first) return '';
  const { table, row, column } = first;
  const group = row.groups.at(-1);
  if (others.length === 0) return cellName(first);
  if (group && others.every((other) => other.column === column && other.row.groups.at(-1) === group)) {
    return `${table.name}“${group.text}”各行“${columnName(column)}”列`;
  }
  if (others.some((other) => other.row !== row)) return `${table.name}相应的${facts.length}格`;
  const name = rowName(row);
  return `${table.name}${name === null ? '' : `“${name}”行`}${facts.map((fact) => `“${columnName(fact.column)}”`).join('')}列`;
}

/** A row's label, which often says little by itself, behind its group's: （三）不予公开 / 4.保护第三方合法权益. */
export function rowPath({ groups, label }: RowDefinition): string {
  const group = groups.at(-1);
  return [...(group ? [group] : []), ...(label ? [label] : [])].map((each) => each.text).join(' / ');
}

/** The cell within a table that is already named: “（七）总计”. What its calculation shares is left out. */
export function shortName({ row, column }: Fact, calculation: Pick<Calculation, 'definition'>): string {
  if (calculation.definition.kind === 'rowSum') return column.label.text;
  return rowName(row) ?? columnName(column);
}
