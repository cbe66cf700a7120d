import { numberIn } from '../report/facts';
import { columnWithUnit, rowPath } from '../report/names';
import type { Fact, Report } from '../report/report';
import { forms } from '../taxonomy/forms';
import type { FormId } from '../taxonomy/taxonomy';
import { printDecimal } from '../text/decimal';
import { foldText } from '../text/fold';
import { conceptKey, formConcepts, type FormConcept } from '../archive/formConcepts';
import { soleTables } from '../archive/figures';
import type { SheetColumn } from '../office/sheet';
import { workbook } from '../office/workbook';
import { printable } from './printable';
import { printJson } from './printJson';
import { BYTE_ORDER_MARK, csvLine } from './csvLine';

/** The figures of one report; null where one cannot be read. */
export interface FigureRow {
  readonly path: string;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly form: FormId;
  /** In the order of the form's concepts: a number as JSON and spreadsheets write it, or the words with an unexpected unit (87580元). */
  readonly figures: readonly (string | null)[];
}

export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

export interface FigureColumn {
  /** `new/natural`, with the form before it where the other form means something else by it: `2021:normative/made`. */
  readonly id: string;
  readonly name: string;
  readonly valueIn: (row: FigureRow) => string | null;
}

export function figureRow(path: string, { organisation, year, form, tables }: Report, text: string): FigureRow {
  const facts = soleTables(form.id, tables).flatMap(({ rows }) => rows.flatMap((row) => row.facts));
  const { list, indexOf } = formConcepts(form.id);
  const figures = Array.from(list, (): string | null => null);
  for (const fact of facts) {
    const index = indexOf.get(conceptKey(fact));
    if (index !== undefined) figures[index] = valueOf(fact, text);
  }
  return { path, organisation, year, form: form.id, figures };
}

/** A row a report, a column a concept of the forms that occur: what CSV, JSON and spreadsheets are printed from. */
export function figureTable(rows: readonly FigureRow[]): FigureTable {
  const occurring = forms.map(({ id }) => id).filter((id) => rows.some(({ form }) => form === id));
  const columns = new Map<string, FigureColumn>();
  for (const form of occurring) {
    for (const concept of formConcepts(form).list) {
      const { key } = concept;
      const name = nameOf(concept);
      // Table two asks for other things in each form, even where the ids are the same.
      const isOwn = concept.table.id === 't2';
      const id = isOwn ? `${form}:${key}` : key;
      const valueIn = (row: FigureRow): string | null => (isOwn && row.form !== form ? null : valueAt(row, key));
      columns.set(id, columns.get(id) ?? { id, name: isOwn && occurring.length > 1 ? `${form}年格式 ${name}` : name, valueIn });
    }
  }
  return { columns: [...columns.values()], rows };
}

function valueAt({ form, figures }: FigureRow, key: string): string | null {
  return figures[formConcepts(form).indexOf.get(key) ?? -1] ?? null;
}

function nameOf({ table, row, column }: FormConcept): string {
  return [table.name, rowPath(row), columnWithUnit(column)].filter((part) => part !== '').join(' ');
}

function valueOf(fact: Fact, text: string): string | null {
  const number = numberIn(fact);
  if (!number) return null;
  const unit = fact.value.kind === 'number' ? fact.value.unit : null;
  // 采购总金额 is in 元 or 万元 as the author likes.
  if (unit && fact.column.type === 'amount' && foldText(text, unit) !== fact.column.unit) return foldText(text, fact.cell.span);
  return printDecimal(number);
}

export const figurePrinters = { csv: printCsv, json: printFiguresAsJson, xlsx: printXlsx } as const satisfies Record<string, (table: FigureTable) => string | Uint8Array>;

export type FigureFormat = keyof typeof figurePrinters;

function printCsv({ columns, rows }: FigureTable): string {
  const header = ['文件', '机关', '年度', '格式', ...columns.map(({ name }) => name)];
  const lines = rows.map((row) => (
    [row.path, row.organisation ?? '', row.year ?? '', row.form, ...columns.map(({ valueIn }) => valueIn(row) ?? '')]
  ));
  return BYTE_ORDER_MARK + [header, ...lines].map((line) => csvLine(line.map((field) => printable(String(field))))).join('');
}

function printFiguresAsJson({ columns, rows }: FigureTable): string {
  const output = {
    version: 1,
    columns: columns.map(({ id, name }) => ({ id, name })),
    reports: rows.map((row) => ({
      path: row.path, organisation: row.organisation, year: row.year, form: row.form,
      figures: Object.fromEntries(columns.map(({ id, valueIn }) => [id, toJson(valueIn(row))])),
    })),
  };
  return `${printJson(output, 2)}\n`;
}

function printXlsx({ columns, rows }: FigureTable): Uint8Array {
  const named = (title: string, width: number): SheetColumn => ({ title, width });
  return workbook([{
    name: '数据',
    frozenColumns: 2,
    columns: [named('文件', 40), named('机关', 24), named('年度', 8), named('格式', 8), ...columns.map(({ name }) => named(name, 14))],
    rows: rows.map((row) => [row.path, row.organisation, row.year, row.form, ...columns.map(({ valueIn }) => toJson(valueIn(row)))]),
  }]);
}

function toJson(value: string | null): number | string | null {
  return value !== null && /^-?\d+(?:\.\d+)?$/.test(value) && Number.isFinite(Number(value)) ? Number(value) : value;
}
