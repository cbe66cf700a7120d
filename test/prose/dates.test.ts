import { describe, expect, test } from 'vitest';
import { compareDate, findDates, isPossible, restored } from '../../server/src/prose/dates';
import type { DateMention } from '../../server/src/report/report';

const datesIn = (text: string): DateMention[] => findDates(text, { start: 0, end: text.length });
const shown = ({ year, month, day }: DateMention): string => `${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`;

describe('dates are read as written', () => {
  test.each([
    ['2020年12月30日', '2020-12-30'],
    ['2021-01-20', '2021-1-20'],
    ['发布时间：2021-01-20 10:30', '2021-1-20'],
    ['2021/1/20', '2021-1-20'],
    ['2021.1.20', '2021-1-20'],
    ['２０２１年１月２０日', '2021-1-20'],
    ['2021 年 1 月 20 日', '2021-1-20'],
    ['二〇二〇年十二月三十日', '2020-12-30'],
    ['二○二一年一月二十一日', '2021-1-21'],
    ['二零二一年1月5号', '2021-1-5'],
    ['2021年1⽉20⽇', '2021-1-20'],
    ['从2020年1月1日到12月31日止', '2020-1-1 ?-12-31'],
    ['自2020年1月1日起至202020年12月31日', '2020-1-1 202020-12-31'],
    ['2021年2月30日', '2021-2-30'],
    ['2021年13月', '2021-13-?'],
    ['截至2020年12月', '2020-12-?'],
  ])('%s', (text, expected) => {
    expect(datesIn(text).map(shown).join(' ')).toBe(expected);
  });
});

describe('lost 年, 月 and 日 are put where it belongs', () => {
  test.each([
    ['20211月1日', '2021年1月1日'],
    ['202112月31日', '2021年12月31日'],
    ['2020年12月31止', '2020年12月31日止'],
    ['12月31止', '12月31日止'],
    ['2020年1月1至12月31日', '2020年1月1日至12月31日'],
    ['2020年1231日', '2020年12月31日'],
    ['2007年45日', '2007年4月5日'],
    ['自2020年11日起至2020年1231日', '自2020年1月1日起至2020年1231日'],
    ['自202111日起', '自2021年1月1日起'],
    ['至20211231日止', '至2021年12月31日止'],
    ['并于20078月专门成立', '并于2007年8月专门成立'],
  ])('%s', (text, expected) => {
    const [date] = datesIn(text);
    const mended = date && text.slice(0, date.span.start) + restored(text, date) + text.slice(date.span.end);
    expect(mended).toBe(expected);
  });
});

test.each([
  'http://www.gswuwei.gov.cn/art/2025/12/19/art_76_1558865.html',
  '国办公开办函〔2019〕60号',
  '0851-87670018',
  '第二十条第（五）项',
  '版本2021.1.20.3',
  '全年12月不间断',
  '2020-13-45号',
  '20个工作日、2021115日',
  '第31日',
])('no date in %s', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test.each(['2020年5月3、4日', '2020年5月3至4日', '2020年12月发布31件', '2021年3月10余场', '2021年365日', '2021年100日', '2021年12日', '2021年45日内'])('nothing lost in %s', (text) => {
  expect(datesIn(text).filter(({ lost }) => lost.length > 0)).toEqual([]);
});

test.each([
  ['2021年2月29日', false],
  ['2020年2月29日', true],
  ['2月29日', true],
  ['6月31日', false],
  ['2021年13月1日', false],
  ['2021年1月0日', false],
  ['202020年12月31日', false],
  ['2021年1月', true],
])('%s is possible: %s', (text, expected) => {
  expect(datesIn(text).map(isPossible)).toEqual([expected]);
});

test.each([
  ['2020年12月30日', -1],
  ['2020年12月31日', 0],
  ['2021年1月1日', 1],
  ['2020年12月', null],
  ['12月30日', null],
])('%s against 31 December 2020: %s', (text, expected) => {
  const [date] = datesIn(text);
  const order = date ? compareDate(date, 2020, 12, 31) : undefined;
  expect(order === null || order === undefined ? order : Math.sign(order)).toBe(expected);
});
