import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from '../../server/src/analysis/analysis';
import type { Block } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { printSkeleton } from '../../server/src/tables/skeleton';
import { form2021 } from '../../server/src/taxonomy/form2021';
import { spanText } from '../../server/src/text/span';
import { applyEdits } from '../applyEdits';

describe('a table in HTML', () => {
  it.each([
    ['<table><tr><td>规章</td><td>3</td></tr></table>', ['规章|3']],
    ['<table border=1>\n<tr >\n<th>规章</th>\n<td align="right"> 3 </td>\n</tr>\n</table>', ['规章|3']],
    ['<TABLE><TBODY><TR><TD>规章<TD>3<TR><TD>许可<TD></TABLE>', ['规章|3', '许可|']],
    ['<div><table><tr><td><p><b>规章</b></p></td><td>&nbsp;<span>3</span>&nbsp;</td><td><p>&nbsp;</p></td></tr></table></div>', ['规章|3|']],
    ['<table><tr></tr><tr><td>本年新<br>收</td><td>a|b\tc</td></tr></table>', ['本年新<br>收|a|b\tc']],
  ])('has the cells of %s', (text, rows) => {
    expect(blocksOf(text)).toEqual([rows]);
  });

  it.each([
    ['text before it', '见下：<table><tr><td>3</td></tr></table>'],
    ['text behind it', '<table><tr><td>3</td></tr></table>完'],
    ['no end', '<table><tr><td>3</td></tr>\n\n正文'],
    ['another one in it', '<table><tr><td><table><tr><td>3</td></tr></table></td></tr></table>'],
    ['running text in a cell', `<table><tr><td>${'本机关认真落实各项要求，'.repeat(20)}</td></tr></table>`],
  ])('is none with %s', (_, text) => {
    expect(blocksOf(text).every((block) => typeof block === 'string')).toBe(true);
  });

  it('leaves the text round it alone', () => {
    expect(blocksOf('前文\n<table>\n<tr><td>3</td></tr>\n</table>\n后文\n<table><tr><td>4</td></tr></table>')).toEqual(['前文', ['3'], '后文', ['4']]);
  });

  it('is mended in its own way, in one line too', () => {
    const [whole = '', whereBlank = '', whereMissing = ''] = [identity, blank, withoutRow].map(printed);
    expect(problemsIn(whole)).toEqual([]);
    expect(problemsIn(whereBlank).map(({ span }) => spanText(whereBlank, span))).toEqual(['&nbsp;']);
    expect(mended(whereBlank)).toEqual(['blank-cell', whole.replace('<td>行政许可</td><td>0</td>', '<td>行政许可</td><td><p>&nbsp;0</p></td>')]);
    expect(mended(whereMissing)).toEqual(['missing-row', whole]);
  });
});

const identity = (table: string): string => table;
const blank = (table: string): string => table.replace('<td>行政许可</td><td>0</td>', '<td>行政许可</td><td><p>&nbsp;</p></td>');
const withoutRow = (table: string): string => table.replace('<tr><td>行政强制</td><td>0</td></tr>', '');

function printed(change: (table: string) => string): string {
  const tables = form2021.tables.map((table) => change(printSkeleton(table, 'html', '\n').replaceAll('\n', '')));
  return `柳林镇2023年政府信息公开工作年度报告
一、总体情况
2023年，柳林镇扎实推进政府信息公开工作。
二、主动公开政府信息情况
${tables[0] ?? ''}
三、收到和处理政府信息公开申请情况
${tables[1] ?? ''}
四、政府信息公开行政复议、行政诉讼情况
${tables[2] ?? ''}
五、存在的主要问题及改进情况
公开内容不够丰富。下一步拓展公开渠道。
六、其他需要报告的事项
无
`;
}

function problemsIn(text: string): readonly Problem[] {
  return analyze(TextDocument.create('file:///report.md', 'markdown', 1, text)).problems;
}

/** The rule of the only finding, and the text with its fix, on no other line than it was. */
function mended(text: string): [rule: string | undefined, text: string] {
  const [problem, ...others] = problemsIn(text);
  expect(others).toEqual([]);
  return [problem?.rule.id, applyEdits(text, problem?.fixes?.[0]?.edits ?? []).replaceAll('\n<tr>', '<tr>')];
}

/** A paragraph as its text, a table as its rows. */
function blocksOf(text: string): (string | string[])[] {
  const print = (block: Block): string | string[] => {
    if (block.kind === 'paragraph') return spanText(text, block.span);
    return block.rows.map(({ cells }) => cells.map(({ span }) => spanText(text, span)).join('|'));
  };
  return parseLayout(text).blocks.map(print);
}
