import { cellName } from '../report/names';
import type { Report } from '../report/report';
import { type Comparison, findConflicts, type Reading } from '../report/statementConflicts';
import { foldText } from '../text/fold';
import type { Finding, Rule } from './rule';

export const proseTableConflict: Rule = {
  id: 'prose-table-conflict',
  title: '正文与表格不一致',
  rationale: '正文和表格说的是同一件事，数字应当一致；不一致必有一处写错，读者不知道该信哪一个。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check(report) {
    for (const comparison of findConflicts(report)) yield* conflict(report, comparison);
  },
};

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
