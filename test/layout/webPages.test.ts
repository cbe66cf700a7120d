import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../../server/src/analysis/analysis';
import { skeleton, type SkeletonLine } from '../../server/src/tables/skeleton';
import { form2021 } from '../../server/src/taxonomy/form2021';
import type { TableId } from '../../server/src/taxonomy/taxonomy';

/** Shapes that tables take on published pages, each printed from the official table in zeros. */
const SHAPES: Record<string, (lines: readonly SkeletonLine[]) => string> = {
  'one cell a line, merged cells as lines of pipes': (lines) => {
    return lines.map((line) => `${filled(line).map((cell) => `${cell} |\n`).join('')}${pad(line)}`).join('');
  },
  'one cell a line, a lone pipe before each row': (lines) => {
    return lines.map((line) => `| \n${filled(line).map((cell) => ` ${cell}  | \n`).join('')}`).join('');
  },
  'pipes on lines of their own after the first cell': (lines) => {
    return lines.map((line) => filled(line).map((cell, index) => (index === 0 ? `${cell}\n|\n` : `${cell} |\n`)).join('')).join('');
  },
  'a row a line, padded with pipes': (lines) => {
    return lines.map((line) => `${filled(line).join(' | ')} | ${pad(line)}\n`).join('');
  },
  'a header broken over two rows': (lines) => {
    return lines.map((line) => {
      const row = `${filled(line).join(' | ')} |`;
      return row.includes('商业企业') ? '商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |\n企业 | 机构 |\n' : `${row}\n`;
    }).join('');
  },
  'a paragraph a cell, labels broken into two': (lines) => {
    const cells = lines.flatMap(filled).flatMap((cell) => {
      const broken = /^(商业|科研|（三）)(企业|机构|不予公开)$/.exec(cell);
      return broken ? broken.slice(1) : [cell];
    });
    return cells.map((cell) => `${cell}\n\n`).join('');
  },
  'a line a cell, no empty lines': (lines) => lines.flatMap(filled).map((cell) => `${cell}\n`).join(''),
  'a line a row with blanks between, as from a PDF': (lines) => lines.map((line) => `${filled(line).join(' ')}\n`).join(''),
  'a grid drawn with dashes': (lines) => {
    return `${lines.map((line) => `+----+====+\n| ${filled(line).join(' | ')} |\n`).join('')}+----+----+\n`;
  },
  'HTML in one line, as converters of PDF files write it': (lines) => `<html><body><table>${htmlRows(lines)}</table></body></html>\n`,
  'HTML with a tag a line and paragraphs in its cells': (lines) => {
    const rows = htmlRows(lines).replaceAll(/(<td[^>]*>)([^<]+)/g, '$1\n<p align="center"><span>$2</span></p>\n&nbsp;').replaceAll('><t', '>\n  <t');
    return `<div>\n<TABLE border="1">\n<tbody>\n${rows}\n</tbody></TABLE>\n</div>\n`;
  },
  'HTML whose cells and rows are not closed': (lines) => {
    return `<table>\n${htmlRows(lines).replaceAll(/<\/t[dr]>/g, '').replaceAll('<tr>', '\n<tr>')}\n</table>\n`;
  },
};

describe.each(Object.entries(SHAPES))('%s', (_, print) => {
  test('is read whole and yields nothing', () => {
    const { report, problems } = analysisOf(page(print));
    const facts = report.tables.map(({ rows }) => rows.flatMap((row) => row.facts).length);
    expect(facts).toEqual([10, 175, 15]);
    expect(problems.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
  });
});

/** As tables are exported: merged cells stand once, with the columns that they go over. */
function htmlRows(lines: readonly SkeletonLine[]): string {
  return lines.map(({ cells }) => {
    const own = cells.flatMap(({ text, columns }) => (text === null ? [] : [`<td colspan="${columns}">${text}</td>`]));
    return `<tr>${own.join('')}</tr>`;
  }).join('');
}

test('a page converted to traditional characters has no misspelt labels', () => {
  const text = page((lines) => lines.map((line) => `${filled(line).join('\t')}\n`).join(''));
  const converted = text.replaceAll('总', '總').replaceAll('况', '況').replaceAll('条', '條').replaceAll('项', '項')
    .replaceAll('数', '數').replaceAll('请', '請').replaceAll('结', '結').replaceAll('开', '開').replaceAll('处', '處');
  expect(analysisOf(converted).problems.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
});

test('a header of table four in pieces still has its row of fifteen numbers', () => {
  const text = page((lines) => lines.map((line) => `${filled(line).join('\t')}\n`).join(''));
  const fourth = '行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结 结 其 尚\n果 果 他 未 总 果 果 他 未 总\n0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n';
  const start = text.indexOf('行政复议\t');
  const broken = text.slice(0, start) + fourth + text.slice(text.indexOf('五、'));
  expect(analysisOf(broken).report.tables.map(({ rows }) => rows.flatMap((row) => row.facts).length)).toEqual([10, 175, 15]);
});

function analysisOf(text: string): Analysis {
  return analyze(TextDocument.create('file:///page.txt', 'plaintext', 1, text));
}

function page(print: (lines: readonly SkeletonLine[]) => string): string {
  const table = (id: TableId): string => {
    const definition = form2021.tables.find((each) => each.id === id);
    return definition ? print(skeleton(definition)) : '';
  };
  return `柳林镇2023年政府信息公开工作年度报告
一、总体情况
2023年，柳林镇扎实推进政府信息公开工作。
二、主动公开政府信息情况
${table('t2')}三、收到和处理政府信息公开申请情况
${table('t3')}四、政府信息公开行政复议、行政诉讼情况
${table('t4')}五、存在的主要问题及改进情况
公开内容不够丰富。下一步拓展公开渠道。
六、其他需要报告的事项
无
`;
}

function filled({ cells }: SkeletonLine): string[] {
  return cells.flatMap(({ text }) => (text === null || text === '' ? [] : [text]));
}

/** What a merged cell leaves on such pages: a line of pipes, two at least. */
function pad({ cells }: SkeletonLine): string {
  const merged = cells.reduce((sum, { columns }) => sum + columns - 1, 0);
  return merged > 0 ? `${'|'.repeat(merged + 1)}\n` : '';
}
