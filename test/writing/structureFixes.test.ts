import { describe, expect, it } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { printTable } from '../../server/src/layout/printTable';
import { rules } from '../../server/src/rules/index';
import { missingRow } from '../../server/src/rules/missing-row';
import { missingSection } from '../../server/src/rules/missing-section';
import { missingTable } from '../../server/src/rules/missing-table';
import type { Finding, Rule } from '../../server/src/rules/rule';
import { buildReport } from '../../server/src/structure/buildReport';
import { printSkeleton, skeleton, type SkeletonLine } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Form, RowDefinition, TableDefinition } from '../../server/src/taxonomy/taxonomy';
import { applyEdits } from '../applyEdits';
import { tableStyles } from '../tableStyles';

const CASES = forms.flatMap((form) => tableStyles.map((style) => [form.id, style, form] as const));

describe.each(CASES)('the %s form in %s', (_, style, form) => {
  const whole = printReport(form, style, (table) => printSkeleton(table, style, '\n'));

  it('has nothing to say about the empty form', () => {
    expect(problems(whole)).toEqual([]);
  });

  it.each(form.tables.flatMap((table) => table.rows.map((row) => [`${table.name} ${row.id}`, table, row] as const)))(
    'puts back %s',
    (__, table, row) => {
      const lines = skeleton(table).filter((line) => line.row !== row);
      const text = printReport(form, style, (each) => (each === table ? print(lines, style) : printSkeleton(each, style, '\n')));
      const [finding, ...others] = check(missingRow, text);
      expect(others).toEqual([]);
      expect(apply(text, finding)).toBe(whole);
    },
  );

  // Where rows are not marked, the label of a group may have stayed when its first row went.
  const unmarked = style === 'paragraphs' || style === 'pipe-led' ? groupsOf(form) : [];
  it.skipIf(unmarked.length === 0).each(unmarked)('puts back the first row of %s below its label', (__, table, first) => {
    const lines = skeleton(table).map((line) => (line.row !== first ? line : { ...line, cells: line.cells.slice(0, depthOf(line)) }));
    const text = printReport(form, style, (each) => (each === table ? print(lines, style) : printSkeleton(each, style, '\n')));
    const [finding, ...others] = check(missingRow, text);
    expect(others).toEqual([]);
    expect(apply(text, finding)).toBe(whole);
  });

  it.each(form.tables.map((table) => [table.name, table] as const))('puts back %s', (__, table) => {
    const text = printReport(form, style, (each) => (each === table ? null : printSkeleton(each, style, '\n')));
    const [finding, ...others] = check(missingTable, text);
    expect(others).toEqual([]);
    expect(apply(text, finding)).toBe(whole);
  });

  it.each(form.sections.filter(({ table, emptyBody }) => table ?? emptyBody).map((section) => [section.title, section] as const))(
    'puts back %s',
    (__, section) => {
      const start = whole.indexOf(section.title) - 2;
      const next = form.sections.find(({ ordinal }) => ordinal === section.ordinal + 1);
      const end = next ? whole.indexOf(next.title) - 2 : whole.length;
      const text = (whole.slice(0, start) + whole.slice(end)).trimEnd();
      const [finding, ...others] = check(missingSection, text);
      expect(others).toEqual([]);
      expect(apply(text, finding).trimEnd()).toBe(whole);
    },
  );
});

function printReport(form: Form, style: TableStyle, print: (table: TableDefinition) => string | null): string {
  const paragraphs = form.sections.flatMap((section) => {
    const table = form.tables.find(({ id }) => id === section.table);
    const body = table ? print(table) : section.emptyBody ?? '一是公开还不够及时，二是将健全制度，加强培训。';
    return [`${'一二三四五六'[section.ordinal - 1] ?? ''}、${section.title}`, ...(body === null ? [] : [body])];
  });
  return [`青山镇${form.years.from}年政府信息公开工作年度报告`, ...paragraphs].join('\n\n');
}

/** Groups of rows, each with its table and its first row. */
function groupsOf(form: Form): (readonly [string, TableDefinition, RowDefinition])[] {
  return form.tables.flatMap((table) =>
    table.labels.flatMap((label) => {
      const first = label.kind === 'rowGroup' ? table.rows.find(({ groups }) => groups.includes(label)) : undefined;
      return first ? [[label.text, table, first] as const] : [];
    }),
  );
}

/** How many cells stand before the row's own label. */
function depthOf({ cells, row }: SkeletonLine): number {
  return cells.findIndex(({ text }) => text === row?.label?.text);
}

function print(lines: readonly SkeletonLine[], style: TableStyle): string {
  const rows = lines.map(({ cells }) => cells.flatMap(({ text, columns }) => {
    return [text, ...(style === 'pipes' ? Array.from({ length: columns - 1 }, () => null) : [])];
  }));
  return printTable(rows, style, '\n');
}

function check(rule: Rule, text: string): Finding[] {
  return 'check' in rule ? [...rule.check(buildReport(parseLayout(text)))] : [];
}

function problems(text: string): string[] {
  return rules.flatMap((rule) => check(rule, text).map(({ message }) => `${rule.id}: ${message}`));
}

function apply(text: string, finding: Finding | undefined): string {
  return applyEdits(text, finding?.fixes?.[0]?.edits ?? []);
}
