import { expect, test } from 'vitest';
import { fileReport } from '../../server/src/archive/filedReport';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { reportRules } from '../../server/src/rules/index';
import { buildReport } from '../../server/src/structure/buildReport';
import { carefulReport } from '../carefulReport';

// A pattern that tries the same characters in many ways takes minutes here, which is the runner's limit many times over.
const SIZE = 100_000;
const blanks = ' '.repeat(SIZE);
const title = '向阳镇2020年政府信息公开工作年度报告\n';
const last = '六、其他需要报告的事项\n';

test.each([
  ['blanks between a number and its unit', `公开100条，其中政策类1${blanks}条，公告类2条。`],
  ['blanks before a list in a table', `公开1${blanks}10条，列表如下：\n\t栏目\n\t数量（条）\n\n\t机构概况\n\t1\n`],
  ['blanks in a date', `2020${blanks}年1月1日`],
  ['where one is on the site, cut off', `${'>  '.repeat(70)}。`],
  ['a line to write on', `${'_'.repeat(SIZE)}甲`],
  ['dates of publication', '发布时间: 1'.repeat(SIZE / 8)],
  ['periods', `统计期限${'2020年1月1日至'.repeat(SIZE / 10)}`],
  ['lists', '公开100条，其中政策类1条，'.repeat(SIZE / 15)],
  ['lists in brackets', '1条（其中1条）'.repeat(SIZE / 8)],
  ['rows of a table that ends in running text', `${'甲|0|0|0|\n'.repeat(SIZE / 8)}${'文'.repeat(300)}|0|`],
  ['words about stocks', '文件调文件整'.repeat(SIZE / 6)],
  ['words for oneself', `向阳镇全镇${'全县人民政'.repeat(SIZE / 5)}`],
  ['pipes alone', '|\n'.repeat(SIZE / 8)],
  ['introductions', '现公布2020年'.repeat(SIZE / 8)],
])('%s', (_, line) => {
  const parts = ['一、总体情况', line, last, line];
  for (const text of [title + parts.join('\n'), line + title]) {
    const report = buildReport(parseLayout(text));
    for (const rule of reportRules) Array.from(rule.check(report));
    fileReport({ ...report, recognised: true, organisation: '向阳镇', year: 2020 }, { file: '', bodyOf: String, placeOf: () => ({ line: 0, character: 0, length: 0 }) });
  }
});

// What is compared with all of its kind, each time anew, takes minutes here too.
const careful = carefulReport(2023, 'tabs');
const [opening = '', rest = ''] = careful.split(/(?=（二）依申请公开情况)/);

test.each([
  ['prose-table-conflict', '本年度未收到政府信息公开申请，未发生行政复议、行政诉讼。\n'.repeat(20_000)],
  ['prose-sum', '收到申请14件，其中予以公开10件，占74.1%，部分公开4件，占28.6%。'.repeat(20_000)],
  ['prose-sum', `公开信息9999条，其中${'甲类2条、'.repeat(260)}乙类1条。`.repeat(200)],
  ['citation', '按照国办公开办函〔2019〕60号编制。'.repeat(40_000)],
])('many in one file: %s', (id, text) => {
  const report = buildReport(parseLayout(opening + text + rest));
  const [rule] = reportRules.filter((each) => each.id === id);
  expect(Array.from(rule?.check(report) ?? [null])).not.toContain(null);
});
