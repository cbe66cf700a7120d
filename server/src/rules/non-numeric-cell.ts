import { fill } from '../report/fill';
import { changeToNumber } from '../report/fixTitles';
import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { printDecimal } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { spanText } from '../text/span';
import type { Finding, Fix, Rule } from './rule';

export const nonNumericCell: Rule = {
  id: 'non-numeric-cell',
  title: '数字格里是文字',
  rationale: '这一格只能填一个数字，写成文字就无法核对和汇总。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables }) {
    for (const fact of flatMap(tables, (table) => table.unusual)) {
      if (fact.value.kind === 'text') yield finding(text, fact, fixesOf(text, fact));
    }
  },
};

function finding(text: string, fact: Fact, fixes: readonly Fix[]): Finding {
  const written = spanText(text, fact.cell.span).replaceAll(/\s+/g, ' ');
  const isSigned = fact.column.type === 'signedCount';
  const advice = isSigned ? '增加的填正数，减少的填负数（如 -8），没有增减的填 0' : '请只填一个数字，没有发生的填 0';
  return { span: fact.span, message: `${cellName(fact)}应填数字，写成了“${written}”。${advice}。`, fixes };
}

/** The number that the words state; 0 where they state none; nothing where they hold digits that are unclear. */
function fixesOf(text: string, fact: Fact): Fix[] {
  const { value, column } = fact;
  const stated = value.kind === 'text' ? value.stated : null;
  const isFitting = stated === null || stated.units >= 0n || column.type === 'signedCount';
  if (!isFitting || (stated === null && /\d/.test(foldText(text, fact.cell.span)))) return [];
  const number = stated === null ? '0' : printDecimal(stated);
  return [{ title: changeToNumber(number), safe: false, edits: [fill(fact, number)] }];
}
