import { describe, expect, test } from 'vitest';
import { findFurniture, isFurniture } from '../../server/src/layout/furniture';
import type { Block, Paragraph } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import type { DateMention } from '../../server/src/report/report';
import { findPeriod } from '../../server/src/structure/period';
import { findPublished } from '../../server/src/structure/published';
import { findSignature } from '../../server/src/structure/signature';

/** With tables: a menu between pipes is one to the layout. */
const blocksOf = (text: string): readonly Block[] => parseLayout(text).blocks;

function paragraphsOf(text: string): Paragraph[] {
  return parseLayout(text).blocks.filter((block) => block.kind === 'paragraph');
}

const shown = (date: DateMention | null | undefined): string | null =>
  date ? `${date.year ?? '?'}-${date.month ?? '?'}-${date.day ?? '?'}` : null;

describe('the period is found where a sentence states it', () => {
  test.each([
    ['本报告所列的统计数据期限自2020年1月1日起至12月31日止。', '2020-1-1', '?-12-31'],
    ['本年度报告中所列数据的统计期限从2020年1月1日到2020年12月31日止。', '2020-1-1', '2020-12-31'],
    ['所列数据的统计期限为2020年1月1日至202020年12月31日。', '2020-1-1', '202020-12-31'],
    ['统计期限自2023年1月1日起，至12月31止。', '2023-1-1', '?-12-31'],
    ['本报告数据统计期限为2021年1月1日—2021年12月30日', '2021-1-1', '2021-12-30'],
    ['(统计时间：2021.1.1-2021.12.31)', '2021-1-1', '2021-12-31'],
    ['2021年1月1日至12月31日为本年度报告统计期限。', '2021-1-1', '?-12-31'],
    ['报告中所列数据统计时间从2020 年 1 月 1 日起至 2020 年 12 月 31 日止', '2020-1-1', '2020-12-31'],
  ])('%s', (text, from, to) => {
    const period = findPeriod(text, paragraphsOf(text));
    expect([shown(period?.from), shown(period?.to)]).toEqual([from, to]);
  });

  test.each([
    '据统计，2020年6月1日至8月31日共发布信息35条。',
    '2020年3月1日至4月30日，开展数据归集工作。',
    '统计数据显示，2020年3月1日至4月30日共发布信息35条。',
    '公示期限自2020年3月1日至3月7日。',
    '本报告统计数据截至2020年12月31日。',
  ])('not in: %s', (text) => {
    expect(findPeriod(text, paragraphsOf(text))).toBeNull();
  });
});

describe('the signature is the last lines that say who and when', () => {
  test.each([
    ['无。\n\n   瞻岐镇人民政府\n2020年12月30日\n', '瞻岐镇人民政府', '2020-12-30'],
    ['无。\n鹿窝镇人民政府 \n\n2021年1月20日\n\n关于我们|联系我们|网站地图\n\n主办单位:某县人民政府办公室', '鹿窝镇人民政府', '2021-1-20'],
    ['无。\n某某县财政局　2021年1月20日', '某某县财政局', '2021-1-20'],
    ['无。\n某某县财政局（盖章）\n二〇二一年一月二十日', '某某县财政局（盖章）', '2021-1-20'],
    ['无。\n2021年1月20日', null, '2021-1-20'],
    ['无。\n（2021年1月20日）', null, '2021-1-20'],
    ['无。\n2021年1月20日\n向阳镇人民政府', '向阳镇人民政府', '2021-1-20'],
    ['无其他需要报告的事项。\n向阳镇人民政府', '向阳镇人民政府', null],
  ])('%s', (text, organisation, date) => {
    const signature = findSignature(text, paragraphsOf(text));
    const span = signature?.organisation;
    expect([span ? text.slice(span.start, span.end) : null, shown(signature?.date)]).toEqual([organisation, date]);
  });

  test.each([
    '无',
    '2020年度，我镇无其他需要报告的事项。',
    '《办法》自2020年12月30日起施行。',
    '2020年12月30日召开会议研究政府信息公开工作',
    '六、其他需要报告的事项',
  ])('none in: %s', (text) => {
    expect(findSignature(text, paragraphsOf(text))).toBeNull();
  });
});

test.each([
  ['发布时间: 2021-01-20 字体:[]', '2021-1-20'],
  ['来源：县政府办  日期：2021年1月20日  浏览次数：12', '2021-1-20'],
  ['[发布日期]：2021-01-20', null],
  ['统计时间：2020年1月1日至12月31日', null],
  ['更新时间：2021-06-01', null],
])('published: %s', (text, expected) => {
  expect(shown(findPublished(text, paragraphsOf(text)))).toBe(expected);
});

describe('page furniture', () => {
  const furniture = [
    '发布时间: 2021-01-20 字体:[]',
    '发布日期：2021-01-20 10:30 来源：某县人民政府 浏览次数：128 字号：大 中 小',
    '来源：某某镇人民政府',
    '【字体：大 中 小】',
    '关于我们|联系我们|网站地图|网站帮助|网站声明|网站年报',
    '关于我们 | 联系我们',
    '主办单位:某县人民政府办公室 联系方式:0851-87721549   地址:某县永阳街道县府路27号2号楼',
    '某县人民政府版权所有 黔ICP备10201081号 公安备案号 52012202006106',
    '技术支持:某某科技有限公司 网站标识码:5201220001',
    '您当前的位置：首页 > 政府信息公开 > 年报',
    '首页 > 政务公开 > 正文',
    '【打印】【关闭】',
    '打印本页 关闭窗口',
    '分享到：',
    '上一篇：向阳镇2019年政府信息公开工作年度报告',
    '下一篇：没有了',
    '扫一扫在手机打开当前页',
    'Copyright © 2021 某县人民政府',
    '> 政务公开 > 乡镇街道 > 下各镇 > 政府信息公开年报',
    '索 引 号 1133102400268125XW/2024-104757 公开方式 主动公开',
    '成文日期 2024-01-16 发布机构 下各镇',
    '索 引 号 | 014416330/2018-04736 | 分 类 | 综合政务\n发布机构 | 市政府办 | 发文日期 | 2018-02-28 |\n文 号 | 有 效 性 |',
    '关怀版 无障碍 无障碍',
    '点击数:人次',
    '点击收听年报语音朗读',
    '语音播报',
    '• 发布时间：2026-01-20',
    '·上一篇：没有了',
    '下一篇 无',
    '【字体 大 中 小】',
    'A- A A+',
    '作者：佚名',
    '发布单位：某镇人民政府',
    '公开方式：主动公开',
    '手机扫一扫打开本页面',
    '用微信扫描二维码',
    '附件下载：某镇年报.docx',
    '保护视力色：',
    '网站支持IPv6',
  ];
  test.each(furniture)('%s', (text) => {
    expect(blocksOf(text).every((block) => isFurniture(text, block))).toBe(true);
  });

  const prose = [
    '二是开设网站地图、联系我们等栏目，方便群众查询。',
    '完成网站ICP备案和公安备案工作。',
    '联系电话：88408601',
    '地址：某县永阳街道县府路27号',
    '发布时间：每月5日前',
    '本报告由某镇人民政府主办，欢迎下载、打印。',
    '首页设置政务公开专栏',
    '三、收到和处理政府信息公开申请情况',
    '来源渠道主要是网络申请，占全部申请的80%。',
    '鹿窝镇人民政府',
    '2021年1月20日',
    '统计时间：2020年1月1日至12月31日',
    '政务公开',
    '其他',
    '成文日期 2024-01-16',
    '关于我们的工作',
    '公众可以扫描二维码关注微信公众号，在手机上阅读本报告。',
    '• 主动公开信息20条',
    '附件：',
    '语音播报系统1套',
    '公开方式：以网站为主，公告栏为辅；',
    '无',
  ];
  test.each(prose)('not: %s', (text) => {
    expect(blocksOf(text).map((block) => isFurniture(text, block))).toEqual([false]);
  });

  test('a long line that is almost furniture costs no time', () => {
    for (const text of [`${'打印 '.repeat(70)}x`, `字体${' 大'.repeat(100)}x`, `扫描${'手机'.repeat(100)}。`]) {
      expect(blocksOf(text).map((block) => isFurniture(text, block))).toEqual([false]);
    }
  });

  test('a run is one span', () => {
    const text = '关于我们|联系我们\n\n技术支持:某公司\n正文。\n【打印】【关闭】\n';
    const spans = findFurniture(text, blocksOf(text));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '关于我们|联系我们\n\n技术支持:某公司',
      '【打印】【关闭】',
    ]);
  });
});
