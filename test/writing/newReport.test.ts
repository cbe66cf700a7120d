import { describe, expect, test } from 'vitest';
import { type TableStyle, tableStyles } from '../../server/src/layout/layout';
import { formFor } from '../../server/src/taxonomy/forms';
import { newReport } from '../../server/src/writing/newReport';
import { organisationMistake, yearMistake } from '../../server/src/writing/newReportMistakes';
import { analysisOf } from '../features/reportText';

const BLANK = /（请填写[^（）]*）/g;
const ORGANISATION = '青山镇人民政府';

function textFor(year: number, layout?: TableStyle): string {
  return newReport({ organisation: ORGANISATION, year: String(year), form: formFor(year)!, ...(layout && { layout }) });
}

describe.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('a new report on %i', (year) => {
  const text = textFor(year);
  const { report, problems } = analysisOf(text);

  test('has no finding but one for each blank', () => {
    const found = problems.map(({ rule, span }) => [rule.id, text.slice(span.start, span.end)]);
    expect(found).toEqual([...text.matchAll(BLANK)].map(([blank]) => ['template-residue', blank]));
    expect(found).toHaveLength(9);
  });

  test('has no finding when its blanks are filled', () => {
    const filled = text.replace('（请填写联系地址）', '青山路1号').replace('（请填写联系电话）', '0571-87654321');
    expect(analysisOf(filled.replace(BLANK, '按要求推进各项工作。')).problems.map(({ message }) => message)).toEqual([]);
  });

  test('is read as what it is', () => {
    expect(report).toMatchObject({ recognised: true, organisation: ORGANISATION, year, form: formFor(year) });
    expect(report.period?.from).toMatchObject({ year, month: 1, day: 1 });
    expect(report.period?.to).toMatchObject({ year, month: 12, day: 31 });
    expect(report.sections.map(({ heading }) => [heading.ordinal?.value, heading.wording])).toEqual(
      [1, 2, 3, 4, 5, 6].map((ordinal) => [ordinal, 'official']),
    );
  });

  test('has every cell of the form, in zeros', () => {
    const cells = report.form.tables.flatMap(({ rows }) => rows.flatMap(({ columns }) => columns));
    const values = report.tables.flatMap(({ rows }) => rows.flatMap(({ facts }) => facts.map(({ value }) => value)));
    expect(report.tables.map(({ style, missingRows }) => [style, missingRows])).toEqual(Array(3).fill(['tab-led', []]));
    expect(values).toHaveLength(cells.length);
    expect(values.every((value) => value.kind === 'number' && value.number.units === 0n)).toBe(true);
  });
});

describe.each(tableStyles)('a new report with tables as %s', (layout) => {
  test.each([2020, 2025])('is read as it would be with any other: %i', (year) => {
    const text = textFor(year, layout);
    const { report, problems } = analysisOf(text);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([...text.matchAll(BLANK)].map(([blank]) => blank));
    expect(report.tables.map(({ definition, style, missingRows }) => [definition.id, style, missingRows])).toEqual(
      report.form.tables.map(({ id }) => [id, layout, []]),
    );
  });
});

test('years of one form differ in nothing but the year; other years have another form', () => {
  expect(textFor(2024).replaceAll('2024', '2021')).toBe(textFor(2021));
  expect(textFor(2020)).toContain('国办公开办函〔2019〕60号');
  expect(textFor(2021)).toContain('国办公开办函〔2021〕30号');
});

test.each(['青山镇人民政府', '国家税务总局青山县税务局', '青山县发展和改革局（物价局）', '青山81号社区'])('takes the name %s', (name) => {
  expect(organisationMistake(name)).toBeNull();
});

test.each([
  ['', '请填写机关名称'],
  ['青山镇2023年', '不写年份'],
  ['青山镇政府信息公开工作年度报告', '不写年份和“政府信息公开工作年度报告”'],
  ['青山镇，人民政府', '标点'],
  ['青山镇\n人民政府', '换行'],
  ['青'.repeat(41), '40 个字'],
])('says what is wrong with the name %j', (name, message) => {
  expect(organisationMistake(name)?.zh).toContain(message);
});

test('takes years that have a form', () => {
  expect(['2019', '2020', '2025', '2099'].map(yearMistake)).toEqual([null, null, null, null]);
  expect(['', '23', '2023年', '1999', '２０２３', '-2023'].map((year) => yearMistake(year)?.zh)).toEqual(Array(6).fill(expect.stringContaining('四位数字')));
  expect(yearMistake('2018')?.zh).toBe('2019 年度起才有统一格式，请填写 2019 或以后的年度。');
});
