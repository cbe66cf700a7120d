import { expect, test } from 'vitest';
import { documentLinks } from '../../server/src/features/documentLink';
import { samples } from '../samples';
import { analysisOf, reportText } from './reportText';

/** What is underlined, and where it leads. */
function linksIn(text: string): [string, string | undefined][] {
  const analysis = analysisOf(text);
  return documentLinks(analysis, 'zh').map(({ range, target }) => [analysis.document.getText(range), target]);
}

const within = (body: string): [string, string | undefined][] => linksIn(reportText({ body }));

test.each([
  ['网址为http://www.nbyz.gov.cn/col/index.html。欢迎查阅。', 'http://www.nbyz.gov.cn/col/index.html'],
  ['（网址:https://www.a.gov.cn/b/)，公众', 'https://www.a.gov.cn/b/'],
  ['见 https://www.a.gov.cn/x?id=1&y=(2)#top，', 'https://www.a.gov.cn/x?id=1&y=(2)#top'],
  ['（http://www.a.gov.cn）', 'http://www.a.gov.cn'],
])('an address ends where Chinese goes on: %s', (body, address) => {
  expect(within(body)).toEqual([[address, address]]);
});

test('an address without its scheme leads there too', () => {
  expect(within('网站（www.a.gov.cn）公布。')).toEqual([['www.a.gov.cn', 'http://www.a.gov.cn']]);
});

test.each(['邮箱 a@www.gov.cn', 'www。gov。cn', 'http://', '年报（www）'])('%s is none', (body) => {
  expect(within(body)).toEqual([]);
});

test('the regulation leads to its text; documents without a lasting address lead nowhere', () => {
  const body = '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和国办公开办函〔2021〕30号的要求，';
  expect(within(body)).toEqual([
    ['《中华人民共和国政府信息公开条例》', 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm'],
  ]);
});

test('the samples link what they should, in order', () => {
  const found = [...samples.values()].map((text) => linksIn(text).map(([written]) => written));
  expect(found.flat()).toContain('http://www.xifeng.gov.cn/jgsz/xzjdbsc/lwz_5707832/zfxxgk_5707805/zfxxgknb_5707821/');
  expect(found.flat()).toContain('http://www.nbyz.gov.cn/col/col1229442490/index.html');
});
