import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import type { Title } from '../../server/src/report/report';
import { findTitle } from '../../server/src/structure/title';

function titleOf(text: string): Title | null {
  const isParagraph = (block: { kind: string }): block is Paragraph => block.kind === 'paragraph';
  return findTitle(text, parseLayout(text).blocks.filter(isParagraph));
}

describe('organisation and year', () => {
  test.each([
    ['向阳镇2020年政府信息公开工作年度报告', '向阳镇', 2020],
    ['青山镇政府信息公开工作年度报告', '青山镇', null],
    ['建塘镇人民政府2020年度政府\n信息公开工作报告', '建塘镇人民政府', 2020],
    ['2020年度瞻岐镇政府信息公开工作年度报告', '瞻岐镇', 2020],
    ['上海市人民政府办公厅2019年政府信息公开工作年度报告', '上海市人民政府办公厅', 2019],
    ['宿迁市2024年政府信息公开年度报告', '宿迁市', 2024],
    ['宿迁市二〇二四年政府信息公开年度报告', '宿迁市', 2024],
    ['二○二○年某某区财政局政府信息公开工作年度报告', '某某区财政局', 2020],
    ['# 向阳镇２０２０年政府信息公开工作年度报告', '向阳镇', 2020],
    ['**向阳镇2020年政府信息公开工作年度报告**', '向阳镇', 2020],
    ['《向阳镇2020年政府信息公开工作年度报告》', '向阳镇', 2020],
    ['【图文】向阳镇2020年政府信息公开工作年度报告', '向阳镇', 2020],
    ['向阳镇政府信息公开工作年度报告（2020年度）', '向阳镇', 2020],
    ['向阳镇人民政府信息公开工作年度报告', '向阳镇人民政府', null],
    ['向阳镇政府信息公开工作2020年度报告', '向阳镇', 2020],
    ['瞻岐镇人民政府\n\n2020年政府信息公开工作年度报告', '瞻岐镇人民政府', 2020],
    ['瞻岐镇人民政府\n2020年度政府信息公开\n工作年度报告', '瞻岐镇人民政府', 2020],
    ['昌图县七家子镇2023年政府信息公开工作告年度报', '昌图县七家子镇', 2023],
    ['关于瞻岐镇2020年政府信息公开工作情况的报告', '瞻岐镇', 2020],
    ['2020年政府信息公开工作年度报告', null, 2020],
    ['向阳镇二0二三年政府信息公开工作年度报告', '向阳镇', 2023],
    ['向阳县民政局关于2023年政府信息公开年度报告', '向阳县民政局', 2023],
    ['标  题 向阳镇2020年政府信息公开工作年度报告', '向阳镇', 2020],
    ['附件：向阳镇2020年政府信息公开工作年度报告', '向阳镇', 2020],
    ['向阳镇2020年政府信息公开工作年度报告 |', '向阳镇', 2020],
  ])('%s', (text, organisation, year) => {
    const title = titleOf(`${text}\n\n一、总体情况\n无。`);
    expect([title?.organisation, title?.year?.value ?? null]).toEqual([organisation, year]);
  });
});

test('a title is found in the furniture round it, its span holds no mark', () => {
  const text = [
    '无障碍浏览 | 长者模式',
    '当前位置：首页 > 政府信息公开 > 政府信息公开年报',
    '政府信息公开年报',
    '　　《鹿窝镇２０２０年政府信息公开工作年度报告》  ',
    '发布时间: 2021-01-20 字体:[]',
    '根据《中华人民共和国政府信息公开条例》规定，现将鹿窝镇2020年政府信息公开工作年度报告公布如下：',
  ].join('\n\n');
  const title = titleOf(text);
  expect(title && text.slice(title.span.start, title.span.end)).toBe('鹿窝镇２０２０年政府信息公开工作年度报告');
  expect(title?.year && text.slice(title.year.span.start, title.year.span.end)).toBe('２０２０');
  expect(title?.lines).toHaveLength(1);
});

test('the title proper goes before the one among the data on the text', () => {
  const text = '索引号 1/2023\n标题 向阳镇2022年政府信息公开工作年度报告\n向阳镇2022年政府信息公开工作年度报告\n根据规定，';
  expect(titleOf(text)?.span.start).toBe(text.lastIndexOf('向阳镇'));
});

test('a title over two lines spans both', () => {
  const text = '\n建塘镇人民政府2020年度政府\n信息公开工作报告\n根据规定，';
  const title = titleOf(text);
  expect(title && text.slice(title.span.start, title.span.end)).toBe('建塘镇人民政府2020年度政府\n信息公开工作报告');
  expect(title?.text).toBe('建塘镇人民政府2020年度政府信息公开工作报告');
});

describe('no title', () => {
  test.each([
    '关于做好2020年度政府信息公开工作年度报告编制发布工作的通知',
    '向阳镇政府信息公开指南',
    '政府信息公开年报',
    '现将向阳镇2020年政府信息公开工作年度报告公布如下：',
    '2020年，我镇编制了政府信息公开工作年度报告。',
    '当前位置：首页 > 政府信息公开 > 2020年政府信息公开工作年度报告',
    '政府信息公开工作年度报告格式解读',
    '向阳镇2020年政府工作报告',
    '向阳大学2022-2023学年信息公开工作年度报告',
    '向阳学院2023年信息公开年度报告',
    '政府政务公开年报',
    '',
  ])('%s', (text) => {
    expect(titleOf(text)).toBeNull();
  });

  test('a list of reports', () => {
    const names = ['向阳镇', '青山镇', '鹿窝镇'];
    expect(titleOf(names.map((name) => `${name}2020年政府信息公开工作年度报告`).join('\n'))).toBeNull();
    const years = [2019, 2020, 2021];
    expect(titleOf(years.map((year) => `${year}年政府信息公开工作年度报告`).join('\n'))).toBeNull();
  });
});
