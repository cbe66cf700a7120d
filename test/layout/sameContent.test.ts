import { describe, expect, it } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import type { Fact, Report } from '../../server/src/report/report';
import { buildReport } from '../../server/src/structure/buildReport';
import { printSkeleton, type ValueOf } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Concept, Form, TableId } from '../../server/src/taxonomy/taxonomy';
import { printDecimal } from '../../server/src/text/decimal';
import { tableStyles } from '../tableStyles';

const FORMS = forms.map((form) => [form.id, form] as const);

interface Page {
  readonly style: (table: TableId) => TableStyle;
  readonly lineBreak?: string;
  readonly heading?: string;
  readonly fill?: ValueOf;
}

describe.each(FORMS)('the %s form', (_, form) => {
  it.each(tableStyles)('states the same in %s', (style) => {
    expect(facts(read(printReport(form, { style: () => style })))).toEqual(stated(form, numbered));
  });

  it.each(tableStyles)('states the same in %s with the line breaks of Windows', (style) => {
    expect(facts(read(printReport(form, { style: () => style, lineBreak: '\r\n' })))).toEqual(stated(form, numbered));
  });

  it.each(tableStyles)('states the same in %s below Markdown headings', (style) => {
    const report = read(printReport(form, { style: () => style, heading: '## ' }));
    expect(report.sections.map(({ definition }) => definition?.id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(facts(report)).toEqual(stated(form, numbered));
  });

  it.each(tableStyles.filter((style) => style !== 'paragraphs'))('keeps blank cells and words in %s', (style) => {
    const report = read(printReport(form, { style: () => style, fill: irregular }));
    expect(facts(report)).toEqual(stated(form, irregular));
  });

  it('loses a blank cell in paragraphs, and with it the row, never its neighbours', () => {
    const expected = stated(form, irregular);
    const broken = new Set([...expected].flatMap(([key, value]) => (value === 'blank' ? [rowOf(key)] : [])));
    const kept = new Map([...expected].filter(([key]) => !broken.has(rowOf(key))));
    expect(broken.size).toBeGreaterThan(1);
    expect(facts(read(printReport(form, { style: () => 'paragraphs', fill: irregular })))).toEqual(kept);
  });

  const mixed: readonly (readonly [string, Record<TableId, TableStyle>])[] = [
    ['tab-led, pipes, paragraphs', { t2: 'tab-led', t3: 'pipes', t4: 'paragraphs' }],
    ['paragraphs, tabs, tab-led', { t2: 'paragraphs', t3: 'tabs', t4: 'tab-led' }],
    ['pipe-led, paragraphs, pipes', { t2: 'pipe-led', t3: 'paragraphs', t4: 'pipes' }],
    ['tabs, pipe-led, pipe-led', { t2: 'tabs', t3: 'pipe-led', t4: 'pipe-led' }],
  ];
  it.each(mixed)('states the same in %s', (__, styles) => {
    const report = read(printReport(form, { style: (table) => styles[table] }));
    expect(facts(report)).toEqual(stated(form, numbered));
    expect(Object.fromEntries(report.tables.map(({ definition, style }) => [definition.id, style]))).toEqual(styles);
  });

  it('reads numbers behind their label with blanks between', () => {
    const text = printReport(form, { style: () => 'paragraphs' });
    const spaced = text.replaceAll(/\n\n(?=\d+(?:\n|$))/g, ' ');
    expect(spaced).toMatch(/\n规章 \d+ \d+ \d+\n/);
    expect(facts(read(spaced))).toEqual(stated(form, numbered));
  });

  it('reads no numbers from rows that are glued', () => {
    const text = printReport(form, { style: () => 'paragraphs' });
    const report = read(text.replace(/规章\n\n\d+\n\n\d+\n\n\d+\n/, '规章000\n'));
    const row = report.tables[0]?.rows.find(({ definition }) => definition.id === 'regulations');
    expect(row).toMatchObject({ glued: true, facts: [] });
    expect(facts(report)).toEqual(new Map([...stated(form, numbered)].filter(([key]) => rowOf(key) !== 't2 regulations')));
  });
});

function read(text: string): Report {
  return buildReport(parseLayout(text));
}

function printReport(form: Form, { style, lineBreak = '\n', heading = '', fill = numbered }: Page): string {
  const body = (id: string): string => {
    const table = form.tables.find(({ section }) => section === id);
    return table ? printSkeleton(table, style(table.id), lineBreak, fill) : '本机关严格落实各项公开要求。';
  };
  const year = form.years.from;
  const paragraphs = form.sections.flatMap((section) => [`${heading}${'一二三四五六'[section.ordinal - 1] ?? ''}、${section.title}`, body(section.id)]);
  return [`${heading && '# '}青山镇${year}年政府信息公开工作年度报告`, ...paragraphs].join(lineBreak.repeat(2));
}

/** Another number in each cell of a table, some of several digits. */
function numbered({ row, column }: Concept): string {
  const index = row.columns.indexOf(column);
  const seed = [...row.id].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), index);
  return String((seed * 7) % (index % 2 === 0 ? 10 : 3000));
}

/** Blank cells at the start, in the middle and at the end of rows, and one that holds words. */
function irregular(concept: Concept): string {
  const { row, column } = concept;
  const index = row.columns.indexOf(column);
  if (row.id === 'carriedIn' && index === 0) return '';
  if (row.id === 'result.denied.secret' && index === row.columns.length - 1) return '';
  if (row.id === 'normative' && index === 1) return '';
  if (row.id === 'fees') return index === 0 ? '新增8条' : '';
  return numbered(concept);
}

function stated(form: Form, valueOf: ValueOf): Map<string, string> {
  const concepts = form.tables.flatMap(({ id, rows }) =>
    rows.flatMap((row) => row.columns.map((column) => [`${id} ${row.id} ${column.id}`, valueOf({ row, column })] as const)),
  );
  return new Map(concepts.map(([key, value]) => [key, /^\d+$/.test(value) ? value : kindOf(value)]));
}

function kindOf(value: string): string {
  return value === '' ? 'blank' : 'text';
}

function facts(report: Report): Map<string, string> {
  const all = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.facts));
  return new Map(all.map((fact) => [`${fact.table.id} ${fact.row.id} ${fact.column.id}`, valueText(fact)]));
}

function valueText({ value }: Fact): string {
  return value.kind === 'number' ? printDecimal(value.number) : value.kind;
}

function rowOf(key: string): string {
  return key.slice(0, key.lastIndexOf(' '));
}
