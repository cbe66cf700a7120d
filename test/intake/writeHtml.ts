import type { OfficialBlock, OfficialTable } from './officialPage';
import { escapeXml } from './writeDocx';

/** A page of a government's site with a report in it, and with all that such sites print round their texts. */
export function writeHtml(page: readonly OfficialBlock[], charset: string): string {
  return `<!DOCTYPE html>
<!-- saved from url=(0042)http://www.example.gov.cn/zwgk/zfxxgknb.html -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>政府信息公开工作年度报告_某县人民政府</title>
<style>.a { color: red }</style><script>var a = "<table><tr><td>1</td></tr></table>";</script></head>
<body>
<div class="top"><a href="/">网站首页</a> | <a href="/zwgk">政务公开</a> | <a href="/hd">互动交流</a></div>
<ul id="nav"><li><a href="/a">领导之窗</a></li><li><a href="/b">2018年青河镇政府信息公开工作年度报告</a></li></ul>
<form class="search"><input type="text" value="请输入关键词"><button>搜索</button></form>
<div class="crumbs">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政府信息公开年报</div>
<table width="100%"><tr><td width="200" valign="top"><ul><li><a href="/1">政府信息公开指南</a></li><li><a href="/2">政府信息公开制度</a></li></ul></td>
<td><div id="zoom"><div style="display:none">一、总体情况</div>
${page.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join('\n')}
</div></td></tr></table>
<div class="share">分享到：<a href="#">微信</a></div>
<ul><li><a href="/3">上一篇：2019年青河镇政府信息公开工作年度报告</a></li><li><a href="/4">关于我们</a></li></ul>
<div class="footer">版权所有：某县人民政府办公室　技术支持：某公司 <a href="/icp">某ICP备12345678号</a></div>
</body></html>
`;
}

function paragraph(line: string): string {
  return line.trim() === '' ? '' : `<p><span>${escapeXml(line).replaceAll('\u00a0', '&nbsp;')}</span></p>`;
}

function table(rows: OfficialTable): string {
  const printed = rows.map((cells) => cells.map(({ text, columns, rows: over }) => {
    const lines = text.split('\n').map((line) => escapeXml(line).replaceAll('\u00a0', '&nbsp;'));
    // As sites write them: ends left out, lines in paragraphs or with breaks.
    return `<td colspan="${columns}" rowspan=${over}>${over > 1 ? lines.map((line) => `<p>${line}</p>`).join('') : lines.join('<br>')}`;
  }).join('\n'));
  return `<table border="1"><tbody>${printed.map((row) => `<tr>${row}`).join('\n')}</tbody></table>`;
}
