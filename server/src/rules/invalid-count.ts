import { cellName } from '../report/names';
import type { Fact } from '../report/report';
import { flatMap } from '../text/flatMap';
import { spanText } from '../text/span';
import type { Rule } from './rule';

export const invalidCount: Rule = {
  id: 'invalid-count',
  title: '件数不能是小数或负数',
  rationale: '件数、项数只能是 0 或正整数；只有“本年增/减”可以是负数，只有金额可以有小数，且不能是负数。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check({ text, tables }) {
    for (const fact of flatMap(tables, (table) => table.unusual)) {
      const fault = faultOf(fact);
      if (fault === null) continue;
      const written = spanText(text, fact.cell.span);
      yield { span: fact.span, message: `${cellName(fact)}填的是“${written}”，${fault}。请核对后改正。` };
    }
  },
};

function faultOf({ column, value }: Fact): string | null {
  if (value.kind !== 'number') return null;
  const isNegative = value.number.units < 0n;
  if (column.type === 'amount') return isNegative ? '金额不能是负数' : null;
  if (column.type === 'count' && isNegative) return '这里只能填 0 或正整数，不能是负数';
  if (value.number.scale === 0) return null;
  return column.type === 'count' ? '这里只能填 0 或正整数，不能有小数' : '这里只能填整数，不能有小数';
}
