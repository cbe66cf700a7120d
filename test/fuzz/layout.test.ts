import fc from 'fast-check';
import { expect } from 'vitest';
import { printAlignedTable } from '../../server/src/layout/alignedTable';
import { cellText } from '../../server/src/layout/cellText';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { printTable } from '../../server/src/layout/printTable';
import { holds } from './cases';
import { anyText, expectOnCharacters } from './texts';

holds('layout', 'blocks, rows and cells stand on whole characters, within and behind each other', anyText, (text) => {
  let end = 0;
  for (const block of parseLayout(text).blocks) {
    expectOnCharacters(text, block.span);
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    end = block.span.end;
    if (block.kind === 'paragraph') {
      if (block.ordinal) expectOnCharacters(text, block.ordinal.span);
      continue;
    }
    for (const { span, cells } of block.rows) {
      expectOnCharacters(text, span);
      for (const cell of cells) {
        expectOnCharacters(text, cell.span);
        expectOnCharacters(text, cell.extent);
        expect(cell.extent.start <= cell.span.start && cell.span.end <= cell.extent.end).toBe(true);
      }
    }
  }
});

holds('blocks', 'the text of no block is lost: every character that is not blank stands in one', anyText, (text) => {
  let end = 0;
  for (const { span } of parseLayout(text).blocks) {
    expect(text.slice(end, span.start)).toMatch(/^[\s|｜:\-\u200b-\u200d\u2060\ufeff\u0085]*$/);
    end = span.end;
  }
  expect(text.slice(end)).toMatch(/^[\s|｜:\-\u200b-\u200d\u2060\ufeff\u0085]*$/);
});

/** A table has a header, labels and somewhere a number; blanks at the ends of a cell no layout keeps. */
const label = fc.string({ unit: fc.constantFrom(...'总计规章行政许可（）件😀𠮷'), minLength: 1, maxLength: 8 });
const number = fc.oneof(fc.nat(99_999).map(String), fc.constantFrom('-1', '１２', '1,000', '0.5'));
const cell = fc.oneof({ arbitrary: number, weight: 3 }, label, fc.constant(''));
const row = (columns: number) => fc.tuple(label, number, ...Array.from({ length: columns }, () => cell));

const table = fc.integer({ min: 0, max: 4 }).chain((columns) => fc.tuple(
  fc.array(label, { minLength: columns + 2, maxLength: columns + 2 }), fc.array(row(columns), { minLength: 1, maxLength: 6 }),
)).map(([header, rows]) => [header, ...rows]);

holds(
  'printedTables', 'a table that is printed is read as the same cells',
  fc.tuple(table, fc.constantFrom('tab-led', 'tabs', 'pipes', 'aligned'), fc.constantFrom('\n', '\r\n')),
  ([rows, style, lineBreak]) => {
    const text = style === 'aligned'
      ? printAlignedTable(rows.map((cells) => ({ labelColumns: 1, cells: cells.map((words) => ({ text: words, columns: 1 })) })), lineBreak)
      : printTable(rows, style, lineBreak);
    const tables = parseLayout(text).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.flatMap((read) => read.rows.map(({ cells }) => cells.map((each) => cellText(text, each, read.style))))).toEqual(rows);
  },
);
