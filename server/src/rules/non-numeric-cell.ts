import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { otherRows, regionName } from '../tables/regionNames';
import { regionsOf } from '../tables/regions';
import { printDecimal } from '../text/decimal';
import { foldText } from '../text/fold';
import { spanText } from '../text/span';
import { fill } from '../writing/fill';
import { changeToNumber } from '../writing/fixTitles';
import type { Finding, Fix, Rule } from './rule';

export const nonNumericCell: Rule = {
  id: 'non-numeric-cell',
  title: '数字格里是文字',
  rationale: '这一格只能填一个数字，写成文字就无法核对和汇总。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables }) {
    for (const table of tables) {
      for (const region of regionsOf(table, statesZero)) yield* zeros(text, region);
      for (const fact of table.unusual) {
        if (fact.value.kind === 'text' && !statesZero(fact)) yield finding(text, fact, fixesOf(text, fact));
      }
    }
  },
};

/** 零, 〇, the letter O: who writes 0 so writes it so in cell after cell. */
function statesZero({ value }: Fact): boolean {
  return value.kind === 'text' && value.stated?.units === 0n;
}

function* zeros(text: string, region: readonly Fact[]): Iterable<Finding> {
  const [first] = region;
  const count = region.length;
  if (!first) return;
  if (count === 1) {
    yield finding(text, first, fixesOf(text, first));
    return;
  }
  const written = [...new Set(region.map(({ cell }) => `“${spanText(text, cell.span)}”`))].join('');
  yield {
    span: first.span,
    message: `${regionName(region)}有 ${count} 个相连的格写成了${written}，应填数字。请改为 0。`,
    related: otherRows(region, '也不是数字'),
    fixes: [{
      title: { zh: `这 ${count} 格都改为 0`, en: `Change these ${count} cells to 0` },
      safe: false,
      edits: region.map((fact) => fill(fact, '0')),
    }],
  };
}

function finding(text: string, fact: Fact, fixes: readonly Fix[]): Finding {
  const written = spanText(text, fact.cell.span).replaceAll(/\s+/g, ' ');
  const isSigned = fact.column.type === 'signedCount';
  const advice = isSigned ? '增加的填正数，减少的填负数（如 -8），没有增减的填 0' : '请只填一个数字，没有发生的填 0';
  return { span: fact.span, message: `${cellName(fact)}应填数字，写成了“${written}”。${advice}。`, fixes };
}

/** Words for no change or for nothing, or no word at all; not 见附件, XX, #REF!, which stand for a number that is elsewhere. */
const NOTHING = /^(?:[增减无未没]|持平|不变)|^[^\p{L}\p{N}?*#×]+$/u;

/** The number that the words state; 0 where they say that there is none. */
function fixesOf(text: string, fact: Fact): Fix[] {
  const { value, column } = fact;
  const stated = value.kind === 'text' ? value.stated : null;
  const isFitting = stated === null || stated.units >= 0n || column.type === 'signedCount';
  const written = foldText(text, fact.cell.span);
  if (!isFitting || (stated === null && (/\d|统计/.test(written) || !NOTHING.test(written)))) return [];
  const number = stated === null ? '0' : printDecimal(stated);
  return [{ title: changeToNumber(number), safe: false, edits: [fill(fact, number)] }];
}
