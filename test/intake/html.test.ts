import { describe, expect, test } from 'vitest';
import { toGbk } from '../cli/toGbk';
import { errorOf, read, shown, utf8 } from './read';

const text = (body: string): string => shown(utf8(`<html><body>${body}</body></html>`), 'a.html');
/** Enough words for the part of a page that holds its text to be told. */
const article = '<p>根据《中华人民共和国政府信息公开条例》，本报告由总体情况等六个部分组成，如有疑问请与办公室联系。</p>';
const read1 = '根据《中华人民共和国政府信息公开条例》，本报告由总体情况等六个部分组成，如有疑问请与办公室联系。';

describe('running text', () => {
  test('blocks are lines, breaks are lines, references are characters', () => {
    expect(text('<h1>标题</h1><div>一、总体情况<br>2020年&nbsp;&mdash;&#20844;开 &lt;1&gt;</div><p>完</p>')).toBe('标题\n\n一、总体情况\n2020年\u00a0—公开 <1>\n完');
  });

  test('line breaks of the source are blanks, and nothing between Chinese characters', () => {
    expect(text('<p>\n  政府\n  信息 公开\n Word\n 2020 </p>')).toBe('政府信息 公开 Word 2020');
  });

  test('what is not shown is not read', () => {
    expect(text('<script>1</script><style>p{}</style><!-- 注 --><p>一<span style="color:red;display: none">二</span><i hidden>三</i><del>四</del></p><template><p>五</p></template><select><option>六</select><noscript>七</noscript><nav>八</nav>')).toBe('一');
    expect(text('<p><![if !supportLists]><span style="mso-list:Ignore">一、<span>&nbsp;</span></span><![endif]>总体情况</p>')).toBe('一、\u00a0总体情况');
  });

  test('preformatted lines stay lines; numbers of a list are printed', () => {
    expect(text('<pre>一\n二</pre>')).toBe('一\n二');
    expect(text('<ol start=2 style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol><ol style="list-style:none"><li>丙</ol><ul><li>丁</ul>')).toBe('二、甲\n三、乙\n\n丙\n\n丁');
  });
});

describe('the site round the text', () => {
  test('menus, lists of links and the foot are left out', () => {
    expect(text(`<div class="main-nav">机构 概况</div><ul><li><a href="/">首页</a> | <a href="/a">年报</a></ul><div id=zoom>${article}<p><a href="/b">附件：某表</a></p></div><p><a href="/c">上一篇：某镇2019年政府信息公开工作年度报告</a></p><footer>版权所有</footer>`))
      .toBe(`${read1}\n\n附件：某表`);
  });

  test('what is no link is read wherever it stands', () => {
    expect(text(`<div class="title">青山镇2020年政府信息公开工作年度报告</div><p>发布时间：2021-01-20</p>${article.repeat(4)}<div>青山镇人民政府</div>`))
      .toMatch(/^青山镇2020年政府信息公开工作年度报告\n发布时间：2021-01-20\n\n根据[^]*\n青山镇人民政府$/);
  });

  test('something long that is called a menu is looked at', () => {
    const long = `<div class="nav">${article.repeat(12)}</div>`;
    expect(text(`${long}${article.repeat(12)}`).split('\n').filter((line) => line !== '')).toHaveLength(24);
  });
});

describe('tables', () => {
  test('cells over columns and rows', () => {
    expect(text('<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>')).toBe('⇥甲\n⇥乙\n\n⇥\n⇥1\n⇥2');
    expect(text('<table><tr><td colspan=2 rowspan=2>甲<td>乙<td rowspan=3>丙<tr><td>1<tr><td>丁<td>2<td>3</table>')).toBe('⇥甲\n⇥乙\n⇥丙\n\n⇥\n⇥1\n⇥\n\n⇥丁\n⇥2\n⇥3\n⇥');
  });

  test('ends that are left out, also within a cell', () => {
    expect(text('<table><tbody><tr><td><span>规章<td><font>1<tr><th>规范性文件<td>2</table>')).toBe('⇥规章\n⇥1\n\n⇥规范性文件\n⇥2');
  });

  test('tables that lay out the page are none, those within them are', () => {
    expect(text(`<table><tr><td>${article}<table><tr><td>规章</td><td>1</td></tr></table></td></tr></table>`)).toBe(`${read1}\n\n⇥规章\n⇥1`);
    expect(text(`<table><tr><td><a href="/">首页</a></td><td>${article.repeat(40)}</td></tr></table>`)).not.toContain('⇥');
  });

  test('a caption stands before its table, a row of no height is none', () => {
    expect(text('<table><caption>表二</caption><tr><td>甲<td>1</tr><tr height=0><td>2<td>3</tr></table>')).toBe('表二\n⇥甲\n⇥1');
  });

  test('lines of a cell stay lines', () => {
    expect(text('<table><tr><td>商业<br>企业<td><p>科研</p><p>机构</p><td>0</table>')).toBe('⇥商业\n企业\n⇥科研\n机构\n⇥0');
  });
});

describe('encodings', () => {
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body><p>政府信息公开</p></body></html>`;

  test('by what the bytes are, whatever the page says', () => {
    expect(read(toGbk(page('gb2312')), 'a.html')).toMatchObject({ kind: 'html', encoding: 'GB18030', text: '政府信息公开\n\n' });
    expect(read(utf8(page('gb2312')), 'a.html')).toMatchObject({ encoding: 'UTF-8', text: '政府信息公开\n\n' });
    expect(read(utf8(`\uFEFF${page('utf-8')}`), 'a.html')).toMatchObject({ encoding: 'UTF-8', byteOrderMark: true });
    expect(read(Buffer.from(`\uFEFF${page('utf-16')}`, 'utf16le'), 'a.html')).toMatchObject({ encoding: 'UTF-16LE', text: '政府信息公开\n\n' });
  });

  test('other encodings would pass for GB18030, and are not read', () => {
    expect(errorOf(toGbk(page('big5')), 'a.html')).toMatch(/big5.+请.+。$/);
  });
});

describe('what is a page', () => {
  test.each([
    ['a.txt', '<!DOCTYPE html><html><body>公开</body></html>'],
    ['a.doc', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>公开</body></html>'],
    ['a.doc', '<div>公开</div>'],
    ['a.docx', '<?xml version="1.0"?><!-- saved --><html><body>公开</body></html>'],
    ['a.htm', '公开'],
  ])('%s with %s', (name, content) => {
    expect(read(utf8(content), name)).toMatchObject({ kind: 'html', text: expect.stringMatching(/^公开\n/) as string });
  });

  test('text that only begins with a sign is text', () => {
    expect(read(utf8('<div>公开</div>'), 'a.md').kind).toBe('text');
  });

  test.each([
    ['quoted-printable', (html: string) => Array.from(toGbk(html), (byte) => (byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte))).join('').replace(/(.{60}[^=]{3})/g, '$1=\r\n')],
    ['base64', (html: string) => Buffer.from(toGbk(html)).toString('base64').replace(/(.{70})/g, '$1\r\n')],
    ['8bit', (html: string) => Buffer.from(toGbk(html)).toString('latin1')],
  ] as const)('a web archive, its page in %s', (encoding, encoded) => {
    const html = '<html><body><p>政府信息公开工作年度报告</p><table><tr><td colspan=2>规章</td><td>1</td></tr></table></body></html>';
    const archive = [
      'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="----=_Part"', '', '------=_Part', 'Content-Location: file:///C:/a.htm',
      `Content-Transfer-Encoding: ${encoding}`, 'Content-Type: text/html; charset="gb2312"', '', encoded(html), '------=_Part', 'Content-Type: image/png', '', 'x', '------=_Part--', '',
    ].join('\r\n');
    expect(shown(Buffer.from(archive, 'latin1'), 'a.doc')).toBe('政府信息公开工作年度报告\n\n⇥规章\n⇥1');
  });
});
