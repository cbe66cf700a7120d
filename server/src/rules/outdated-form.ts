import { headOf } from '../report/formTables';
import type { FormTable, Report } from '../report/report';
import { isOutdated } from '../tables/isOutdated';
import { printSkeleton } from '../tables/skeleton';
import { formFor } from '../taxonomy/forms';
import type { Form } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { lineEnd, lineStart } from '../text/lineAround';
import { spanText } from '../text/span';
import { numbersForOtherForm } from '../writing/numbersForOtherForm';
import type { Edit, Finding, Fix, Rule } from './rule';

export const outdatedForm: Rule = {
  id: 'outdated-form',
  title: '表格版本与年度不符',
  rationale: '2019、2020 年度用 2019 年印发的格式（试行），2021 年度起用 2021 年印发的格式；用错版本，该报的项目没有报，数据也无法汇总。',
  basis: '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号',
  severity: 'error',
  *check(report) {
    const right = formFor(report.year);
    if (right) yield* mixed(report, right);
    const [first, ...others] = report.tables.filter((table) => isOutdated(report, table));
    if (!right || !first || report.year === null) return;
    const names = [first, ...others].map(({ definition }) => definition.name).join('、');
    yield {
      span: headOf(first),
      message:
        `${names}用的是 ${first.form.id} 年的格式，${report.year} 年度报告应当用 ${right.id} 年的《${right.name}》` +
        `（${right.document}）。请换成正确的表格，重新填写；如果是报告的年份写错了，请改年份。`,
      related: others.map((table) => ({ span: headOf(table), message: `${table.definition.name}也要换` })),
      fixes: replacement(report, [first, ...others], right),
    };
  },
};

/** A table of the right form in which a part of the other form was kept. */
function* mixed({ text, tables, year }: Report, right: Form): Iterable<Finding> {
  for (const { definition, form, foreign } of tables) {
    const [first, ...others] = form === right ? foreign : [];
    if (!first) continue;
    const names = foreign.map((span) => `“${spanText(text, span).replaceAll(/\s/g, '')}”`).join('、');
    // A block that was kept whole takes nothing away; headings of the other form stand over numbers that mean something else.
    const isBlock = foldText(text, first).startsWith('第二十条');
    yield {
      span: first,
      severity: isBlock ? 'information' : 'warning',
      message: `${definition.name}里的${names}不是 ${right.id} 年格式的标签，${year ?? ''} 年度报告应当用 ${right.id} 年的格式（${right.document}）。请对照统一格式改正，并核对所填的数。`,
      related: others.map((span) => ({ span, message: '这里也是另一格式的标签' })),
    };
  }
}

/** Only where every number can be read: what cannot would be lost. */
function replacement({ text, layout }: Report, tables: readonly FormTable[], right: Form): Fix[] {
  if (tables.some(({ rows }) => rows.some(({ cells, facts }) => facts.length < cells.length))) return [];
  const edits = flatMap(tables, (table): Edit[] => {
    const definition = right.tables.find(({ id }) => id === table.definition.id);
    const span = { start: lineStart(text, table.span.start), end: lineEnd(text, table.span.end) };
    if (!definition) return [];
    return [{ span, newText: printSkeleton(definition, table.style, layout.lineBreak, numbersForOtherForm(text, table)) }];
  });
  const names = tables.map(({ definition }) => definition.name).join('、');
  const title = {
    zh: `把${names}换成 ${right.id} 年的格式（相同的项目照抄，其余填 0，请逐项核对）`,
    en: `Replace ${names} by the form of ${right.id} (what is the same is copied, the rest is 0; check each number)`,
  };
  return [{ title, safe: false, edits }];
}
