import { expect, test } from 'vitest';
import { readClipboardTable } from '../../server/src/intake/clipboardTable';

const texts = (html: string): (string | null)[][] | undefined => readClipboardTable(html)?.map((row) => row.map(({ text }) => text));

test('a table as Word copies it', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td { border: 1px }</style><xml><w:View>Normal</w:View></xml></head>
<body lang=ZH-CN><!--StartFragment-->
<table class=MsoNormalTable border=1><tr style='height:20.0pt'>
 <td width=120 rowspan=2 valign=top><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
 <td width=240 colspan=2><p class=MsoNormal><b>法人或其他
 组织</b></p></td></tr>
<tr><td><p>商业</p><p>企业</p></td><td><p>总<span> </span>计</p></td></tr>
<![if !supportMisalignedColumns]><tr height=0><td width=120></td><td width=120></td><td width=120></td></tr><![endif]>
</table><!--EndFragment--></body></html>`;
  expect(texts(html)).toEqual([['', '法人或其他组织'], [null, '商业企业', '总计']]);
  expect(readClipboardTable(html)?.[0]).toEqual([{ text: '', columns: 1 }, { text: '法人或其他组织', columns: 2 }]);
});

test('a table as a spreadsheet copies it, and one with its ends left out', () => {
  expect(texts('<table><col width=72><tr><td class=xl65>规章</td><td x:num>12</td></tr><tr height=0 style="display:none"><td>x</td></tr></table>'))
    .toEqual([['规章', '12']]);
  expect(texts('<table><tr><th>渠道<th>数量<tr><td>网站 &amp; WeChat<br>公众号<td>1</table>')).toEqual([['渠道', '数量'], ['网站 & WeChat 公众号', '1']]);
});

test('what a page does not show is not pasted', () => {
  expect(texts('<table><tr><td>规章<span style="display:none">隐藏</span></td><td><del>1</del>2</td></tr></table>')).toEqual([['规章', '2']]);
});

test.each([
  ['running text', '<p>总体情况</p>'],
  ['text beside a table', '<p>如下：</p><table><tr><td>1</td></tr></table>'],
  ['a caption', '<table><caption>表一</caption><tr><td>1</td></tr></table>'],
  ['a table within another', '<table><tr><td>1<table><tr><td>2</td></tr></table></td></tr></table>'],
  ['two tables', '<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>'],
  ['an empty table', '<table></table>'],
  ['nothing', ''],
])('is not taken from %s', (_, html) => {
  expect(readClipboardTable(html)).toBeNull();
});

test('spans that no table has', () => {
  expect(readClipboardTable('<table><tr><td colspan=0 rowspan=x>1</td><td colspan=99999>2</td></tr></table>')?.[0])
    .toEqual([{ text: '1', columns: 1 }, { text: '2', columns: 1 }]);
});
