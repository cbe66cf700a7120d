import { chineseNumeral, columnName, rowName } from '../report/names';
import type { Report } from '../report/report';
import { partOfTable, tableAt, type TablePart } from '../tables/tablePart';
import { lastBegun } from '../text/lastBegun';
import { touches } from '../text/span';

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
  const section = lastBegun(report.sections, offset, ({ heading }) => heading.span.start);
  const ordinal = section?.definition?.ordinal;
  const table = tableAt(report, offset);
  const row = table?.rows.find((each) => touches(each.span, offset));
  return {
    section: ordinal === undefined ? null : chineseNumeral(ordinal),
    table: table?.definition.name ?? null,
    row: row ? rowName(row.definition) : null,
    column: table ? columnOf(partOfTable(table, offset)) : null,
  };
}

function columnOf(part: TablePart | null): string | null {
  if (part?.kind === 'fact') return columnName(part.fact.column);
  return part?.kind === 'label' && part.label.definition.kind === 'column' ? part.label.definition.text : null;
}
