import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readings, type Treatment } from '../../server/src/analysis/readings';
import { status, type Status } from '../../server/src/features/status';
import type { Language } from '../../server/src/text/bilingual';
import { samples } from '../samples';
import { BOOKMARK, reportText } from './reportText';

interface Asked {
  readonly as?: Treatment | null;
  readonly excludedBy?: string | null;
  readonly language?: Language;
}

function statusOf(text: string, { as = null, excludedBy = null, language = 'zh' }: Asked = {}): Status {
  const document = TextDocument.create('file:///report.txt', 'plaintext', 1, text);
  const read = readings();
  read.treat(document.uri, as);
  const reading = read.of(document);
  return status(reading, reading.analysis?.problems ?? [], excludedBy, language);
}

test('of a report says whose it is, of which year and form, and what was found', () => {
  const { report, notices } = statusOf(reportText({ body: `本机关${BOOKMARK}落实要求。`, cells: { 'new total': '三件' } }));
  expect(report).toMatchObject({ form: '2021', organisation: '青山镇人民政府', year: 2021, counts: { error: 1, warning: 1, information: 0, hint: 0 } });
  expect(report?.milliseconds).toBeGreaterThan(0);
  expect(notices).toEqual([]);
});

test('of an unchanged document says how long the analysis took, not how long it takes to remember it', () => {
  const document = TextDocument.create('file:///report.txt', 'plaintext', 1, [...samples.values()][0]!);
  const read = readings();
  const [first, second] = [read.of(document), read.of(document)];
  expect(second.milliseconds).toBe(first.milliseconds);
  expect(second.analysis).toBe(first.analysis);
});

test.each([
  ['会议通知\n一、时间\n', '全文没有“公开”二字'],
  ['青山镇2021年政府信息公开工作年度报告\n本机关严格落实各项公开要求。', '有年度报告的标题，但没有“一、总体情况”等部分的标题'],
  ['公开栏更新记录\n一、总体情况\n良好', '没有“××××年政府信息公开工作年度报告”这样的标题，六个部分的标题找到 1 个，统一格式的表格找到 0 张'],
  [reportText().replace(/^.*年度报告/, '关于印发政府信息公开工作年度报告格式的通知'), '开头像是通知'],
])('of what is no report says why: %#', (text, reason) => {
  const { report, notices } = statusOf(text);
  expect(report).toBeNull();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(reason);
});

test('says the same in English where the editor is English', () => {
  const long = reportText({ body: Array.from({ length: 1500 }, (_, index) => `（一）第${index}次${BOOKMARK}`).join('\n') });
  const notices = [
    statusOf('会议通知\n一、时间\n', { language: 'en' }),
    statusOf('公开栏更新记录\n一、总体情况\n良好', { language: 'en' }),
    statusOf(reportText(), { as: 'report', excludedBy: '草稿/**', language: 'en' }),
    statusOf(long, { language: 'en' }),
  ].map((each) => each.notices);
  expect(notices).toEqual([
    [expect.stringContaining('公开 is nowhere in it')],
    ['It has no title like ××××年政府信息公开工作年度报告 (headings of the six sections found: 1, tables of the official form found: 0).'],
    ['It is checked as an annual report because you said so.', expect.stringContaining('exclude: 草稿/**')],
    [expect.stringMatching(/^There are \d{4} findings/), 'There are too many headings; 500 are not in the outline.'],
  ]);
});

test('a text that the user calls a report is checked as one', () => {
  const text = '公开栏更新记录\n一、总体情况\n良好';
  const { report, notices } = statusOf(text, { as: 'report' });
  expect(report?.counts.error).toBeGreaterThan(0);
  expect(notices).toEqual(['已按您的要求作为年度报告检查。']);
});

test('a report that the user calls none is left alone, and taken up again on demand', () => {
  const text = [...samples.values()][1]!;
  expect(statusOf(text, { as: 'text' })).toEqual({ report: null, treatedAs: 'text', notices: ['已按您的要求不作为年度报告检查。'] });
  expect(statusOf(text, { as: null }).report?.organisation).toBe('青山镇');
});

test('says when nothing is found because nobody wants it to be', () => {
  expect(statusOf(reportText(), { excludedBy: '草稿/**' }).notices.join()).toContain('exclude“草稿/**”');
});

test('says what of a very long report is not shown', () => {
  const lines = Array.from({ length: 1500 }, (_, index) => `（一）第${index}次${BOOKMARK}`);
  const { notices } = statusOf(reportText({ body: lines.join('\n') }));
  expect(notices).toHaveLength(2);
  expect(notices[0]).toMatch(/^共有 \d{4} 处问题，编辑器只列出最重要的 999 处/);
  expect(notices[1]).toBe('小标题太多，大纲中有 500 项未列出。');
});
