import { expect, test } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';
import { printSkeleton } from '../../server/src/tables/skeleton';
import { form2021 } from '../../server/src/taxonomy/form2021';

const OFFICIAL = [1, 2, 3, 4, 5, 6].map((ordinal) => `${ordinal} official`);
const STYLES: readonly TableStyle[] = ['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'];

/** How the headings of a page may be numbered, or not be. */
const HEADINGS: Record<string, (numeral: string, title: string, ordinal: number) => string> = {
  '1、': (_, title, ordinal) => `${ordinal}、${title}`,
  '（一）': (numeral, title) => `（${numeral}）${title}`,
  'no number': (_, title) => title,
  'the number lost, its mark kept': (_, title) => `、${title}`,
  'a tab before the number': (numeral, title) => `\t${numeral}、${title}`,
  'the number on its own line': (numeral, title) => `${numeral}、\n${title}`,
  '第一部分 on its own line': (numeral, title) => `第${numeral}部分\n\n${title}`,
};

test.each(Object.entries(HEADINGS))('%s: a table goes no further than the next heading', (_, heading) => {
  const styles = STYLES.filter((style) => style !== 'tab-led');
  expect(styles.map((style) => sectionsOf(page(heading, style)))).toEqual(styles.map(() => OFFICIAL));
});

test('the title of the report may be a row of a table that holds the whole page', () => {
  const text = `青山镇2022年政府信息公开工作年度报告 |\n||||\n来源：青山镇 | |||\n${page((numeral, title) => `${numeral}、${title}`, 'pipes')}`;
  const { title } = buildReport(parseLayout(text));
  expect([title?.organisation, title?.year?.value]).toEqual(['青山镇', 2022]);
  const listed = buildReport(parseLayout('青山镇2022年政府信息公开工作年度报告 | 2023-01-10 |\n一、总体情况\n无。'));
  expect(listed.title).toBeNull();
});

test.each([['标 题 |', ' | ||'], ['| 标题： |', ' | ||'], ['标题：\t', '']])('the title of the report may stand behind its label in a table: %s', (label, end) => {
  const known = `索引号 | 1/2023-00004 | 文号 | |\n${label} 青山镇2022年政府信息公开工作年度报告${end}\n发布机构 | 青山镇 | 时效 | 有效 |\n`;
  const proper = page((numeral, title) => `${numeral}、${title}`, 'pipes');
  const titles = [proper, proper.replace(/^.*年度报告\n/, '')].map((text) => buildReport(parseLayout(known + text)).title);
  expect(titles.map((title) => [title?.organisation, title?.year?.value])).toEqual([['柳林镇', 2023], ['青山镇', 2022]]);
});

test('a heading may be a row of the table, or the first cell of a row', () => {
  const row = page((numeral, title) => `| ${numeral}、${title} |`, 'pipes');
  const cell = page((numeral, title) => `${numeral}、${title}`, 'tabs').replace('政府信息情况\n', '政府信息情况\t');
  expect([sectionsOf(row), sectionsOf(cell)]).toEqual([OFFICIAL, OFFICIAL]);
});

test('text glued to its heading', () => {
  const glued = page((numeral, title) => `${numeral}、${title}`, 'tabs')
    .replace('总体情况\n', '总体情况2023年，本镇').replace('改进情况\n', '改进情况（一）存在的问题。').replace('事项\n', '事项本镇未收取信息处理费。');
  expect(sectionsOf(glued)).toEqual(OFFICIAL);
});

test('a heading with what the template says of its type', () => {
  const noted = page((numeral, title) => `${numeral}、${title}${numeral === '三' ? '（小四号宋体，加粗）' : '（黑体三号）'}`, 'tabs');
  expect(sectionsOf(noted)).toEqual(OFFICIAL);
});

test('a heading behind the last sentence of a paragraph', () => {
  const joined = page((numeral, title) => `${numeral}、${title}`, 'tabs').replace('总体平稳。\n二、', '总体平稳。 二、');
  expect(sectionsOf(joined)).toEqual(OFFICIAL);
});

test('a page copied as one line, with blanks for its line breaks', () => {
  const lines = page((numeral, title) => `${numeral}、${title}`, 'paragraphs').replace('总体平稳。', '2023年，本镇认真贯彻条例，主动公开政府信息20条，做好政策解读，及时回应群众关切，总体平稳。');
  const { sections, tables } = buildReport(parseLayout(lines.replace(/\n(?=[^])/, '\r').replace(/\n\s*/g, ' ').replace('\r', '\n')));
  expect(sections.map(({ definition, heading }) => `${definition?.ordinal ?? 'extra'} ${heading.wording}`)).toEqual(OFFICIAL);
  expect(tables.map(({ rows }) => rows.length)).toEqual(form2021.tables.map(({ rows }) => rows.length));
});

test('the first heading behind the preface, with only a blank for its line break', () => {
  const text = page((numeral, title) => `${numeral}、${title}`, 'tabs')
    .replace('年度报告\n一、总体情况\n总体平稳。', '年度报告\n所列数据统计期限为2023年1月1日至12月31日。 一、总体情况 2023年，本镇认真贯彻条例，主动公开政府信息20条，做好政策解读，及时回应群众关切。');
  expect(sectionsOf(text)).toEqual(OFFICIAL);
});

test('two headings in one line', () => {
  const joined = page((numeral, title) => `${numeral}、${title}`, 'tabs').replace('改进情况\n总体平稳。\n六、', '改进情况 六、');
  expect(sectionsOf(joined)).toEqual(OFFICIAL);
  expect(sectionsOf(joined.replace('改进情况 六、', '改进情况六、'))).toEqual(OFFICIAL);
});

test('a page that is quoted, or a heading of it', () => {
  const text = page((numeral, title) => `${numeral}、${title}`, 'tabs');
  expect(sectionsOf(text.replace(/^/gm, '> '))).toEqual(OFFICIAL);
  expect(sectionsOf(text.replace(/\n/g, '\n\n').replace(/^(?=\S)/gm, '>'))).toEqual(OFFICIAL);
  expect(sectionsOf(text.replace('五、', '> 五、'))).toEqual(OFFICIAL);
});

test('a list of the sections in one line is no page', () => {
  const titles = form2021.sections.map(({ title, ordinal }) => `${'一二三四五六'.charAt(ordinal - 1)}、${title}`).join(' ');
  const text = page((numeral, title) => `${numeral}、${title}`, 'tabs').replace('年度报告\n', `年度报告\n全文包括：${titles} 本报告中所列数据的统计期限自2023年1月1日起至12月31日止，电子版可以在县人民政府门户网站下载，有疑问请与本镇联系。\n`);
  expect(sectionsOf(text)).toEqual(OFFICIAL);
});

test('rows of table three and numbered points of a text are no headings', () => {
  const text = page((numeral, title) => `${numeral}、${title}`, 'paragraphs').replace('总体平稳。', '总体平稳。\n一、\n加强领导。');
  expect(sectionsOf(text)).toEqual(OFFICIAL);
});

function sectionsOf(text: string): string[] {
  const { sections } = buildReport(parseLayout(text));
  return sections.map(({ definition, heading }) => `${definition?.ordinal ?? 'extra'} ${heading.wording}`);
}

function page(heading: (numeral: string, title: string, ordinal: number) => string, style: TableStyle): string {
  const bodies = form2021.sections.map(({ table }) => {
    const definition = form2021.tables.find(({ id }) => id === table);
    return definition ? printSkeleton(definition, style, '\n') : '总体平稳。';
  });
  const sections = form2021.sections.map(({ title, ordinal }, index) => {
    return `${heading('一二三四五六'.charAt(index), title, ordinal)}\n${bodies[index] ?? ''}\n`;
  });
  return `柳林镇2023年政府信息公开工作年度报告\n${sections.join('')}`;
}
