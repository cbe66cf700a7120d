import { touches } from '../text/span';
import { chineseNumeral, columnName, rowName } from './names';
import type { FormTable, Report } from './report';

/** Where in the report an offset stands; parts that do not apply are null. As in the CLI's JSON. */
export interface Location {
  /** 一 to 六; null before the first section and in one that is not statutory. */
  readonly section: string | null;
  /** 表二, 表三, 表四. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
}

export function locate(report: Report, offset: number): Location {
  const section = report.sections.findLast((each) => each.heading.span.start <= offset);
  const ordinal = section?.definition?.ordinal;
  const table = report.tables.find((each) => touches(each.span, offset));
  return {
    section: ordinal === undefined ? null : chineseNumeral(ordinal),
    table: table?.definition.name ?? null,
    ...locateInTable(table, offset),
  };
}

function locateInTable(table: FormTable | undefined, offset: number): Pick<Location, 'row' | 'column'> {
  const row = table?.rows.find((each) => touches(each.span, offset));
  const fact = row?.facts.find((each) => touches(each.span, offset));
  if (row) return { row: rowName(row.definition), column: fact ? columnName(fact.column) : null };
  const label = table?.labels.find((each) => touches(each.span, offset));
  const isColumn = label?.definition.kind === 'column';
  return { row: null, column: isColumn ? label.definition.text : null };
}
