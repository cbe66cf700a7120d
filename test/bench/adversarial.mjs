// npm run bench:adversarial: 1 MB of text that is written to be slow to read, beside as much of the samples.
// Ends with 1 where any takes more than ten times as long.
import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundled } from './bundled.mjs';

const SIZE = 1_000_000;
const MOST = 10;
const { analyze } = await bundled('server/src/analysis/analysis.ts');
const reports = new URL('../reports/', import.meta.url);
const names = (await readdir(reports)).filter((name) => name.endsWith('.txt'));
const samples = (await Promise.all(names.map((name) => readFile(new URL(name, reports), 'utf8')))).join('\n');

/** What patterns and loops go over again and again if they are careless: each is repeated in one line, and line by line. */
const units = [
  '(', ')', '（（', '[', '[bookmark: ', '《', '》', '〔', '“', '<', '&nbsp;', '**', '#', '_', '>', '-', '=', '/', '.', '。', '，', '、', '；', '：', '　', ' ', '\t', '|', '｜ ', '\r',
  '0', '1,', '1.', '12345678901234567', '20', '2020年', '2020年1月', '1月1日', '年', '月', '日', '第', '〇', '一', '十百千', '一、', '（一）', '1、',
  '条', '1条', '1条、', '1条，', '其中', '其中1条，', '公开2条，其中1条；', '包括', '分别为', '合计', '占1%，', '同比增长', '元', '万',
  '申请', '收到申请1件，', '收到申请1件、', '1件，共1件，', '收到申请1件答复1件', '予以公开1件均', '答复1件（其中1件），', '均为0，', '截至2020年累计制定', '制定规章1部、修改1部、', '下属单位收到1件，', '通过网络、信函等方式', '均', '均已甲乙丙答复，', '申请均甲', '未因公开甲乙丙', '围绕甲', '以甲为被', '已办结', '无', '未', '行政复议', '规范性文件', '结转', '政府信息公开', '信息公', '公开信息', '政府信', '县人民政府', '向阳镇', '局', '镇镇', '的的', '全县',
  '国办发〔2021〕', '号', '《条例》', '发布时间:', '首页>', '×', '××年', '统计期限', '现公布', '自然人', '不予公开', '总计', '规章', '𠀀', '\ud800', '\u0000', '\u200b', '⼀', '繁體',
  '一是', '二是', '（一）甲。\n（二）乙。', '五、存在的主要问题及改进情况\n一是公开不够。', '（四）行政复议、行政诉讼情况', '》《', '“（', '20223年', '，。',
  '公开公，问题题', '由与，对与', '即要，', '更好的', '20于', '政府信信息公开，的的', '《政府信重公开条例》（国务院令第711号）', '收到3件，比上年增加1件，增长50%', '，同比增长1条', '1月1日号', '年1月', '其中1件，占3%，', '其中网上39件，占90%；', '"', '电话：0851-', 'http:/', 'www.a', 'ww，', '年 月', '{{', '某某', '（ ', '（请', '下一步，将于', '收到9件，办结8件，办结率50%，', '- 3 -', '<table>', '<table><tr><td>', '<tr>', '<td>1', '<td', '</table>', '<b>',
  '我局', '向阳乡', '存在三个问题：一是', '两个方面：', '一是甲；二是乙。存在三个问题：', 'a@b，', 'a＠', '2020年2月1日至', '2020年1月1日至2019年1月1日，', '截至2021年底，', '较2020年增加，', '增加/减少1', '3件，上年为2件，增长', '答复率120%，', '占120%', '《条例》第八十条', '1.5件', '召开会议次，', '人次，', '3人，其中专职1人，', '青山镇高度重视。', '。.',
  ' 二、主动公开政府信息情况 ', '。本报告根据条例，将', '报告包括组成', '按照根据《', '发布9件，其中甲1件，含乙', '热点焦点问题', '结合市级要求实事', '请与', '年，县委的正确领导下，', '、通知公告、', '35余', '、等', '邮箱：a', '申请共 ', '一是甲二是乙', '1件，部分公开6，', '动态1条、公告2条，其他', '（黑体三号，', '0851-87670018', '电话88408601', '1、甲。\n1、乙。', '字体 大', '0,', '甲,0', '"甲,', '一、总体情况\n',
];

const usual = report((samples + '\n').repeat(Math.ceil(SIZE / samples.length)).slice(0, SIZE));
console.log(`1 MB of the samples: ${time(usual).toFixed(0)} ms`);
let failed = false;
for (const unit of units) {
  // Each time anew, as what else the machine does changes.
  const base = time(usual);
  const line = unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
  const lines = `${unit}\n`.repeat(Math.ceil(SIZE / (unit.length + 1))).slice(0, SIZE);
  for (const [shape, text] of [['one line', line], ['lines', lines]]) {
    const ratio = time(report(text)) / base;
    failed ||= ratio > MOST;
    if (ratio > 1) console.log(`${JSON.stringify(unit).padEnd(24)} ${shape.padEnd(9)} ${ratio.toFixed(1)}${ratio > MOST ? '  too slow' : ''}`);
  }
}
console.log(`${2 * units.length} texts, those not shown are as quick as the samples.`);
process.exit(failed ? 1 : 0);

function report(text) {
  return `向阳镇2020年政府信息公开工作年度报告\n\n一、总体情况\n\n${text}\n\n五、存在的主要问题及改进情况\n\n无。\n\n六、其他需要报告的事项\n\n无。\n`;
}

function time(text) {
  const start = performance.now();
  analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text), { asReport: true });
  return performance.now() - start;
}
