import { factIn, numberIn } from '../report/facts';
import { cellName } from '../report/names';
import type { BoundRow } from '../report/report';
import { addDecimals, compareDecimals, fromInteger, printDecimal } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import type { Finding, Rule } from './rule';

export const decisionCount: Rule = {
  id: 'decision-count',
  title: '处理决定数量可能误填为事项数量',
  rationale: '处理决定数量是本年办了多少件，不是上一年项目数量加上本年增减；两者正好相等，多半是误解了这一栏。',
  basis: '《政府信息公开工作年度报告格式（试行）》表二',
  severity: 'hint',
  *check({ tables }) {
    const ofTableTwo = tables.filter(({ definition }) => definition.id === 't2');
    for (const row of flatMap(ofTableTwo, (table) => table.rows)) yield* findings(row);
  },
};

const ONE = fromInteger(1);

function* findings(row: BoundRow): Iterable<Finding> {
  const decisions = factIn(row, 'decisions');
  const [items, change] = [factIn(row, 'prevItems'), factIn(row, 'delta')];
  const [before, by, decided] = [items, change, decisions].map((fact) => fact && numberIn(fact));
  if (!items || !change || !decisions || !before || !by || !decided) return;
  // One item and one decision on it are nothing to wonder at.
  if (compareDecimals(addDecimals(before, by), decided) !== 0 || compareDecimals(decided, ONE) <= 0) return;
  const [a, b, c] = [before, by, decided].map(printDecimal);
  const sign = by.units < 0n ? '-' : '+';
  yield {
    span: decisions.span,
    message: `${cellName(decisions)}填的是 ${c}，正好等于上一年项目数量与本年增减之和（${a} ${sign} ${b?.replace('-', '') ?? ''}）。这一格应填本年作出的处理决定件数（办件量），不是现有事项数，请核对。`,
    related: [items, change].map((fact) => ({ span: fact.span, message: cellName(fact) })),
  };
}
