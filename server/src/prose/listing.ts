import type { Block, Cell, Row, Table } from '../layout/layout';
import { addDecimals, compareDecimals, type Decimal, parseDecimal, ZERO } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { narrow } from '../text/narrow';
import { findQuantities, type Quantity } from '../text/quantities';
import type { Span } from '../text/span';

/** A number of a paragraph that the author's own table below it contradicts: …337条。…列表如下：. */
export interface Listing {
  readonly stated: Quantity;
  /** The category that both name; null for the whole. */
  readonly category: string | null;
  /** What the table's rows add up to. */
  readonly sum: Decimal;
  /** The head of its column of numbers, or the category's first cell. */
  readonly place: Span;
}

const ANNOUNCED = /(?:列表|表格?)如下:?$|如下表(?:所示)?:?$|见下表:?$/;
const LONGEST_ANNOUNCEMENT = 8;
/** 2020年发布数量(条) */
const COUNT = /(?:数量|条数|件数|篇数|数)\(?([条件份次篇项])\)?$/;
const SUMMARY = /^(?:合计|总计|小计|共计)/;
/** The words before a number: 工作信息类 in …，工作信息类281条. */
const LABEL = /(?:^|[,;:。、])\s*(?:其中)?([^,;:。、\d]{2,12}?)类?$/;

/**
 * Tables that add up to more than the paragraph before them says there is, and categories that both count
 * differently. A table with less than the whole may be a choice of the author's.
 */
export function findWrongListings(text: string, blocks: readonly Block[]): Listing[] {
  return flatMap(blocks, (block, index) => {
    const before = blocks[index - 1];
    if (block.kind !== 'table' || before?.kind !== 'paragraph') return [];
    const { start, end } = before.span;
    if (!ANNOUNCED.test(narrow(text.slice(Math.max(start, end - LONGEST_ANNOUNCEMENT), end)))) return [];
    const table = readTable(text, block);
    if (!table) return [];
    const content = narrow(text.slice(start, end));
    const own = findQuantities(content, start).filter(({ unit }) => unit === table.unit);
    if (own.some(({ isApproximate }) => isApproximate)) return [];
    return [...exceeding(table, own), ...differing(table, own, (at) => content.slice(0, at - start))];
  });
}

interface Category {
  readonly name: string;
  readonly place: Span;
  readonly sum: Decimal;
}

interface CountTable {
  readonly unit: string;
  readonly header: Span;
  readonly categories: readonly Category[];
}

/** A table whose last column counts, row by row; null where it does not, or has rows that sum up others. */
function readTable(text: string, { rows: [top, ...rows] }: Table): CountTable | null {
  const header = top?.cells.at(-1);
  const unit = header && COUNT.exec(foldText(text, header.span))?.[1];
  if (!header || unit === undefined) return null;
  const categories: Category[] = [];
  for (const row of rows) {
    const count = countIn(text, row);
    const [first] = row.cells;
    if (!count || !first) return null;
    const name = foldText(text, first.span);
    // A cell that goes on over several rows is blank in all but the first.
    const last = name === '' ? categories.pop() : undefined;
    categories.push(last ? { ...last, sum: addDecimals(last.sum, count) } : { name, place: first.span, sum: count });
  }
  return { unit, header: header.span, categories };
}

function exceeding({ categories, header }: CountTable, own: readonly Quantity[]): Listing[] {
  const sum = categories.map((category) => category.sum).reduce(addDecimals, ZERO);
  const total = own.toSorted((a, b) => compareDecimals(b.value, a.value))[0];
  return total && compareDecimals(sum, total.value) > 0 ? [{ stated: total, category: null, sum, place: header }] : [];
}

/** Only where another category has the same count in both: then they do count the same things. */
function differing({ categories }: CountTable, own: readonly Quantity[], before: (offset: number) => string): Listing[] {
  const both = flatMap(own, (stated) => {
    const label = LABEL.exec(before(stated.span.start).slice(-20))?.[1];
    const category = categories.find(({ name }) => name === label);
    return category ? [{ stated, category: category.name, sum: category.sum, place: category.place }] : [];
  });
  const different = both.filter(({ stated, sum }) => compareDecimals(stated.value, sum) !== 0);
  return different.length < both.length ? different : [];
}

/** The count in a row's last cell; null where it is no whole number, or the row adds up others. */
function countIn(text: string, { cells }: Row): Decimal | null {
  const contents = cells.map((cell: Cell) => foldText(text, cell.span));
  const last = contents.at(-1) ?? '';
  return contents.some((content) => SUMMARY.test(content)) || !/^\d+$/.test(last) ? null : parseDecimal(last);
}
