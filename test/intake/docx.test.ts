import { describe, expect, test } from 'vitest';
import { read, shown } from './read';
import { docxOf, paragraph } from './writeDocx';

const text = (body: string, parts?: Readonly<Record<string, string>>): string => shown(docxOf(body, parts), 'a.docx');
const p = (properties: string, words: string): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const r = (words: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
const tbl = (...rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
const numbering = (levels: string, nums: string): Record<string, string> => ({
  numbering: `<w:numbering NAMESPACES><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
});
const lvl = (level: number, format: string, words: string, more = ''): string => (
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${words}"/></w:lvl>`
);
const num = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
const inList = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('running text', () => {
  test('paragraphs, soft line breaks, tabs, hyphens, symbols', () => {
    expect(text(`<w:p>${r('一、')}${r('总体情况')}</w:p><w:p/><w:p>${r('上')}<w:r><w:br/></w:r>${r('下')}</w:p>`)).toBe('一、总体情况\n\n上\n下');
    expect(text('<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:tab/><w:t>某镇</w:t><w:tab/><w:t>1月</w:t></w:r></w:p>')).toBe('某镇  1月');
    expect(text('<w:p><w:r><w:noBreakHyphen/><w:t>4</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="X" w:char="F0FF"/></w:r></w:p>')).toBe('-4☑□');
  });

  test('blanks at the ends of a run count where the file says so; no-break blanks are text', () => {
    expect(text('<w:p><w:r><w:t> 一 </w:t></w:r><w:r><w:t xml:space="preserve"> 二 </w:t></w:r><w:r><w:t>\u00a0三\u3000</w:t></w:r></w:p>')).toBe('一 二 \u00a0三\u3000');
  });

  test('a typed table keeps its tabs', () => {
    expect(text(paragraph('规章\t0\t0') + paragraph('规范性文件\t1\t1'))).toBe('规章⇥0⇥0\n规范性文件⇥1⇥1');
  });

  test('what is hidden is left out, by itself or by its style', () => {
    const styles = '<w:styles NAMESPACES><w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="I"><w:basedOn w:val="H"/></w:style></w:styles>';
    expect(text(`<w:p>${r('一')}${r('二', '<w:vanish/>')}${r('三', '<w:rStyle w:val="I"/>')}${r('四', '<w:rStyle w:val="I"/><w:vanish w:val="0"/>')}</w:p>`, { styles })).toBe('一四');
    // The mark of the paragraph may be hidden while its words are not.
    expect(text(`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('一')}</w:p>`)).toBe('一');
  });

  test('fields, links, content controls, ruby and formulas are their words', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const ruby = '<w:r><w:ruby><w:rt><w:r><w:t>zhèn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>镇</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(text(`<w:p>${field}<w:hyperlink>${r('网站')}</w:hyperlink>${ruby}</w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('标题')}</w:sdtContent></w:sdt>`)).toBe('3网站镇\n标题');
  });

  test('a table of contents is left out: it repeats the headings', () => {
    const styles = '<w:styles NAMESPACES><w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>';
    expect(text(p('<w:pStyle w:val="11"/>', '一、总体情况1') + paragraph('一、总体情况'), { styles })).toBe('一、总体情况');
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    expect(text(`<w:sdt>${gallery}<w:sdtContent>${paragraph('一、总体情况')}</w:sdtContent></w:sdt>${paragraph('一、总体情况')}`)).toBe('一、总体情况');
  });

  test('a text box is read once, after the paragraph that it is tied to', () => {
    const box = (words: string): string => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('附注')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('附注')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(text(`<w:p>${r('前')}<w:r>${both}</w:r>${r('后')}</w:p>${paragraph('下一段')}`)).toBe('前后\n附注\n下一段');
    expect(text(`<w:p><w:r><w:pict><v:textbox>${box('旧式')}</v:textbox></w:pict></w:r></w:p>`)).toBe('\n旧式');
  });

  test('a footnote stands below its paragraph, below the table where it belongs to a cell, and its mark is no digit', () => {
    const footnotes = `<w:footnotes NAMESPACES><w:footnote w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph('含上年结转。')}</w:footnote></w:footnotes>`;
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const bytes = docxOf(`<w:p>${r('共12')}${reference}${r('件。')}</w:p>${tbl([tc('规章'), tc(`<w:p>${r('5')}${reference}</w:p>`)])}`, { footnotes });
    expect(shown(bytes, 'a.docx')).toBe('共12件。\n含上年结转。\n⇥规章\n⇥5\n\n含上年结转。');
    expect(read(bytes, 'a.docx').places.map(({ note }) => note)).toEqual([null, 1, null, null, 2]);
  });
});

describe('tracked changes: what accepting all gives', () => {
  const del = (words: string): string => `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  const change = (words: string, mark: string): string => `<w:p><w:pPr><w:rPr><w:${mark}/></w:rPr></w:pPr>${words}</w:p>`;

  test('insertions stay, deletions and old places go', () => {
    expect(text(`<w:p>${r('上年')}${del('转结')}<w:ins>${r('结转')}</w:ins><w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('新')}</w:moveTo></w:p>`)).toBe('上年结转新');
  });

  test('a paragraph whose end is deleted goes on in the next one, and one that is all deleted is gone', () => {
    expect(text(change(r('上半'), 'del') + paragraph('下半') + change(del('全删'), 'del') + change('', 'moveFrom') + paragraph('完'))).toBe('上半下半\n完');
    expect(text(change(r('一'), 'ins') + paragraph('二'))).toBe('一\n二');
  });

  test('former properties are not read', () => {
    const old = '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(text(`<w:p><w:pPr><w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange></w:pPr>${r('正文', old)}</w:p>`, numbering(lvl(0, 'decimal', '%1.'), num(1)))).toBe('正文');
  });

  test('deleted rows and cells go', () => {
    const row = (properties: string, ...cells: string[]): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
    expect(text(`<w:tbl>${row('', tc('规章'), tc('旧', '<w:cellDel/>'), tc('1'))}${row('<w:del/>', tc('删'), tc('2'))}${row('<w:ins/>', tc('规范性文件'), tc('3'))}</w:tbl>`)).toBe('⇥规章\n⇥1\n\n⇥规范性文件\n⇥3');
  });
});

describe('automatic numbers', () => {
  test('a level that no list has', () => {
    const body = p(inList(1, 999_999_999), '甲项') + p(inList(1), '乙项') + p(inList(1, -1), '丙项');
    expect(text(body, numbering(lvl(0, 'decimal', '%1.'), num(1)))).toBe('1.甲项\n2.乙项\n3.丙项');
  });

  test('a heading whose number stands only in the numbering', () => {
    const parts = numbering(lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCounting', '（%2）') + lvl(2, 'decimal', '%3.'), num(7));
    const body = p(inList(7), '总体情况') + p(inList(7, 1), '主动公开') + p(inList(7, 2), '甲') + p(inList(7, 2), '乙') + p(inList(7, 1), '依申请公开') + p(inList(7, 2), '丙') + p(inList(7), '主动公开政府信息情况');
    expect(text(body, parts)).toBe('一、总体情况\n（一）主动公开\n1.甲\n2.乙\n（二）依申请公开\n1.丙\n二、主动公开政府信息情况');
  });

  test.each([
    ['decimal', '1.', '2.'], ['ideographDigital', '一.', '二.'], ['japaneseCounting', '一.', '二.'], ['ideographTraditional', '甲.', '乙.'],
    ['decimalEnclosedCircleChinese', '①.', '②.'], ['chineseLegalSimplified', '壹.', '贰.'], ['decimalFullWidth', '１.', '２.'], ['upperRoman', 'I.', 'II.'],
    ['lowerLetter', 'a.', 'b.'], ['decimalZero', '01.', '02.'], ['unheardOf', '1.', '2.'],
  ])('count as %s', (format, first, second) => {
    expect(text(p(inList(1), '甲项') + p(inList(1), '乙项'), numbering(lvl(0, format, '%1.'), num(1)))).toBe(`${first}甲项\n${second}乙项`);
  });

  test('Chinese numbers beyond ten', () => {
    const body = Array.from({ length: 21 }, () => p(inList(1), '项')).join('');
    const lines = text(body, numbering(lvl(0, 'chineseCountingThousand', '%1、'), num(1))).split('\n');
    expect([9, 10, 18, 19, 20].map((index) => lines[index])).toEqual(['十、项', '十一、项', '十九、项', '二十、项', '二十一、项']);
  });

  test('several levels in one number, legal style, bullets, and a number that ends in a letter', () => {
    const parts = numbering(lvl(0, 'chineseCounting', '第%1部分') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') + lvl(2, 'bullet', '\uf0b7'), num(1));
    expect(text(p(inList(1), '总体情况') + p(inList(1, 1), '平台') + p(inList(1, 2), '网站'), parts)).toBe('第一部分 总体情况\n1.1 平台\n网站');
  });

  test('a list that begins anew, and one that goes on', () => {
    const restart = num(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [1, 1, 3, 2, 2].map((id) => p(inList(id), '项')).join('');
    expect(text(body, numbering(lvl(0, 'decimal', '%1.'), num(1) + restart + num(3)))).toBe('1.项\n2.项\n3.项\n1.项\n2.项');
  });

  test('a number by style, taken away by list 0, and linked by level', () => {
    const styles = `<w:styles NAMESPACES><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>`;
    const parts = { styles, ...numbering(lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'), num(5)) };
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(text(p('<w:pStyle w:val="1"/>', '总体情况') + p('<w:pStyle w:val="2"/>', '主动公开') + p(`<w:pStyle w:val="1"/>${none}`, '附言') + p('<w:pStyle w:val="1"/>', '主动公开政府信息情况'), parts))
      .toBe('一、总体情况\n（一）主动公开\n附言\n二、主动公开政府信息情况');
  });

  test('the number of a list in the cells of a table', () => {
    const cell = (words: string): string => tc(p(inList(1), words));
    expect(text(tbl([cell('属于国家秘密'), tc('0')], [cell('其他'), tc('0')]), numbering(lvl(0, 'decimal', '%1.'), num(1)))).toBe('⇥1.属于国家秘密\n⇥0\n\n⇥2.其他\n⇥0');
  });
});

describe('tables', () => {
  const restart = '<w:vMerge w:val="restart"/>';
  const goesOn = '<w:vMerge/>';

  test('merged cells: one across is one cell, one that goes on from above a lone tab', () => {
    const rows = [
      [tc('三、本年度办理结果', restart), tc('（一）予以公开', '<w:gridSpan w:val="2"/>'), tc('1')],
      [tc('', goesOn), tc('（三）不予公开', restart), tc('1.属于国家秘密'), tc('0')],
      [tc('不显示', goesOn), tc('', goesOn), tc('2.其他'), tc('0')],
    ];
    expect(text(tbl(...rows))).toBe('⇥三、本年度办理结果\n⇥（一）予以公开\n⇥1\n\n⇥\n⇥（三）不予公开\n⇥1.属于国家秘密\n⇥0\n\n⇥\n⇥\n⇥2.其他\n⇥0');
  });

  test('a cell that goes on from nothing is shown', () => {
    expect(text(tbl([tc('规章', goesOn), tc('1')]))).toBe('⇥规章\n⇥1');
  });

  test('lines of a cell stay lines where layout reads them back, and become one where it would not', () => {
    expect(text(tbl([tc(paragraph('商业') + paragraph('企业')), tc('0')]))).toBe('⇥商业\n企业\n⇥0');
    expect(text(tbl([tc(paragraph('1') + paragraph('2')), tc('0')]))).toBe('⇥1 2\n⇥0');
  });

  test('a table round the page is no table; a small one in a cell is lines of it', () => {
    const inner = tbl([tc('规章'), tc('1')], [tc('规范性文件'), tc('2')]);
    expect(text(tbl([tc(paragraph('一、总体情况') + inner)]))).toBe('一、总体情况\n⇥规章\n⇥1\n\n⇥规范性文件\n⇥2');
    expect(text(tbl([tc('左'), tc(inner + paragraph(''))]))).toBe('左\n⇥规章\n⇥1\n\n⇥规范性文件\n⇥2');
    const small = tbl([tc('网站'), tc('微博')]);
    expect(text(tbl([tc('渠道'), tc('数'), tc('注')], [tc(small + paragraph('')), tc('1'), tc('2')]))).toBe('⇥渠道\n⇥数\n⇥注\n\n⇥网站 微博\n⇥1\n⇥2');
  });

  test('two tables stay two', () => {
    const { text: printed, places } = read(docxOf(tbl([tc('甲'), tc('1')]) + tbl([tc('乙'), tc('2')])), 'a.docx');
    expect(printed).toBe('\t甲\n\t1\n\n\n\t乙\n\t2\n\n');
    expect(places.map(({ cell }) => cell)).toEqual([
      { table: 1, row: 1, column: 1 }, { table: 1, row: 1, column: 2 }, { table: 2, row: 1, column: 1 }, { table: 2, row: 1, column: 2 },
    ]);
  });

  test('places count the paragraphs of the file, and columns as before merging', () => {
    const { places } = read(docxOf(paragraph('标题') + paragraph('') + tbl([tc('甲', '<w:gridSpan w:val="3"/>'), tc('')]) + paragraph('完')), 'a.docx');
    expect(places.map(({ paragraph: number, cell }) => [number, cell?.column])).toEqual([[1, undefined], [3, 1], [4, 4], [5, undefined]]);
  });
});

test('other prefixes and the strict namespace', () => {
  const strict = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>';
  expect(shown(docxOf('', {}, strict), 'a.docx')).toBe('正文');
});
