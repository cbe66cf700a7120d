import { inParagraphs } from '../report/inParagraphs';
import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { otherRows, regionName } from '../tables/regionNames';
import { regionsOf } from '../tables/regions';
import { toInteger } from '../text/decimal';
import { matchesIn } from '../text/matches';
import { spanText } from '../text/span';
import { fill } from '../writing/fill';
import { changeToNumber } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const invalidCount: Rule = {
  id: 'invalid-count',
  title: '件数不能是小数或负数',
  rationale: '件数、项数只能是 0 或正整数；只有“本年增/减”可以是负数，只有金额可以有小数，且不能是负数。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables, prose }) {
    if (MAY_BE_DECIMAL.test(text)) yield* inProse(prose);
    for (const table of tables) {
      for (const region of regionsOf(table, isWholeWithDecimals)) yield* wholes(text, region);
      for (const fact of table.unusual) {
        const fault = isWholeWithDecimals(fact) ? null : faultOf(fact);
        if (fault === null) continue;
        const written = spanText(text, fact.cell.span);
        yield { span: fact.span, message: `${cellName(fact)}填的是“${written}”，${fault}。请核对后改正。` };
      }
    }
  },
};

/** 1.5件 in running text. Not 人均1.5件, 1.2次/年, 3.5个百分点, 2.0版. */
const DECIMAL =
  /(?<![\d.,第v-])\d{1,9}\.\d{1,4}\s?(?:[条件份篇](?![/每])|人次(?![/每]))(?<![均每约近率][^,。;]{0,12}\d\.\d{1,4}\s?.{1,2})/gi;

const inProse = inParagraphs((content): Finding[] => (
  matchesIn(content, DECIMAL).map(({ 0: written, index }) => ({
    span: { start: index, end: index + written.length },
    severity: 'warning',
    message: `“${written}”带了小数，这样的数只能是整数，可能是千分位的逗号写成了小数点，请核对后改正。`,
  }))
));

/** In the text as written, quick to see. */
const MAY_BE_DECIMAL = /[.．][\d０-９]{1,4}\s?(?:[条件份篇]|人次)/;

/** 12.0, which spreadsheets make of 12: in cell after cell. */
function isWholeWithDecimals(fact: Fact): boolean {
  const { value } = fact;
  return value.kind === 'number' && value.number.scale > 0 && value.number.units >= 0n && toInteger(value.number) !== null && faultOf(fact) !== null;
}

function* wholes(text: string, region: readonly Fact[]): Iterable<Finding> {
  const [first] = region;
  if (!first) return;
  const count = region.length;
  const written = spanText(text, first.cell.span);
  const what = count === 1 ? `${cellName(first)}填的是“${written}”` : `${regionName(region)}有 ${count} 个相连的格带了小数（如“${written}”）`;
  yield {
    span: first.span,
    message: `${what}，这里只能填整数。请去掉小数。`,
    related: otherRows(region, '也带了小数'),
    fixes: [{
      title: count === 1 ? changeToNumber(wholeOf(first)) : { zh: `这 ${count} 格都去掉小数`, en: `Drop the decimals in these ${count} cells` },
      safe: false,
      edits: region.map((fact) => fill(fact, wholeOf(fact))),
    }],
  };
}

function wholeOf({ value }: Fact): string {
  return value.kind === 'number' ? String(toInteger(value.number)) : '';
}

function faultOf({ column, value }: Fact): string | null {
  if (value.kind !== 'number') return null;
  const isNegative = value.number.units < 0n;
  if (column.type === 'amount') return isNegative ? '金额不能是负数' : null;
  if (column.type === 'count' && isNegative) return '这里只能填 0 或正整数，不能是负数';
  if (value.number.scale === 0) return null;
  return column.type === 'count' ? '这里只能填 0 或正整数，不能有小数' : '这里只能填整数，不能有小数';
}
