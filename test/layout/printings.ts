import { printTable } from '../../server/src/layout/printTable';
import { grid } from '../../server/src/tables/grid';
import { form2021 } from '../../server/src/taxonomy/form2021';
import type { TableId } from '../../server/src/taxonomy/taxonomy';
import { textWidth } from '../../server/src/text/displayWidth';
import { correctCounts, keyOf, seededRandom } from '../accuracy/randomTable';

/** A table as Word has it, to be damaged and printed in any way. */
export type PaperTable = readonly (readonly PaperCell[])[];

export interface PaperCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** `new natural` where the cell holds a number of the form's, else null. */
  readonly value: string | null;
}

/** The official table of 2021 with numbers that hold. */
export function paperTable(id: TableId): PaperTable {
  const definition = form2021.tables.find((each) => each.id === id)!;
  const counts = correctCounts(definition, seededRandom(3));
  return grid(definition).map(({ cells }) => cells.map(({ label, concept, lines, columns }) => ({
    text: label?.text ?? (concept ? String(id === 't2' ? 0 : counts.get(keyOf(concept))) : ''),
    columns,
    rows: lines,
    value: concept ? `${concept.row.id} ${concept.column.id}` : null,
  })));
}

interface Spread {
  /** Null where a cell that begins in a row above goes on. */
  readonly text: string | null;
  readonly columns: number;
}

function spread(table: PaperTable): Spread[][] {
  const open = new Map<number, { readonly columns: number; left: number }>();
  return table.map((cells) => {
    const left = [...cells];
    const row: Spread[] = [];
    for (let column = 0; left.length > 0 || open.has(column); column += row.at(-1)!.columns) {
      const above = open.get(column);
      if (above) {
        row.push({ text: null, columns: above.columns });
        if (--above.left === 0) open.delete(column);
        continue;
      }
      const { text, columns, rows } = left.shift()!;
      if (rows > 1) open.set(column, { columns, left: rows - 1 });
      row.push({ text, columns });
    }
    return row;
  });
}

const words = (table: PaperTable): (string | null)[][] => spread(table).map((row) => row.map(({ text }) => text));
const inEachColumn = (table: PaperTable): (string | null)[][] => spread(table).map((row) => row.flatMap(({ text, columns }) => [text, ...Array.from({ length: columns - 1 }, () => null)]));
const filled = (table: PaperTable): string[][] => words(table).map((row) => row.flatMap((text) => (text === null || text === '' ? [] : [text])));

function aligned(table: PaperTable): string {
  const rows = inEachColumn(table).map((row) => row.map((text) => text ?? ''));
  const widths = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) => (
    Math.max(2, ...rows.map((row) => textWidth(row[column] ?? '')).filter((width) => width <= 40))
  ));
  const padded = (text: string, width: number): string => `${text}${' '.repeat(Math.max(0, width - textWidth(text)))}  `;
  return rows.map((row) => row.map((text, column) => padded(text, widths[column]!)).join('').trimEnd()).join('\n');
}

/** What programs make of a table: each printing keeps what it can. */
export const printings: Readonly<Record<string, (table: PaperTable) => string>> = {
  'a cell a line behind a tab': (table) => printTable(words(table), 'tab-led', '\n'),
  'tabs from Word': (table) => printTable(words(table), 'tabs', '\n'),
  'tabs from a spreadsheet': (table) => inEachColumn(table).map((row) => row.map((text) => text ?? '').join('\t')).join('\n'),
  'commas': (table) => printTable(inEachColumn(table), 'commas', '\n'),
  'Markdown': (table) => printTable(inEachColumn(table), 'pipes', '\n'),
  'a cell a line with a pipe': (table) => printTable(words(table), 'pipe-led', '\n'),
  'HTML': (table) => `<table>\n${table.map((row) => `<tr>${row.map(({ text, columns, rows }) => `<td colspan="${columns}" rowspan="${rows}">${text}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
  'a paragraph a cell': (table) => printTable(words(table), 'paragraphs', '\n'),
  'a line a cell': (table) => filled(table).flat().join('\n'),
  'a row a line': (table) => filled(table).map((row) => row.map((text) => text.replaceAll(/\s+/g, '')).join(' ')).filter((line) => line !== '').join('\n'),
  'columns kept apart with blanks': aligned,
  'a grid': (table) => `${words(table).map((row) => `+----+----+\n| ${row.map((text) => text ?? '').join(' | ')} |\n`).join('')}+----+----+`,
  'a drawn grid': (table) => `┌──┬──┐\n${words(table).map((row) => `│${row.map((text) => text ?? '').join('│')}│`).join('\n├──┼──┤\n')}\n└──┴──┘`,
};

/** In these a blank cell leaves no trace. */
export const losesBlanks: ReadonlySet<string> = new Set(['a paragraph a cell', 'a line a cell', 'a row a line', 'columns kept apart with blanks']);
