import { describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver-types';
import { noPolicy } from '../../server/src/config/policy';
import { hover } from '../../server/src/features/hover';
import { cellAt } from './cellAt';
import { analysisOf, BOOKMARK, reportText, type Page } from './reportText';

const wrongTotal = { 'new natural': '3', 'new total': '3', 'result.granted natural': '3', 'result.granted total': '3' };

/** The Markdown paragraphs over an offset. */
function paragraphs(analysis: ReturnType<typeof analysisOf>, offset: number, showsMarkdown = true): string[] {
  const found = hover(analysis, noPolicy, offset, { showsMarkdown, language: 'zh' });
  return MarkupContent.is(found?.contents) ? found.contents.value.split('\n\n') : [];
}

function overCell(name: string, page: Page = {}): string[] {
  const analysis = analysisOf(reportText(page));
  return paragraphs(analysis, cellAt(analysis, name).cell.span.start);
}

function overText(text: string, words: string, showsMarkdown = true): string[] {
  expect(text).toContain(words);
  return paragraphs(analysisOf(text), text.indexOf(words) + 1, showsMarkdown);
}

describe('over a cell', () => {
  test('its place in the form, what the row means, its sums and the law', () => {
    expect(overCell('result.denied.security natural')).toEqual([
      '**表三 · （三）不予公开 / 3.危及“三安全一稳定” · 自然人（件）**',
      '“三安全一稳定”指国家安全、公共安全、经济安全、社会稳定。',
      [
        '| 勾稽关系 |  |  |',
        '| --- | --- | --- |',
        '| 本行 | 各项之和 0 = 总计 0 | ✓ 相符 |',
        '| 本列 | 各办理结果之和 0 = （七）总计 0 | ✓ 相符 |',
      ].join('\n'),
      '依据：《条例》第十四条、第三十六条第三项',
    ]);
  });

  test('of a total: what it comes to, which sums fail, why that matters and what to do', () => {
    const [place, sum, table, , problem = ''] = overCell('result.total natural', { cells: wrongTotal });
    expect(place).toBe('**表三 · 三、本年度办理结果 / （七）总计 · 自然人（件）**');
    expect(sum).toBe('本列各办理结果相加得 **3**，填写的是 0。');
    expect(table?.split('\n').slice(2)).toEqual([
      '| 本列 | 各办理结果之和 3（（一）予以公开 3，其余为 0）≠ （七）总计 0，差 3 | ✗ 不符 |',
      '| 本列 | 一 3 + 二 0 = 3 ≠ 三（七）0 + 四 0 = 0，差 3 | ✗ 不符 |',
      '| 本行 | 各项之和 0 = 总计 0 | ✓ 相符 |',
    ]);
    expect(problem).toMatch(/^\*\*勾稽关系不符\*\*　总计应等于/);
    expect(problem).toContain('怎么办：核对后改正，或用快速修复“改为 3”。');
    expect(problem).toContain('依据：《政府信息公开工作年度报告格式》表内勾稽关系');
  });

  test('of a total that is blank: what it comes to; sums that need a blank cell are not judged', () => {
    const [, sum, table] = overCell('new total', { cells: { 'new natural': '3', 'new total': ' ' } });
    expect(sum).toBe('本行各项相加得 **3**，这一格没有可用的数。');
    expect(table).toContain('| 本行 | “总计”没有可用的数，无法核对 | – |');
  });

  test('of a total with a blank item: the sum with 0 in its place', () => {
    const [, table] = overCell('new total', { cells: { 'new natural': ' ', 'new total': '3' } });
    expect(table).toContain('| 本行 | 各项之和 0（自然人 0，其余为 0）≠ 总计 3，差 3（没有填数的格按 0 计算） | ✗ 不符 |');
  });

  test('of a table without sums: place, meaning, law', () => {
    expect(overCell('licensing decisions')).toEqual([
      '**表二 · 第二十条第（五）项 / 行政许可 · 本年处理决定数量（件）**',
      '含已公开和依法未公开的全部处理决定。',
      '依据：《条例》第二十条第五项',
    ]);
  });

  test('of table four, whose row has no label', () => {
    const [place, , sum] = overCell('counts litDirect.total', { cells: { 'counts litDirect.upheld': '2' } });
    expect(place).toBe('**表四 · 行政诉讼 / 未经复议直接起诉 / 总计（件）**');
    expect(sum).toBe('本行各项相加得 **2**，填写的是 0。');
  });

  test.each(['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'] as const)('in a table of style %s', (style) => {
    expect(overCell('carriedOut org.other', { style })[0]).toBe('**表三 · 四、结转下年度继续办理 · 其他（件）**');
  });
});

describe('over a label', () => {
  test('its place, its meaning and other ways to write it', () => {
    expect(overText(reportText(), '（二）部分公开')).toEqual([
      '**表三 · 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形）**',
      '也可写作：（二）部分公开',
      '依据：《条例》第三十七条',
    ]);
  });

  test('that is misspelt: how the form writes it, and the finding, though the cursor is on a right character', () => {
    const found = overText(reportText().replace('上年结转', '上年转结'), '二、上年转结');
    expect(found).toContain('统一格式的写法：二、上年结转政府信息公开申请数量');
    expect(found.at(-1)).toContain('怎么办：用快速修复“');
  });

  test('of a column', () => {
    expect(overText(reportText(), '商业企业')).toEqual([
      '**表三 · 商业企业（件）**',
      '依据：《条例》第五十条第一款第二项；格式表三勾稽关系',
    ]);
  });
});

describe('elsewhere', () => {
  test('over the heading of a section: what it must contain, by which law', () => {
    expect(overText(reportText(), '一、总体情况')).toEqual([
      '**第一部分　总体情况**',
      '应写明：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
      '标题也可写作：总体情况概述',
      '依据：《政府信息公开工作年度报告格式》报告内容（一）；《条例》第五十条第一款第四项',
    ]);
  });

  test('over a finding in prose: why and what to do; the brackets of the text are not Markdown', () => {
    const [found = ''] = overText(reportText({ body: `本机关${BOOKMARK}落实要求。` }), BOOKMARK);
    expect(found).toMatch(/^\*\*模板残留\*\*　.+ {2}\n怎么办：用快速修复“.+”。/);
  });

  test('a rule that is off says nothing', () => {
    const text = reportText({ body: `本机关${BOOKMARK}落实要求。` });
    expect(hover(analysisOf(text), { ...noPolicy, levels: { 'template-residue': 'off' } }, text.indexOf(BOOKMARK), { showsMarkdown: true, language: 'zh' })).toBeNull();
  });

  test('nothing over plain words, or between tables', () => {
    expect(overText(reportText(), '本机关严格')).toEqual([]);
  });

  test('without Markdown the same in plain text', () => {
    const analysis = analysisOf(reportText());
    const found = paragraphs(analysis, cellAt(analysis, 'new natural').span.start, false);
    expect(found).toEqual([
      '表三 · 一、本年新收政府信息公开申请数量 · 自然人（件）',
      '勾稽关系\n本行　各项之和 0 = 总计 0　✓ 相符\n本列　一 0 + 二 0 = 三（七）0 + 四 0　✓ 相符',
      '依据：《条例》第二十九条、第三十一条',
    ]);
  });
});
