import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import type { Block, Table } from '../../server/src/layout/layout';
import type { FormTable } from '../../server/src/report/report';
import { grid } from '../../server/src/tables/grid';

/** A report as Word or a browser has it: tables are tables, with their cells merged as the official form has them. */
export type OfficialBlock = string | OfficialTable;

export type OfficialTable = readonly (readonly OfficialCell[])[];

export interface OfficialCell {
  /** Lines are separated by `\n`. */
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** The words of a report that is plain text, each line a paragraph, its own misspellings and blanks kept. */
export function officialPage(source: string): OfficialBlock[] {
  const { report } = analyze(TextDocument.create('file:///source.txt', 'nianbao-report', 1, source));
  const { text, layout, tables } = report;
  const whole = tables.filter(isWhole);
  const page: OfficialBlock[] = [];
  let at = 0;
  const linesUpTo = (end: number): void => {
    page.push(...text.slice(at, end).replace(/^\n|\n$/g, '').split('\n'));
    at = end;
  };
  const parts = [
    ...whole.map((table) => ({ start: lineStart(text, table.span.start), end: lineEnd(text, table.span.end), cells: officialTable(text, table) })),
    ...layout.blocks.filter(isTable).filter((block) => !whole.some((table) => overlap(block, table)))
      .map((block) => ({ start: lineStart(text, block.span.start), end: lineEnd(text, block.span.end), cells: ownTable(text, block) })),
  ];
  for (const { start, end, cells } of parts.toSorted((a, b) => a.start - b.start)) {
    linesUpTo(start);
    page.push(cells);
    at = end;
  }
  linesUpTo(text.length);
  return page;
}

function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

function overlap(a: Block, b: FormTable): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

function isWhole({ missingRows, rows }: FormTable): boolean {
  return missingRows.length === 0 && rows.every(({ facts, definition }) => facts.length === definition.columns.length);
}

function officialTable(text: string, { definition, labels, rows }: FormTable): OfficialTable {
  const facts = rows.flatMap((row) => row.facts);
  return grid(definition).map(({ cells }) => cells.map(({ label, concept, lines, columns }) => {
    const fact = concept && facts.find(({ row, column }) => row === concept.row && column === concept.column);
    const words = label && labels.find((each) => each.definition === label)?.span;
    const span = fact ? fact.cell.extent : words;
    return { text: span ? text.slice(span.start, span.end).replace(/^\n+|\n+$/g, '') : '', columns, rows: lines };
  }));
}

function ownTable(text: string, { rows }: Table): OfficialTable {
  return rows.map(({ cells }) => cells.map(({ span }) => ({ text: text.slice(span.start, span.end), columns: 1, rows: 1 })));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
