import { cellName } from '../report/names';
import type { Fact, Value } from '../report/report';
import { otherRows, regionName } from '../tables/regionNames';
import { regionsOf } from '../tables/regions';
import { printDecimal, shiftDecimal } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { hull, spanText, type Span } from '../text/span';
import { fill } from '../writing/fill';
import { changeToNumber } from '../writing/fixTitles';
import type { Finding, Fix, Rule } from './rule';

export const unitInCell: Rule = {
  id: 'unit-in-cell',
  title: '数字格里带单位、附注或多余的符号',
  rationale: '数字格只填数字，单位由表格规定；带了单位、括号里的附注，或者多写了引号、正负号和前面的 0，汇总时可能读不出来。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'warning',
  *check({ text, tables }) {
    for (const table of tables) {
      const together = flatMap(regionsOf(table, isCountWithUnit), (region) => (region.length < MANY ? [] : [region]));
      for (const region of together) yield* units(text, region);
      for (const more of MORE) for (const region of regionsOf(table, (fact) => moreIn(text, fact) === more)) yield* withMore(text, region, more);
      const said = new Set(together.flat());
      for (const fact of table.unusual) {
        const { value } = fact;
        if (value.kind === 'number' && (value.unit ?? value.remark) && !said.has(fact)) yield finding(text, fact, value);
      }
    }
  },
};

/** Who writes the unit in so many cells writes it in all: one finding. */
const MANY = 3;

function isCountWithUnit({ value, column }: Fact): boolean {
  return value.kind === 'number' && value.unit !== null && value.remark === null && column.type !== 'amount';
}

function* units(text: string, region: readonly Fact[]): Iterable<Finding> {
  const spans = flatMap(region, ({ value }) => (value.kind === 'number' && value.unit ? [value.unit] : []));
  const [first] = spans;
  if (!first) return;
  const written = [...new Set(spans.map((span) => `“${inOneLine(text, span)}”`))].join('');
  yield {
    span: first,
    message: `${regionName(region)}有 ${region.length} 个相连的格带了单位${written}。这些格只填数字，请去掉单位。`,
    related: otherRows(region, '也带了单位'),
    fixes: [{
      title: { zh: `这 ${region.length} 格都去掉单位`, en: `Delete the unit in these ${region.length} cells` },
      safe: false,
      edits: spans.map((span) => ({ span, newText: '' })),
    }],
  };
}

const MORE = ['前面多了正负号', '前面多了 0', '旁边多了引号'] as const;

/** What is written besides the number; of one with a unit or a remark enough is said. */
function moreIn(text: string, { value, cell }: Fact): (typeof MORE)[number] | null {
  if (value.kind !== 'number' || !value.hasMore || value.unit || value.remark) return null;
  const written = foldText(text, cell.span);
  if (/^[-+—–]/.test(written)) return '前面多了正负号';
  return /^0\d/.test(written) ? '前面多了 0' : '旁边多了引号';
}

function* withMore(text: string, region: readonly Fact[], more: string): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const count = region.length;
  const written = inOneLine(text, first.cell.span);
  const what = count === 1 ? `${cellName(first)}写成了“${written}”` : `${regionName(region)}有 ${count} 个相连的格像“${written}”这样`;
  const number = numberOf(first);
  yield {
    span: first.span,
    severity: 'information',
    message: `${what}，${more}，按 ${number} 计。${count === 1 ? `请改为 ${number}` : '请只填数字'}。`,
    related: otherRows(region, '也多写了'),
    fixes: [{
      title: count === 1 ? changeToNumber(number) : { zh: `这 ${count} 格都只填数字`, en: `Leave only the number in these ${count} cells` },
      safe: false,
      edits: region.map((fact) => fill(fact, numberOf(fact))),
    }],
  };
}

function numberOf({ value }: Fact): string {
  return value.kind === 'number' ? printDecimal(value.number) : '';
}

type NumberValue = Extract<Value, { kind: 'number' }>;

function finding(text: string, fact: Fact, value: NumberValue): Finding {
  const { unit, remark } = value;
  const extra = flatMap([unit, remark], (span) => span ?? []);
  // The form prints no unit for 采购总金额, and a remark does not make the number doubtful.
  const isTolerated = unit === null || fact.column.unit === null;
  return {
    span: hull(extra),
    message: `${cellName(fact)}${unit ? unitMessage(text, fact, unit, value) : remarkMessage(text, value, remark)}`,
    severity: isTolerated ? 'information' : 'warning',
    fixes: [fixOf(text, fact, value, hull(extra))],
  };
}

function unitMessage(text: string, { column }: Fact, unit: Span, value: NumberValue): string {
  const written = inOneLine(text, unit);
  if (column.unit === null) return `带了单位“${written}”；统一格式没有印单位，可以保留，宜只填数字。`;
  if (column.type !== 'amount') return `带了单位“${written}”。这一格只填数字，请去掉单位。`;
  const number = converted(text, column.unit, unit, value);
  return `带了单位“${written}”，表格的单位是${column.unit}。请去掉单位，只填数字${number === null ? '' : `；换算成${column.unit}是 ${number}`}。`;
}

function remarkMessage(text: string, { number }: NumberValue, remark: Span | null): string {
  const written = remark ? inOneLine(text, remark) : '';
  return `带了附注“${written}”，按 ${printDecimal(number)} 计。请只填数字，附注可以写在正文里。`;
}

/** Without the unit the number must state the same amount: it is converted to the table's unit, else to 元. */
function fixOf(text: string, { cell, column }: Fact, value: NumberValue, extra: Span): Fix {
  const number = value.unit && column.type === 'amount' ? converted(text, column.unit ?? '元', value.unit, value) : null;
  if (number === null) {
    const words = inOneLine(text, extra);
    return { title: { zh: `去掉“${words}”`, en: `Delete “${words}”` }, safe: false, edits: [{ span: extra, newText: '' }] };
  }
  const span = { start: cell.span.start, end: extra.end };
  const unit = column.unit ?? '元';
  return { title: { zh: `换算成${unit}：${number}`, en: `Convert to “${unit}”: ${number}` }, safe: false, edits: [{ span, newText: number }] };
}

/** The number in another unit; null where it stays the same. */
function converted(text: string, to: string, unit: Span, { number }: NumberValue): string | null {
  const places = powerOf(spanText(text, unit)) - powerOf(to);
  return places === 0 || number.units === 0n ? null : printDecimal(shiftDecimal(number, places));
}

function inOneLine(text: string, span: Span): string {
  return spanText(text, span).replaceAll(/\s+/g, '');
}

/** 元 → 0, 万元 → 4, 亿元 → 8. */
function powerOf(unit: string): number {
  if (unit.includes('亿')) return 8;
  return unit.includes('万') ? 4 : 0;
}
