import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis/analysis';
import { documentSymbols, flatDocumentSymbols } from '../../server/src/features/documentSymbol';
import { samples } from '../samples';
import { analysisOf, reportText, type Page } from './reportText';

const texts = [...samples.values()];

const cells = {
  'new natural': '1',
  'new total': '1',
  'result.granted natural': '1',
  'result.granted total': '1',
  'result.denied.secret org.other': '2',
  'result.denied.secret total': '2',
  'counts review.upheld': '3',
  'counts review.total': '3',
  'licensing decisions': '45',
};

/** The outline as a reader sees it: a line a symbol, indented, the detail after a bar. */
function outlineOf(page: Page): string[] {
  return outlineLines(analysisOf(reportText(page)));
}

function outlineLines(analysis: Analysis): string[] {
  const lines = (symbol: DocumentSymbol, indent: string): string[] => [
    `${indent}${symbol.name}${symbol.detail === undefined ? '' : ` | ${symbol.detail}`}`,
    ...(symbol.children ?? []).flatMap((child) => lines(child, `${indent}  `)),
  ];
  return documentSymbols(analysis, 'zh').flatMap((symbol) => lines(symbol, ''));
}

describe('the outline', () => {
  test('has the sections in their order, and what they hold', () => {
    const names = documentSymbols(analysisOf(reportText()), 'zh').map(({ name }) => name.slice(0, 4));
    expect(names).toEqual(['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他']);
  });

  test('shows the rows in their groups, with the figures that matter', () => {
    expect(outlineOf({ cells })).toEqual(expect.arrayContaining([
      '  表三 | 2021 年格式',
      '    一、本年新收政府信息公开申请数量 | 自然人 1 · 总计 1',
      '    二、上年结转政府信息公开申请数量 | 0',
      '    三、本年度办理结果',
      '      （一）予以公开 | 自然人 1 · 总计 1',
      '      （三）不予公开',
      '        1.属于国家秘密 | 其他 2 · 总计 2',
    ]));
  });

  test('takes table four apart by what its columns are about', () => {
    const lines = outlineOf({ cells });
    expect(lines.slice(lines.indexOf('  表四 | 2021 年格式') + 1).slice(0, 3)).toEqual([
      '    行政复议 | 结果维持 3 · 总计 3',
      '    行政诉讼 / 未经复议直接起诉 | 0',
      '    行政诉讼 / 复议后起诉 | 0',
    ]);
  });

  test.each(['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'] as const)('is the same in %s', (style) => {
    expect(outlineOf({ cells, style })).toEqual(outlineOf({ cells }));
  });

  test('is the same below Markdown headings', () => {
    expect(outlineOf({ cells, heading: '## ' })).toEqual(outlineOf({ cells }));
  });

  test('shows what stands in a cell that is no number', () => {
    const lines = outlineOf({ cells: { 'new natural': '', 'new total': '三件' } }).join('\n');
    expect(lines).toContain('一、本年新收政府信息公开申请数量 | 自然人 空白 · 总计 三件');
  });

  test('lists subsections by their heading, without the text that goes on behind it', () => {
    const body = '（一）主动公开。全年公开信息 12 条。\n再接再厉。\n（二）监督保障\n加强培训。';
    expect(outlineOf({ body }).slice(0, 3)).toEqual(['一、总体情况', '  （一）主动公开', '  （二）监督保障']);
  });

  test('says where a row cannot be read', () => {
    const text = reportText({ style: 'paragraphs' });
    const names = (changed: string): string => outlineLines(analysisOf(changed)).join('\n');
    expect(names(text.replace(/规章\n\n0\n\n0\n\n0\n/, '规章000\n'))).toContain('规章 | 标签和数字连在一起');
    expect(names(text.replace(/规章\n\n0\n\n0\n/, '规章\n\n0\n'))).toContain('规章 | 2 格，应为 3 格');
  });

  test('lists a table that stands in no section, at its place', () => {
    const text = reportText();
    const start = text.indexOf('一、总体情况');
    const table = text.slice(text.indexOf('第二十条第（一）项'), text.indexOf('三、收到和处理'));
    const names = documentSymbols(analysisOf(text.slice(0, start) + table + text.slice(start)), 'zh').map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['表二', '一、总体情况']);
  });

  test('is empty for a text that is no report', () => {
    expect(documentSymbols(analysisOf('一、会议时间\n二、会议地点\n'), 'zh')).toEqual([]);
    expect(documentSymbols(analysisOf(''), 'zh')).toEqual([]);
  });

  test('of a report stays within it, and what belongs to something within that', () => {
    const text = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(300), fc.string({ maxLength: 8 })).map(
      ([sample, at, length, inserted]) => {
        const start = at % sample.length;
        return sample.slice(0, start) + inserted + sample.slice(start + length);
      },
    );
    fc.assert(fc.property(fc.oneof(fc.constantFrom(...texts), text), (text) => {
      const { document, ...rest } = analysisOf(text);
      const end = document.positionAt(text.length);
      const whole = { start: { line: 0, character: 0 }, end };
      documentSymbols({ document, ...rest }, 'zh').forEach((symbol) => expectNested(symbol, whole));
    }), { numRuns: 200 });
  });
});

test('a report of 40,000 lines is outlined as far as anybody reads, and says that there is more', () => {
  const body = Array.from({ length: 40_000 }, (_, index) => (index % 8 === 0 ? `（一）第${index}次检查` : '加强组织领导。')).join('\n');
  const [first, ...others] = documentSymbols(analysisOf(reportText({ body })), 'zh');
  expect(first?.children).toHaveLength(1001);
  expect(first?.children?.at(-1)).toMatchObject({ name: '……以下还有 4000 项未列出', selectionRange: { start: { line: 8004 } } });
  expect(others.map(({ children }) => children?.length)).toEqual([1, 1, 1, 0, 0]);
});

test('clients that know no nesting get the same symbols in a row, each with its container', () => {
  const analysis = analysisOf(reportText({ cells }));
  const flat = flatDocumentSymbols(analysis, 'zh');
  expect(flat.find(({ name }) => name === '1.属于国家秘密')).toMatchObject({
    containerName: '（三）不予公开',
    location: { uri: 'file:///report.txt' },
  });
  const count = (symbol: DocumentSymbol): number => 1 + (symbol.children ?? []).reduce((sum, child) => sum + count(child), 0);
  expect(flat).toHaveLength(documentSymbols(analysis, 'zh').reduce((sum, symbol) => sum + count(symbol), 0));
});

function expectNested(symbol: DocumentSymbol, outer: Range): void {
  expect(symbol.name.trim()).not.toBe('');
  expect({ symbol, within: within(symbol.range, outer) && within(symbol.selectionRange, symbol.range) })
    .toEqual({ symbol, within: true });
  symbol.children?.forEach((child) => expectNested(child, symbol.range));
}

function within(inner: Range, outer: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.start, inner.end) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
