import { correctedValue, correctionsOf } from '../figures/likelyCauses';
import { type Comparison, findConflicts, findImbalance, type Imbalance, type Reading } from '../figures/statementConflicts';
import { firstTable } from '../report/formTables';
import { cellName, cellsName } from '../report/names';
import type { Fact, FormTable, Report } from '../report/report';
import { countOf } from '../tables/calculations';
import type { TableId } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { groupBy } from '../text/groupBy';
import type { Finding, Rule } from './rule';

export const proseTableConflict: Rule = {
  id: 'prose-table-conflict',
  title: '正文与表格不一致',
  rationale: '正文和表格说的是同一件事，数字应当一致；不一致必有一处写错，读者不知道该信哪一个。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check(report) {
    const found = findConflicts(report);
    const corrections = found.length === 0 ? new Map<Fact, number>() : correctionsOf(report);
    const conflicts = found.filter((comparison) => !isExplained(comparison, corrections));
    const unfilled = new Set<TableId>();
    for (const [id, own] of groupBy(conflicts, ({ concept }) => concept.table)) {
      const table = firstTable(report.tables, id);
      if (own.length < MANY || !table || !isUnfilled(table)) continue;
      unfilled.add(id);
      yield* leftInZeros(report, table, own);
    }
    const others = conflicts.filter(({ concept }) => !unfilled.has(concept.table));
    for (const own of groupBy(others, ({ statement }) => statement.span.start).values()) yield* conflict(report, own);
    const imbalance = findImbalance(report);
    if (imbalance) yield unbalanced(imbalance);
  },
};

/** Whether the table's own calculations show the wrong cell, and with it put right the prose agrees: then it is said there. */
function isExplained({ statement, readings: [usual] }: Comparison, corrections: ReadonlyMap<Fact, number>): boolean {
  return usual !== undefined && !statement.isInWords && correctedValue(usual, corrections) === statement.value;
}

/** So much of what the prose says is missing in a table in zeros: the table was not filled in. */
const MANY = 3;

function isUnfilled({ rows }: FormTable): boolean {
  return rows.length > 0 && rows.every(({ facts }) => facts.every((fact) => countOf(fact) === 0));
}

function* leftInZeros({ text }: Report, { definition, span }: FormTable, conflicts: readonly Comparison[]): Iterable<Finding> {
  const [first, ...others] = conflicts;
  if (!first) return;
  const { name } = first.concept;
  yield {
    span: first.statement.span,
    message:
      `正文写的${name}是${foldText(text, first.statement.span)}，这样的数有 ${conflicts.length} 个，${definition.name}却全部填 0。` +
      '请核对：表格没有填的请补填，正文沿用了其他文字的请改正。',
    related: [{ span, message: `${definition.name}全部是 0` }, ...others.map(({ statement, concept }) => ({ span: statement.span, message: `正文写的${concept.name}` }))],
  };
}

/** All that one statement says: 未发生行政复议和行政诉讼 is about two of them. */
function* conflict({ text }: Report, comparisons: readonly Comparison[]): Iterable<Finding> {
  const [first] = comparisons;
  if (!first) return;
  const { statement, concept } = first;
  const words = foldText(text, statement.span);
  const said = statement.isInWords ? `正文说“${words}”` : `正文写的${concept.name}是${words}`;
  const readings = flatMap(comparisons, ({ readings: [usual] }) => usual ?? []);
  const [only, ...others] = readings;
  const difference = only && others.length === 0 ? `，差${Math.abs(only.value - statement.value)}` : '';
  yield {
    span: statement.span,
    message: `${said}，${readings.map(inTable).join('，')}，两处不一致${difference}，请核对后改正写错的一处。`,
    related: flatMap(readings, ({ facts }) => facts).map((fact) => ({ span: fact.span, message: cellName(fact) })),
  };
}

function inTable({ facts, value }: Reading): string {
  return `${cellsName(facts)}${facts.length === 1 ? '填的' : '合计'}是${value}`;
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
