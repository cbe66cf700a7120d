import { boundTo, headOf } from '../report/formTables';
import type { BoundLabel, FormTable, StrayLabel } from '../report/report';
import { isOutdated } from '../tables/isOutdated';
import { correctLabel, type LabelChange, type LabelCorrection } from '../tables/labelCorrection';
import type { LabelDefinition, LabelKind } from '../taxonomy/taxonomy';
import { foldText } from '../text/fold';
import { lineStart } from '../text/lineAround';
import type { Span } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import { findLostLabels, hasOwnPlace, type LostLabels } from '../writing/lostLabels';
import type { Finding, Related, Rule } from './rule';

export const labelTypo: Rule = {
  id: 'label-typo',
  title: '表格标签有误',
  rationale: '表格的标签由统一格式规定，逐字照印；错字、漏字会使人误解所填的数，也使报告无法汇总。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'error',
  *check(report) {
    const { text, tables } = report;
    const inPlace = tables.filter(isInPlace);
    const owned = new Map(inPlace.map((table) => [table.definition.id, table]));
    const whole = new Set(inPlace.map(({ section }) => section));
    for (const table of tables) {
      const own = owned.get(table.definition.id);
      // In place of the section's own table it is missing-table that says so.
      const isSurplus = !isInPlace(table) && table.missingRows.length === 0 && (whole.has(table.section) || !table.section?.definition?.table);
      if (own && isSurplus) yield printedElsewhere(table, own);
      for (const label of table.labels) {
        if (label.wording === 'misspelt') yield finding(text, table, label);
      }
      if (isOutdated(report, table)) continue;
      yield* strays(table);
      for (const lost of findLostLabels(report, table)) yield lostFinding(table, lost);
    }
  },
};

function isInPlace({ definition, section }: FormTable): boolean {
  return section?.definition?.table === definition.id;
}

/** The whole table under the heading of another section, while its own section has it as well. */
function printedElsewhere(table: FormTable, own: FormTable): Finding {
  const { name } = table.definition;
  return {
    span: headOf(table),
    message: `这里不该有${name}，它在自己的部分里已经有了，请核对后删去这一份。`,
    related: [{ span: headOf(own), message: `${name}在这里` }],
  };
}

/** More rows that stand twice than that are the table once more. */
const FEW = 3;

function* strays(table: FormTable): Iterable<Finding> {
  const again = table.strays.filter(({ definition, hasRow }) => hasRow && boundTo(table, definition));
  const [first] = again;
  if (first && again.length > FEW) yield printedAgain(table, first, again.length);
  else for (const stray of again) yield twice(table, stray);
  for (const stray of table.strays) if (!boundTo(table, stray.definition)) yield* misplaced(table, stray);
}

function nameOf({ definition: { name } }: FormTable, { kind, text }: LabelDefinition): string {
  return `${name}的${KINDS[kind]}“${text}”`;
}

function printedAgain(table: FormTable, { definition, span }: StrayLabel, count: number): Finding {
  return {
    span,
    message: `${table.definition.name}有${count}行写了两遍，像是从这里起又印了一遍，看不出该以哪一份的数为准，请核对后删去一份。`,
    related: otherPlace(table, definition),
  };
}

function twice(table: FormTable, { definition, span }: StrayLabel): Finding {
  return { span, message: `${nameOf(table, definition)}写了两遍，看不出该以哪一行的数为准，请核对后只留一行。`, related: otherPlace(table, definition) };
}

function otherPlace(table: FormTable, definition: LabelDefinition): Related[] {
  const other = boundTo(table, definition);
  return other ? [{ span: other.span, message: '另一行在这里' }] : [];
}

/** A label, or a row, that stands where the form has another one. */
function* misplaced(table: FormTable, stray: StrayLabel): Iterable<Finding> {
  const { definition, span, hasRow } = stray;
  if (!hasRow && !mayBeMisplaced(table, definition) && !isAmongItsLine(table, stray)) return;
  const next = nextOf(table, definition);
  yield {
    span,
    message: `${nameOf(table, definition)}放错了位置，应在${next ? `“${next.definition.text}”之前` : '最后'}。请按统一格式的次序调整，并核对所填的数。`,
    related: next ? [{ span: next.span, message: '应在这里之前' }] : [],
  };
}

/** Of a table in pieces nobody can tell what belongs where. */
function mayBeMisplaced({ definition: { id }, missingRows }: FormTable, { kind }: LabelDefinition): boolean {
  return kind !== 'row' && hasOwnPlace(id, kind) && missingRows.length === 0;
}

/** 科研机构 before 商业企业: in whatever way a header is printed, its labels side by side have one order. */
function isAmongItsLine({ definition: { labels: all }, labels, missingRows }: FormTable, { definition, span }: StrayLabel): boolean {
  const beside = labels.filter((label) => label.definition.line === definition.line && label.definition.kind === definition.kind);
  const isInOrder = (label: BoundLabel): boolean => (all.indexOf(label.definition) < all.indexOf(definition)) === (label.span.start < span.start);
  return definition.kind === 'column' && missingRows.length === 0 && beside.length > 2 && beside.filter((label) => !isInOrder(label)).length === 1;
}

/** The label that should follow. */
function nextOf({ definition: { labels: all }, labels }: FormTable, definition: LabelDefinition): BoundLabel | undefined {
  const place = all.indexOf(definition);
  return labels.find((label) => all.indexOf(label.definition) > place);
}

function lostFinding(table: FormTable, { definitions, next, insertion }: LostLabels): Finding {
  const [first] = definitions;
  const names = definitions.map(({ text }) => `“${text}”`).join('、');
  return {
    span: next.span,
    message: `${table.definition.name}缺少${KINDS[first?.kind ?? 'column']}${names}，应在“${next.definition.text}”之前。请按统一格式补上。`,
    fixes: insertion ? [{ title: { zh: `补上${names}`, en: `Add ${names}` }, safe: false, edits: [insertion] }] : [],
  };
}

/** Less alike than this, the label's place in the table alone says which one it should be. */
const ALIKE = 0.5;

function finding(text: string, table: FormTable, label: BoundLabel): Finding {
  const correction = correctLabel(text, table.definition, label);
  // Where each cell is a line, what stands on the line before is a cell.
  const gap = table.style === 'paragraphs' || table.style === 'html' ? null : gapBefore(text, correction);
  if (gap) return broken(table, label, correction, gap);
  const { alike, changes, edits, expected, isAnother } = correction;
  // Under the label of another row the numbers may be that row's.
  const isWrongRow = isAnother && label.definition.kind === 'row';
  const isSafe = alike >= ALIKE && !isWrongRow && !changes.some(isForPerson);
  const hasCell = startsWithCell(correction) || changes.some((change) => isOtherLabel(table, change));
  return {
    span: alike < ALIKE ? label.span : correction.span,
    message: `${message(text, table, label, correction)}请按统一格式改正${isSafe ? '' : '，并核对所填的数'}。`,
    fixes: hasCell ? [] : [{ title: changeTo(expected), safe: isSafe, edits }],
  };
}

/** The line break before a label whose beginning, and nothing else of it, stands on the line before: 2⏎.重复申请. */
function gapBefore(text: string, { changes, edits: [edit, ...others], expected }: LabelCorrection): Span | null {
  const lost = changes[0]?.actual === '' ? changes[0].expected : '';
  if (!edit || others.length > 0 || lost === '' || !expected.startsWith(lost)) return null;
  const { start } = edit.span;
  // With a tab in it the number before is a cell of its own.
  const gap = /[ \u3000]{0,8}(?:\r\n|\r|\n)[ \u3000]{0,8}$/.exec(text.slice(Math.max(0, start - LONGEST_GAP), start))?.[0];
  if (gap === undefined || !text.endsWith(lost, start - gap.length)) return null;
  const from = start - gap.length - lost.length;
  // At the end of a row a number is a cell of it.
  const isCell = /\d/.test(lost) && /[^\s|｜][\s|｜]*$/.test(text.slice(lineStart(text, from), from));
  return isCell ? null : { start: start - gap.length, end: start };
}

const LONGEST_GAP = 20;

function broken(table: FormTable, { span, definition }: BoundLabel, { expected }: LabelCorrection, gap: Span): Finding {
  return {
    span,
    message: `${table.definition.name}的${KINDS[definition.kind]}“${expected}”断成了两行，开头在上一行。请连成一行。`,
    fixes: [{ title: { zh: '把两行连起来', en: 'Join the two lines' }, safe: false, edits: [{ span: gap, newText: '' }] }],
  };
}

/** 16四、结转下年度继续办理: the last cell of the row above ran into the label. */
function startsWithCell({ changes: [first], expected }: LabelCorrection): boolean {
  return first?.expected === '' && /^\d+$/.test(first.actual) && !/^\d/.test(expected);
}

/** Another unit would make the number below it another amount; what is too much may be a cell that ran into the label. */
function isForPerson({ actual, expected }: LabelChange): boolean {
  return /[万亿元]/.test(actual + expected) || (expected === '' && (actual.length > LONGEST_SLIP || /无|\d/.test(actual)));
}

/** 自然人 in front of 法人或其他组织: another cell's label ran into this one. */
function isOtherLabel({ definition }: FormTable, { actual, expected }: LabelChange): boolean {
  return expected === '' && actual.length > 1 && definition.labels.some((label) => foldText(label.text) === foldText(actual));
}

/** More than this that is too much was put there on purpose, or is another cell. */
const LONGEST_SLIP = 3;

function message(text: string, table: FormTable, { definition, span }: BoundLabel, correction: LabelCorrection): string {
  const { alike, changes, expected, isAnother } = correction;
  const name = `${table.definition.name}的${KINDS[definition.kind]}`;
  const written = `“${foldText(text, span)}”`;
  if (isAnother) return `${name}${written}放错了位置或重复，此处应为“${expected}”。`;
  if (alike < ALIKE) return `${name}此处应为“${expected}”，写成了${written}。`;
  if (startsWithCell(correction)) return `${name}“${expected}”前面的“${changes[0]?.actual ?? ''}”像是前一格的数，和标签连在了一起。`;
  return `${name}“${expected}”有误：${changes.map(describe).join('，')}。`;
}

const KINDS: Record<LabelKind, string> = {
  note: '说明', caption: '小标题', columnGroup: '列标题', column: '列标题', rowGroup: '行标题', row: '行标题',
};

function describe({ actual, expected }: LabelChange): string {
  if (actual === '') return `漏了“${expected}”`;
  return expected === '' ? `多了“${actual}”` : `“${actual}”应为“${expected}”`;
}
