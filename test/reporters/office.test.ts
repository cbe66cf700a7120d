import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { docx } from '../../server/src/reporters/docx';
import { figurePrinters } from '../../server/src/reporters/figureTable';
import { xlsx } from '../../server/src/reporters/xlsx';
import type { FileResult, OpenReporter } from '../../server/src/reporters/reporter';
import { hostileFiles, hostileWords, missing, plainFile } from './hostile';

function bytes(open: OpenReporter, files: readonly FileResult[], absent = missing.slice(0, 0)): Uint8Array {
  const reporter = open({ color: false, width: 80 });
  for (const file of files) expect(reporter.add(file)).toBe('');
  return reporter.end(absent) as Uint8Array;
}

/** The parts by name, each of them well-formed. */
function parts(file: Uint8Array): Record<string, string> {
  const texts = Object.entries(unzipSync(file)).map(([name, content]) => [name, new TextDecoder('utf-8', { fatal: true }).decode(content)] as const);
  for (const [name, xml] of texts) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
  return Object.fromEntries(texts);
}

function cellsOf(sheet: string): (string | number)[][] {
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, content = '']) => {
    const number = /^<v>(.*)<\/v>$/.exec(content)?.[1];
    if (number !== undefined) return Number(number);
    return [...content.matchAll(/<t [^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('');
  }));
}

describe('xlsx', () => {
  it('is the table of opinions, with a frozen header, a filter and what became of each to choose', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/worksheets/sheet2.xml': counts = '' } = parts(bytes(xlsx, [plainFile, { path: 'x.doc', error: '是旧格式。' }], missing.slice(0, 1)));
    expect(cellsOf(sheet)).toEqual([
      ['单位', '位置', '问题', '原文', '建议', '依据', '级别', '处理结果', '说明'],
      ['建塘镇人民政府', '表三 · 二、上年转结（第119行）', '表三“二、上年转结”有误：“转结”应为“结转”。', '转结', '请按统一格式改正（改为“结转”）。', '《政府信息公开工作年度报告格式》', '错误', '待处理', ''],
      ['建塘镇人民政府', '第一部分（第119行）', '“打印”是网页上的附属文字。', '二、上年转结政府信息公开申请数量', '请核对后改正。', '', '建议', '待处理', ''],
      ['x.doc', '', '未能检查：是旧格式。', '', '', '', '', '待处理', ''],
      ['白河乡人民政府', '', '白河乡人民政府在名单里，没有 2020 年度报告。', '', '请报送。', '', '', '待处理', ''],
    ]);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:I5"/>');
    expect(sheet).toContain('sqref="H2:H5"><formula1>"待处理,已确认,已忽略"</formula1>');
    expect(cellsOf(counts)[1]).toEqual(['建塘镇人民政府', 2020, '2020/建塘镇.txt', 1, 0, 0, 1, 'GB18030 编码']);
  });

  it('has text only in cells that are text, whatever it looks like', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(bytes(xlsx, hostileFiles, missing));
    expect(cellsOf(sheet)).toHaveLength(1 + hostileWords.length * 3 + missing.length);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...sheet.matchAll(/<c ([^>]*[^/])>/g)].filter(([, attributes = '']) => !attributes.includes('t="inlineStr"'))).toEqual([]);
  });

  it('says what Excel would read as an escape', () => {
    const { 'xl/worksheets/sheet1.xml': sheet } = parts(bytes(xlsx, [{ path: '_x0041_.txt', error: 'a_x000D_b' }]));
    expect(sheet).toContain('_x005F_x0041_.txt');
    expect(sheet).toContain('a_x005F_x000D_b');
  });

  it('is the same on every day', () => {
    expect(bytes(xlsx, [plainFile])).toEqual(bytes(xlsx, [plainFile]));
  });

  it('has the figures of reports as numbers', () => {
    const column = (id: string, value: string | null) => ({ id, name: id, valueIn: () => value });
    const table = { columns: [column('a', '-3'), column('b', '1.50'), column('c', '87580元'), column('d', null), column('e', '=1+1')], rows: [{ path: 'a.txt', organisation: '青山镇', year: 2020, form: '2019' as const, figures: [] }] };
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(figurePrinters.xlsx(table));
    expect(cellsOf(sheet)[1]).toEqual(['a.txt', '青山镇', 2020, '2019', -3, 1.5, '87580元', '', '=1+1']);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('topLeftCell="C2" activePane="bottomRight" state="frozen"');
  });
});

describe('docx', () => {
  const words = (xml: string): string => [...xml.matchAll(/<w:t [^>]*>(.*?)<\/w:t>|(<\/w:p>)/gs)].map(([, text, end]) => (end ? '\n' : text)).join('');

  it('is a letter to each body, each a section of its own', () => {
    const other = { ...plainFile, path: 'b.txt', report: { organisation: '青山镇', year: null, form: '2021' as const } };
    const { 'word/document.xml': document = '' } = parts(bytes(docx, [plainFile, other, { ...plainFile, path: '第二份.txt' }, { ...plainFile, path: 'fine.txt', problems: [] }], missing.slice(0, 1)));
    expect(document.match(/<w:sectPr>/g)).toHaveLength(3);
    const text = words(document);
    expect(text.match(/：\n/g)).toHaveLength(3);
    expect(text).toContain('建塘镇人民政府：\n你单位 2020 年政府信息公开工作年度报告（建塘镇.txt）已经审核，有错误 1 处、建议 1 处。');
    expect(text).toContain('1\n错误\n表三 · 二、上年转结（第119行）\n原文：转结\n表三“二、上年转结”有误：“转结”应为“结转”。\n建议：请按统一格式改正（改为“结转”）。\n依据：《政府信息公开工作年度报告格式》。\n');
    expect(text).toContain('白河乡人民政府在名单里，没有 2020 年度报告。请报送。');
    expect(text).not.toContain('fine.txt');
  });

  it('says so where nothing was found', () => {
    expect(words(parts(bytes(docx, []))['word/document.xml'] ?? '')).toBe('各份报告都没有发现问题。\n');
  });

  it('is well-formed whatever stands in a report', () => {
    const { 'word/document.xml': document = '' } = parts(bytes(docx, hostileFiles, missing));
    expect(document.match(/<w:tr>/g)?.length).toBeGreaterThan(hostileWords.length);
  });
});
