import type { Block, Cell, Row, Table } from '../layout/layout';
import { addDecimals, compareDecimals, type Decimal, parseDecimal } from '../text/decimal';
import { foldText } from '../text/fold';
import { narrow } from '../text/narrow';
import type { Span } from '../text/span';
import { findQuantities, type Quantity } from './quantities';

/** A table of the author's own that lists what a paragraph counts: …337条。…列表如下：. */
export interface Listing {
  /** The greatest number of the paragraph in the table's unit. */
  readonly total: Quantity;
  readonly sum: Decimal;
  readonly header: Span;
}

const ANNOUNCED = /(?:列表|表格?)如下:?$|如下表(?:所示)?:?$|见下表:?$/;
/** 2020年发布数量(条) */
const COUNT = /(?:数量|条数|件数|篇数|数)\(?([条件份次篇项])\)?$/;
const SUMMARY = /^(?:合计|总计|小计|共计)/;

/** Listings that add up to more than the paragraph before them says there is. Fewer may be a choice of the author's. */
export function findExceedingListings(text: string, blocks: readonly Block[]): Listing[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (block.kind !== 'table' || before?.kind !== 'paragraph') return [];
    const content = narrow(text.slice(before.span.start, before.span.end));
    if (!ANNOUNCED.test(content)) return [];
    return exceeding(text, block, findQuantities(content, before.span.start)) ?? [];
  });
}

function exceeding(text: string, { rows }: Table, quantities: readonly Quantity[]): Listing | null {
  const [top, ...others] = rows;
  const header = top?.cells.at(-1);
  const unit = header && COUNT.exec(foldText(text.slice(header.span.start, header.span.end)))?.[1];
  if (!header || unit === undefined) return null;
  const sum = sumOf(others.map((row) => countIn(text, row)));
  const own = quantities.filter((each) => each.unit === unit);
  const total = own.toSorted((a, b) => compareDecimals(b.value, a.value))[0];
  if (!sum || !total || own.some((each) => each.isApproximate) || compareDecimals(sum, total.value) <= 0) return null;
  return { total, sum, header: header.span };
}

/** The count in a row's last cell; null where it is no whole number, or the row adds up others. */
function countIn(text: string, { cells }: Row): Decimal | null {
  const contents = cells.map((cell: Cell) => foldText(text.slice(cell.span.start, cell.span.end)));
  const last = contents.at(-1) ?? '';
  return contents.some((content) => SUMMARY.test(content)) || !/^\d+$/.test(last) ? null : parseDecimal(last);
}

function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce<Decimal | null>((sum, value) => sum && value && addDecimals(sum, value), parseDecimal('0'));
}
