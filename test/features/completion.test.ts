import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completions } from '../../server/src/features/completion';
import { samples } from '../samples';
import { analysisOf, reportText } from './reportText';

/** What is proposed where `▮` stands. */
function itemsAt(marked: string, takesSnippets = false): CompletionItem[] {
  const offset = marked.indexOf('▮');
  if (offset < 0) throw new Error('no cursor');
  const analysis = analysisOf(marked.replace('▮', ''));
  return completions(analysis, analysis.document.positionAt(offset), { takesSnippets, language: 'zh' });
}

function labelsAt(marked: string): string[] {
  return itemsAt(marked).map(({ label, detail }) => `${label} | ${detail}`);
}

/** The text after the item whose label (and detail) begin so was taken. */
function taken(marked: string, start: string): string {
  const item = itemsAt(marked).find(({ label, detail }) => `${label} | ${detail}`.startsWith(start));
  if (!item) throw new Error(`no ${start} among ${labelsAt(marked).join()}`);
  const document = TextDocument.create('file:///a', 'nianbao-report', 1, marked.replace('▮', ''));
  return TextDocument.applyEdits(document, [item.textEdit as TextEdit]);
}

const rulesIn = (text: string): string[] => [...new Set(analysisOf(text).problems.map(({ rule }) => rule.id))];

/** A report with a cursor in place of what stands from `from` up to `to`. */
function without(from: string, to: string, put = '▮', page = {}): string {
  const text = reportText({ style: 'tab-led', ...page });
  const start = text.indexOf(from);
  return text.slice(0, start) + put + text.slice(to === '' ? text.length : text.indexOf(to, start));
}

describe('in an empty document', () => {
  test('the whole report in either form, and the title', () => {
    expect(labelsAt('▮')).toEqual([
      '年度报告全文 | 2021 年度起', '年度报告全文 | 2019、2020 年度', '政府信息公开工作年度报告 | 标题',
      ...['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况', '六、其他需要报告的事项'].flatMap((heading): unknown[] => [
        `${heading} | 标题`, expect.stringMatching(`^${heading} \\| 标题和(?:空表|内容)$`),
      ]),
    ]);
  });

  test.each([['年度报告全文 | 2021', '2021'], ['年度报告全文 | 2019', '2019']])('%s is a report in which only blanks are wrong', (item, form) => {
    const text = taken('▮', item).replaceAll('（请填写机关名称）', '青山镇人民政府').replaceAll('（请填写年度）', form);
    expect(analysisOf(text).report.form.id).toBe(form);
    expect(rulesIn(text)).toEqual(['template-residue']);
  });

  test('after the title, the preface with its name and year', () => {
    const text = taken('青山镇人民政府2023年政府信息公开工作年度报告\n\n▮', '根据');
    expect(text).toContain('自2023年1月1日起至2023年12月31日止');
    expect(text).toContain('请与青山镇人民政府联系');
  });
});

describe('at the start of a line', () => {
  const marked = without('三、收到和处理', '四、政府信息', '三▮\n\n');

  test('the sections that are not there, with what they must contain and why', () => {
    const [heading, section] = itemsAt(marked);
    expect(labelsAt(marked)).toEqual(['三、收到和处理政府信息公开申请情况 | 标题', '三、收到和处理政府信息公开申请情况 | 标题和空表']);
    expect(heading?.documentation).toBe('应包括：申请收到和办理情况统计表（表三）。\n依据：《条例》第五十条第一款第二项');
    expect(section?.documentation).toBe(heading?.documentation);
  });

  test('are found by their number in any digits and by their words', () => {
    expect(itemsAt(marked)[0]?.filterText).toMatch(/^三、.* 3 收到/);
  });

  test('bring their tables, as the file writes them', () => {
    for (const style of ['tab-led', 'tabs', 'pipes'] as const) {
      const text = taken(without('三、收到和处理', '四、政府信息', '三▮\n\n', { style }), '三、收到和处理政府信息公开申请情况 | 标题和空表');
      expect(text).toBe(reportText({ style }));
    }
  });

  test('are written as the others are', () => {
    const markdown = { style: 'pipes', heading: '## ' };
    expect(taken(without('## 六、其他', '', '## 六▮', markdown), '六、其他')).toMatch(/\n## 六、其他需要报告的事项$/);
  });

  test('come first where they belong', () => {
    const none = '2023年青山镇政府信息公开工作年度报告\n一、总体情况\n本机关落实各项要求。\n▮\n四、政府信息公开行政复议、行政诉讼情况\n';
    expect(labelsAt(none).filter((label) => label.endsWith('| 标题')).map((label) => label[0])).toEqual(['二', '三', '五', '六']);
  });

  test('are not proposed where they are, nor in prose, nor before other text', () => {
    expect(labelsAt(`${reportText()}▮`)).toEqual([]);
    expect(labelsAt(without('三、收到和处理', '四、政府信息', '\n▮三、\n').replace('▮', '本年度▮申请'))).toEqual([]);
  });
});

describe('in a section', () => {
  test('that lacks its table, the table in zeros', () => {
    const marked = without('\t第二十条第（一）项', '三、收到', '▮\n\n');
    expect(labelsAt(marked)).toEqual(['表二（各格填 0） | 2021 年格式']);
    expect(rulesIn(taken(marked, '表二'))).toEqual([]);
  });

  test('that is empty, the official sentences', () => {
    const marked = without('无。', '', '▮');
    expect(labelsAt(marked)).toEqual(['无。 | 没有需要报告的事项', '本年度没有需要报告的其他事项。 | 没有需要报告的事项']);
    for (const sentence of ['无。', '本年度']) expect(rulesIn(taken(marked, sentence))).toEqual([]);
    expect(labelsAt(without('无。', '', '无▮'))).toHaveLength(2);
    expect(labelsAt(without('无。', '', '本机关无偿提供信息。\n▮'))).toEqual([]);
  });
});

describe('in a table', () => {
  test.each(['tab-led', 'tabs', 'pipes'] as const)('the rows that are missing here, in zeros (%s)', (style) => {
    const text = reportText({ style });
    const row = text.split(style === 'tab-led' ? '\n\n' : '\n').find((each) => each.includes('1.本机关不掌握'))!;
    const marked = text.replace(row, '▮');
    expect(labelsAt(marked)).toEqual(['1.本机关不掌握相关政府信息 | （四）无法提供']);
    expect(taken(marked, '1.')).toBe(text);
  });

  test('the row that is being typed', () => {
    const text = reportText({ style: 'tab-led' });
    const row = /\t四、结转下年度继续办理(\n\t0)+/.exec(text)![0];
    for (const typed of ['\t▮', '\t四▮', '四▮', '\t四、结转▮']) {
      expect(taken(text.replace(row, typed), '四、结转')).toBe(text);
    }
    expect(taken(text.replace('\t四、结转下年度继续办理', '\t四、▮'), '四、结转')).toBe(text);
    expect(taken(text.replace(`\n${row}`, '▮'), '四、结转')).toBe(text);
  });

  test('with the caption and the header that are not there either', () => {
    const text = reportText({ style: 'tab-led' });
    const block = /\t第二十条第（八）项[^]*?\t行政事业性收费\n\t0/.exec(text)![0];
    const marked = text.replace(block, '▮');
    expect(labelsAt(marked)).toContain('行政事业性收费 | 第二十条第（八）项');
    expect(taken(marked, '行政事业性收费')).toBe(text);
  });

  test('only the label where the numbers are there', () => {
    const text = reportText({ style: 'tab-led' });
    expect(taken(text.replace('\t（一）予以公开', '\t（一）▮'), '（一）')).toBe(text);
    expect(labelsAt(text.replace('\t（一）予以公开', '\t（一）▮'))).toEqual(['（一）予以公开 | 三、本年度办理结果']);
  });

  test('none where none is missing', () => {
    expect(labelsAt(reportText({ style: 'tabs' }).replace('\n一、本年新收', '▮\n一、本年新收'))).toEqual([]);
  });

  test('what a row counts and its basis are told', () => {
    const marked = reportText({ style: 'tabs' }).replace(/^行政处罚\t0$/m, '行▮');
    expect(itemsAt(marked)[0]?.documentation).toBe(
      '表二的一行，各格填 0。\n含已公开和依法未公开的全部处理决定\n依据：《条例》第二十条第六项',
    );
  });
});

describe('citations', () => {
  const at = (typed: string): string => reportText({ body: `根据${typed}` });

  test('titles after the bracket, which an editor may have closed', () => {
    expect(labelsAt(at('《▮》'))).toEqual([
      '《中华人民共和国政府信息公开条例》 | 国务院令第711号',
      '《…通知》（国办公开办函〔2021〕30号） | 印发 2021 年度起用的格式。',
      '《…通知》（国办公开办函〔2019〕60号） | 印发 2019、2020 年度用的格式（试行）。',
    ]);
    expect(taken(at('《中华▮》的要求'), '《中华')).toBe(at('《中华人民共和国政府信息公开条例》的要求'));
    expect(taken(at('《国▮'), '《…通知》（国办公开办函〔2021〕')).toContain('的通知》（国办公开办函〔2021〕30号）');
  });

  test('numbers after the office that gives them', () => {
    expect(labelsAt(at('国办▮'))).toEqual([
      '国办公开办函〔2021〕30号 | 印发 2021 年度起用的格式。', '国办公开办函〔2019〕60号 | 印发 2019、2020 年度用的格式（试行）。',
    ]);
    expect(taken(at('国办公开▮的要求'), '国办公开办函〔2021〕')).toBe(at('国办公开办函〔2021〕30号的要求'));
  });

  test('not behind a title that is complete', () => {
    expect(labelsAt(at('《条例》▮'))).toEqual([]);
    expect(labelsAt(at('全国▮'))).toEqual([]);
  });
});

test('clients with snippets get places to fill in, those without the same text', () => {
  const marked = without('五、存在', '六、其他', '五▮\n\n');
  const [, plain] = itemsAt(marked);
  const [, snippet] = itemsAt(marked, true);
  expect(plain).toMatchObject({ insertTextFormat: 1, textEdit: { newText: expect.stringContaining('\n（请填写：改进措施）') as string } });
  expect(snippet).toMatchObject({ insertTextFormat: 2, textEdit: { newText: expect.stringContaining('\n${2:（请填写：改进措施）}') as string } });
});

test('what is filled in at one place is filled in wherever it stands', () => {
  const [report] = itemsAt('▮', true);
  const { newText } = report!.textEdit as TextEdit;
  expect(newText.match(/\$\{1:/g)).toHaveLength(3);
  expect(newText.match(/\$\{2:/g)).toHaveLength(4);
});

test('anywhere in any report, what is replaced stands on the line of the cursor, before or round it', () => {
  const analyses = [...samples.values(), reportText({ style: 'pipes' })].map(analysisOf);
  fc.assert(fc.property(fc.constantFrom(...analyses), fc.nat(), (analysis, at) => {
    const { document } = analysis;
    const position = document.positionAt(at % (document.getText().length + 1));
    for (const { textEdit } of completions(analysis, position, { takesSnippets: true, language: 'zh' })) {
      const { start, end } = (textEdit as TextEdit).range;
      expect([start.line, end.line]).toEqual([position.line, position.line]);
      expect(start.character <= position.character && position.character <= end.character).toBe(true);
    }
  }), { numRuns: 500 });
});

test('editors keep the order', () => {
  const sortTexts = itemsAt('▮').map(({ sortText }) => sortText);
  expect(sortTexts).toEqual([...sortTexts].sort());
  expect(new Set(sortTexts).size).toBe(sortTexts.length);
});
