import { cellName } from '../report/names';
import { correctedValue, correctionsOf } from '../report/likelyCauses';
import type { Report } from '../report/report';
import { type Comparison, findConflicts, findImbalance, type Imbalance, type Reading } from '../report/statementConflicts';
import { foldText } from '../text/fold';
import type { Finding, Rule } from './rule';

export const proseTableConflict: Rule = {
  id: 'prose-table-conflict',
  title: '正文与表格不一致',
  rationale: '正文和表格说的是同一件事，数字应当一致；不一致必有一处写错，读者不知道该信哪一个。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check(report) {
    for (const comparison of findConflicts(report)) if (!isExplained(report, comparison)) yield* conflict(report, comparison);
    const imbalance = findImbalance(report);
    if (imbalance) yield unbalanced(imbalance);
  },
};

/** Whether the table's own calculations show the wrong cell, and with it put right the prose agrees: then it is said there. */
function isExplained(report: Report, { statement, readings: [usual] }: Comparison): boolean {
  return usual !== undefined && !statement.isInWords && correctedValue(usual, correctionsOf(report)) === statement.value;
}

function* conflict({ text }: Report, { statement, concept, readings }: Comparison): Iterable<Finding> {
  const [usual] = readings;
  if (!usual) return;
  const words = foldText(text, statement.span);
  const said = statement.isInWords ? `正文说“${words}”` : `正文写的${concept.name}是${words}`;
  yield {
    span: statement.span,
    message: `${said}，${inTable(usual)}，两处不一致，请核对后改正写错的一处。`,
    related: usual.facts.map((fact) => ({ span: fact.span, message: cellName(fact) })),
  };
}

function inTable({ facts, value }: Reading): string {
  const [first, ...others] = facts;
  if (!first) return '';
  return others.length === 0 ? `${cellName(first)}填的是${value}` : `${first.table.name}相应的${facts.length}格合计是${value}`;
}

function unbalanced({ received, carriedIn, handled, carriedOut }: Imbalance): Finding {
  const before = received.value + carriedIn.value;
  const after = handled.value + carriedOut.value;
  return {
    span: handled.span,
    message:
      `收到${received.value}加上年结转${carriedIn.value}等于${before}，办结${handled.value}加结转下年度${carriedOut.value}等于${after}，` +
      `相差${Math.abs(before - after)}，请核对这四个数。`,
    related: [received, carriedIn, carriedOut].map(({ span, value }) => ({ span, message: `这里写的是${value}` })),
  };
}
