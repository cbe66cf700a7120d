import { findTentative, type Tentative } from '../figures/blanksAsZero';
import { findDisplaced, type Displaced } from '../figures/displaced';
import { calculationPlace, printFormula } from '../figures/formula';
import { likelyCauses, type LikelyCause } from '../figures/likelyCauses';
import { cellName, columnName, rowName } from '../report/names';
import type { Calculation, Fact } from '../report/report';
import { countOf } from '../tables/calculations';
import { flatMap } from '../text/flatMap';
import { fill } from '../writing/fill';
import { changeToNumber } from '../writing/fixTitles';
import type { Finding, Related, Rule } from './rule';

export const calculationInconsistency: Rule = {
  id: 'calculation-inconsistency',
  title: '勾稽关系不符',
  rationale: '总计应等于各分项之和，第一、二项之和应等于第三、四项之和；不符说明填报或录入有误。',
  basis: '《政府信息公开工作年度报告格式》表内勾稽关系',
  severity: 'error',
  *check(report) {
    const causes = likelyCauses(report);
    const { displaced, cells: moved } = findDisplaced(report);
    for (const table of report.tables) for (const each of findTentative(table)) if (!isTold(each, moved)) yield* withBlanks(each);
    const explained = new Set(flatMap(displaced, (each) => each.causes));
    for (const each of displaced) yield* inWrongCells(each);
    for (const cause of causes) if (!explained.has(cause)) yield finding(cause);
  },
};

/** blank-cell and placeholder-cell say what a cell without a number should be, where the sums tell. */
function isTold({ calculations, missing }: Tentative, moved: ReadonlySet<Fact>): boolean {
  if (missing) return true;
  return moved.size > 0 && calculations.every(({ left, right }) => [...left, ...right].some((fact) => moved.has(fact)));
}

/** Numbers that change places, or a row that moves by one cell, are one mistake, whatever does not hold for it. */
function* inWrongCells({ kind, cells, causes }: Displaced): Iterable<Finding> {
  const [first] = cells;
  if (!first) return;
  const basis = causes[0]?.calculations[0]?.definition.basis ?? calculationInconsistency.basis;
  yield {
    span: first.fact.span,
    message: `${placeOf(kind, cells)}：${valuesOf(kind, cells)}，改过来各算式都相等（${basis}）。请对照原表核对后改正。`,
    related: cells.slice(1).map(({ fact }) => ({ span: fact.span, message: `${cellName(fact)}为 ${countOf(fact) ?? 0}` })),
    fixes: [{
      title: kind.startsWith('to') ? { zh: '这一行移回一格', en: 'Move this row back by one cell' } : { zh: '对调', en: 'Exchange the numbers' },
      safe: false,
      edits: cells.map(({ fact, expected }) => fill(fact, String(expected))),
    }],
  };
}

function placeOf(kind: Displaced['kind'], cells: Displaced['cells']): string {
  const [first, last] = [cells[0]?.fact, cells.at(-1)?.fact];
  if (!first || !last) return '';
  const row = `${first.table.name}“${rowName(first.row) ?? ''}”行`;
  switch (kind) {
    case 'swapped': return `${cellName(first)}和${nameBeside(first, last)}的两个数像是填反了`;
    case 'rowsSwapped': return `${row}和“${rowName(last.row) ?? ''}”行的数像是填反了`;
    case 'toTheRight': return `${row}的数像是整体向右错了一格`;
    case 'toTheLeft': return `${row}的数像是整体向左错了一格`;
  }
}

function valuesOf(kind: Displaced['kind'], cells: Displaced['cells']): string {
  const isRowNamed = kind === 'rowsSwapped' || cells.every(({ fact }) => fact.column === cells[0]?.fact.column);
  const upper = kind === 'rowsSwapped' ? cells.filter(({ fact }) => fact.row === cells[0]?.fact.row) : cells;
  return upper.map(({ fact, expected }) => {
    const name = isRowNamed && kind !== 'rowsSwapped' ? rowName(fact.row) ?? columnName(fact.column) : columnName(fact.column);
    return `“${name}”现为 ${countOf(fact) ?? '空白'}，应为 ${expected}`;
  }).join('；');
}

/** At the first total: the blank cell itself is told of by another rule. */
function* withBlanks({ calculations }: Tentative): Iterable<Finding> {
  const [{ definition: { basis }, left: [total] }] = calculations;
  if (!total) return;
  yield {
    span: total.span,
    severity: 'warning',
    message: `${total.table.name}${formulasOf(calculations)}（没有填数的格按 0 计算；${basis}）。请核对是漏填了数，还是别的数有误。`,
    related: relatedOf({ calculations, fact: total, alternatives: [], statement: null }),
  };
}

/** More cells than these are counted, not listed. */
const MOST_ALTERNATIVES = 5;

function finding(cause: LikelyCause): Finding {
  const { calculations, expected, fact } = cause;
  const basis = calculations[0]?.definition.basis ?? calculationInconsistency.basis;
  const statement = `${formulasOf(calculations)}（${basis}）。`;
  const isCertain = cause.alternatives.length === 0;
  return {
    span: fact.span,
    // What is certain comes first: lists of problems cut long messages off.
    message: isCertain ? `${verdict(cause)}：${statement}请核对后改正。` : `${fact.table.name}${statement}${doubt(cause)}`,
    related: relatedOf(cause),
    fixes: [{ title: changeToNumber(expected), safe: false, edits: [fill(fact, String(expected))] }],
  };
}

function formulasOf(calculations: readonly Calculation[]): string {
  const places = calculations.map(calculationPlace);
  return calculations.map((each, index) => {
    // A column's sum and its balance stand under one name.
    const place = places[index] ?? '';
    return `${place === places[index - 1] ? '' : `${place}：`}${printFormula(each, 'zh')}`;
  }).join('；');
}

function verdict({ expected, fact, statement }: LikelyCause): string {
  return `${cellName(fact)}现为 ${countOf(fact) ?? 0}，应为 ${expected}${statement ? '（与正文一致）' : ''}`;
}

function doubt({ alternatives, expected, fact, statement }: LikelyCause): string {
  const likeliest = `${cellName(fact)}（现为 ${countOf(fact) ?? 0}，应为 ${expected}${statement ? '，与正文一致' : ''}）`;
  const listed = alternatives.slice(0, MOST_ALTERNATIVES).map((each) => `${nameBeside(fact, each.fact)}应为 ${each.expected}`);
  const rest = alternatives.length > MOST_ALTERNATIVES ? `等 ${alternatives.length} 格之一` : '';
  return `可能是${likeliest}有误，也可能是${listed.join('、')}${rest}。请核对后改正。`;
}

/** Another cell, without what it shares with the first one. */
function nameBeside(first: Fact, other: Fact): string {
  const row = rowName(other.row);
  const isNear = other.column.groups.every((group) => first.column.groups.includes(group));
  if (row === null || other.row === first.row) return `“${isNear ? other.column.label.text : columnName(other.column)}”列`;
  return other.column === first.column ? `“${row}”行` : cellName(other);
}

/** Every other cell of the calculations, each once: those that may be wrong or have a number first, for most are 0. */
function relatedOf({ alternatives, calculations, fact, statement }: Omit<LikelyCause, 'expected'>): Related[] {
  const cells = new Set(flatMap(calculations, ({ left, right }) => [...left, ...right]));
  cells.delete(fact);
  const related = [...cells].map((cell): Related => {
    const count = countOf(cell);
    if (count === null) return { span: cell.span, message: `${cellName(cell)}没有填数，按 0 计算` };
    const expected = alternatives.find((each) => each.fact === cell)?.expected;
    const other = expected === undefined ? '' : `，也可能应为 ${expected}`;
    return { span: cell.span, message: `${cellName(cell)}为 ${count}${other}`, isZero: count === 0 && other === '' };
  });
  const inProse = statement ? [{ span: statement.span, message: `正文写的是 ${statement.value}` }] : [];
  return [...inProse, ...related.toSorted((a, b) => Number(a.isZero) - Number(b.isZero))];
}
