import { describe, expect, test } from 'vitest';
import { nianbao } from './nianbao';

describe('nianbao new', () => {
  test.each(['2019', '2025'])('prints a report on %s in which nothing is wrong but its blanks', async (year) => {
    const { stdout, stderr, status } = await nianbao(['new', '青山镇人民政府', year]);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout.split('\n')[0]).toBe(`青山镇人民政府${year}年政府信息公开工作年度报告`);
    const checked = await nianbao(['check', '--fail-on', 'hint', '--rule', 'template-residue:off', '-'], { input: stdout });
    expect([checked.stdout, checked.status]).toEqual([expect.not.stringContaining('年政府信息公开'), 0]);
  });

  test('lays out its tables as asked', async () => {
    const { stdout, status } = await nianbao(['new', '--layout', 'pipes', '青山镇人民政府', '2025']);
    expect([status, stdout.match(/^\|.*\|$/gm)?.length]).toEqual([0, expect.any(Number)]);
    expect(stdout).not.toContain('\t');
  });

  test.each([
    [[], '请写明机关和年度'],
    [['青山镇人民政府'], '请写明机关和年度'],
    [['青山镇人民政府', '2025', '2024'], '请写明机关和年度'],
    [['2025', '青山镇人民政府'], '四位数字'],
    [['青山镇人民政府', '2018'], '2019 年度起才有统一格式'],
    [['青山镇2025年', '2025'], '只写机关名称'],
    [['--layout', '两栏', '青山镇人民政府', '2025'], '--layout 没有“两栏”这一项'],
  ])('says what is wrong with %j', async (args, message) => {
    const { stdout, stderr, status } = await nianbao(['new', ...args]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(message);
  });
});
