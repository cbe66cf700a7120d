import { isTown } from '../bodies/ownName';
import { isRegion } from '../bodies/reportingBody';
import { cannotMakeRegulations } from '../bodies/rulemaking';
import { factIn } from '../report/facts';
import { cellName, columnName, rowName } from '../report/names';
import type { BoundRow, Fact } from '../report/report';
import { addDecimals, compareDecimals, fromInteger, printDecimal, shiftDecimal, ZERO, type Decimal } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import type { Finding, Rule } from './rule';

export const implausibleValue: Rule = {
  id: 'implausible-value',
  title: '数字前后不合情理',
  rationale: '几个数单看都对，放在一起却不可能同时成立，其中必有一个填错。',
  basis: '《政府信息公开工作年度报告格式》表二各栏的含义',
  severity: 'warning',
  *check({ tables, organisation }) {
    const ofTableTwo = tables.filter(({ definition }) => definition.id === 't2');
    const cannotMake = organisation !== null && cannotMakeRegulations(organisation);
    for (const { rows } of ofTableTwo) {
      for (const row of rows) {
        // Where there can be none at all, rulemaking-power asks for 0.
        if (row.definition.id === 'regulations' && cannotMake) continue;
        for (const relation of relations) {
          const found = findingOf(row, relation);
          if (found) yield found;
        }
        const found = organisation === null ? null : maybeInYuan(row, organisation);
        if (found) yield found;
      }
    }
  },
};

/** More fees in a year, in 万元, than a town collects, or one body: then they were filled in in 元. */
const MOST_FEES = { town: 1000, body: 100_000 };

function maybeInYuan(row: BoundRow, organisation: string): Finding | null {
  const fact = row.definition.id === 'fees' ? row.facts.find(({ column }) => column.type === 'amount') : undefined;
  if (fact?.value.kind !== 'number' || fact.value.unit || isRegion(organisation)) return null;
  const most = isTown(organisation) ? MOST_FEES.town : MOST_FEES.body;
  const { number } = fact.value;
  if (compareDecimals(number, fromInteger(most)) < 0) return null;
  return {
    span: fact.span,
    severity: 'information',
    message: `${cellName(fact)}填的是 ${printDecimal(number)}，这一格的单位是万元，可能按元填了，请核对；如果是元，换算成万元是 ${printDecimal(shiftDecimal(number, -4))}。`,
  };
}

/** What the cells of one row in table two must be to each other. */
interface Relation {
  /** Ids of the columns; the last one is marked. */
  readonly columns: readonly string[];
  readonly isPlausible: (...numbers: readonly Decimal[]) => boolean;
  readonly says: string;
}

const relations: readonly Relation[] = [
  {
    columns: ['newPublic', 'totalPublic'],
    isPlausible: (newly = ZERO, all = ZERO) => compareDecimals(newly, all) <= 0,
    says: '本年新公开的也在公开总数之内，总数不能比它少',
  },
  {
    columns: ['prevItems', 'delta'],
    isPlausible: (items = ZERO, change = ZERO) => addDecimals(items, change).units >= 0n,
    says: '减少的不能比上一年的项目还多',
  },
  {
    columns: ['procItems', 'procAmount'],
    isPlausible: (items = ZERO, amount = ZERO) => (items.units === 0n) === (amount.units === 0n),
    says: '有采购金额就有采购项目，有采购项目就有采购金额',
  },
  {
    columns: ['made', 'repealed', 'valid'],
    isPlausible: (made = ZERO, repealed = ZERO, valid = ZERO) => compareDecimals(addDecimals(valid, repealed), made) >= 0,
    says: '本年制发的减去废止的都应现行有效，现行有效件数不能比它少',
  },
];

function findingOf(row: BoundRow, { columns, isPlausible, says }: Relation): Finding | null {
  const [first = ''] = columns;
  if (!factIn(row, first)) return null;
  const facts = flatMap(columns, (id) => factIn(row, id) ?? []);
  const numbers = flatMap(facts, ({ value }) => (value.kind === 'number' ? [value.number] : []));
  const last = facts.at(-1);
  if (!last || numbers.length < columns.length || isPlausible(...numbers)) return null;
  const stated = facts.map((fact, index) => `${columnName(fact.column)} ${printDecimal(numbers[index] ?? ZERO)}`);
  return {
    span: last.span,
    message: `${last.table.name}“${rowName(row.definition) ?? ''}”行：${stated.join('，')}。${says}，请核对。`,
    related: facts.slice(0, -1).map((fact: Fact, index) => ({ span: fact.span, message: stated[index] ?? '' })),
  };
}
