import { cannotMakeRegulations } from '../bodies/rulemaking';
import { columnName } from '../report/names';
import type { Fact, Report } from '../report/report';
import { printDecimal } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import type { Rule } from './rule';

export const rulemakingPower: Rule = {
  id: 'rulemaking-power',
  title: '没有规章制定权却填了规章',
  rationale: '乡镇、街道、县（区）和地方部门不能制定规章；这一行有数，多半是把规范性文件或其他文件填进来了。',
  basis: '《中华人民共和国立法法》关于规章制定权的规定',
  severity: 'warning',
  *check(report) {
    const { organisation } = report;
    if (organisation === null || !cannotMakeRegulations(organisation)) return;
    for (const facts of stated(report)) {
      const [first, ...others] = facts;
      if (!first) continue;
      const numbers = facts.map((fact) => `${columnName(fact.column)} ${numberOf(fact)}`).join('，');
      yield {
        span: first.span,
        message: `表二“规章”行填了${numbers}，但${organisation}没有规章制定权：只有国务院部门，省级、设区的市和自治州的政府才能制定规章。请核对，没有制定规章的填 0，规范性文件填在下一行。`,
        related: others.map((fact) => ({ span: fact.span, message: `${columnName(fact.column)} ${numberOf(fact)}` })),
      };
    }
  },
};

/** The cells above 0 of each row for 规章. */
function stated({ tables }: Report): Fact[][] {
  const rows = flatMap(tables, (table) => table.rows).filter((row) => row.definition.id === 'regulations');
  return rows.map(({ facts }) => facts.filter(({ value }) => value.kind === 'number' && value.number.units > 0n));
}

function numberOf({ value }: Fact): string {
  return value.kind === 'number' ? printDecimal(value.number) : '';
}
