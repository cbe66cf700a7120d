import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';
import { samples } from '../samples';

function proseOf(text: string): string[] {
  return buildReport(parseLayout(text)).prose.map(({ section, content }) => `${section?.definition?.id ?? '-'} ${content}`);
}

test('titles, headings, tables, signatures and page furniture are no prose', () => {
  const text = [
    '首页 > 政府信息公开', '青山镇2022年政府信息公开工作年度报告', '根据《条例》编制本报告。', '一、总体情况', '（一）主动公开',
    '全年公开１２条。', '二、主动公开政府信息情况', '\t第二十条第（一）项', '\t信息内容', '\t本年制发件数', '\t本年废止件数',
    '\t现行有效件数', '', '\t规章', '\t0', '\t0', '\t0', '', '\t行政规范性文件', '\t0', '\t0', '\t0', '',
    '六、其他需要报告的事项', '无。', '青山镇人民政府', '2023年1月10日',
  ].join('\n');
  expect(proseOf(text)).toEqual(['- 根据《条例》编制本报告。', 's1 (一)主动公开', 's1 全年公开12条。', 's6 无。']);
});

test('a table whose cells are paragraphs is no prose', () => {
  const [, text = ''] = [...samples].find(([name]) => name.startsWith('002')) ?? [];
  expect(proseOf(text)).not.toEqual([]);
  expect(proseOf(text).filter((line) => /^s[234]/.test(line))).toEqual([]);
});
