import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/src/features/selectionRange';
import { samples } from '../samples';
import { analysisOf, reportText } from './reportText';

/** What is selected, step by step, with the cursor before the first `word`; the empty selection is left out. */
function steps(text: string, word: string, into = 0): string[] {
  const { document, ...rest } = analysisOf(text);
  const [range] = selectionRanges({ document, ...rest }, [document.positionAt(text.indexOf(word) + into)]);
  const flat = ({ range: own, parent }: SelectionRange): string[] => [document.getText(own), ...(parent ? flat(parent) : [])];
  return flat(range!).filter((selected) => selected !== '');
}

/** The same in short: first and last words. */
function ends(selected: string): string {
  const words = selected.split(/\s+/).filter((word) => word !== '');
  return words.length === 1 ? words[0]! : `${words[0]!} … ${words.at(-1)!}`;
}

describe('in a table', () => {
  test.each(['tab-led', 'tabs', 'pipes'] as const)('cell, row, group, table, section, report (%s)', (style) => {
    const text = reportText({ style, cells: { 'result.denied.law natural': '77' } });
    const found = steps(text, '77').map(ends).map((step) => step.replaceAll('|', ''));
    expect(found[0]).toBe('77');
    expect(found.findIndex((step) => step.includes('2.其他法律行政法规禁止公开'))).toBe(1);
    const outer = found.slice(2).join('\n');
    expect(outer).toMatch(/（三）不予公开[^]*三、本年度办理结果[^]*三、收到和处理政府信息公开申请情况[^]*青山镇人民政府2021年/);
  });

  test('a block of table two is one step', () => {
    const found = steps(reportText({ style: 'tab-led' }), '行政强制').map(ends);
    expect(found).toContain('第二十条第（六）项 … 0');
    expect(found[0]).toBe('行政强制');
  });
});

test('in prose: sentence, paragraph, section, report', () => {
  const body = '第一句话。第二句话，很长；第三句。\n第二段。';
  expect(steps(reportText({ body }), '第二句').slice(0, 3)).toEqual([
    '第二句话，很长；', '第一句话。第二句话，很长；第三句。', `一、总体情况\n\n${body}`,
  ]);
});

test('anywhere in any text, each step is larger than and round the one before it', () => {
  const texts = [...samples.values(), reportText({ style: 'tab-led' }), '', '会议'];
  fc.assert(fc.property(fc.constantFrom(...texts.map(analysisOf)), fc.nat(), ({ document, ...rest }, at) => {
    const text = document.getText();
    const offset = at % (text.length + 1);
    let [step] = selectionRanges({ document, ...rest }, [document.positionAt(offset)]);
    let inner = { start: offset, end: offset - 1 };
    for (; step; step = step.parent) {
      const outer = { start: document.offsetAt(step.range.start), end: document.offsetAt(step.range.end) };
      expect(outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start).toBe(true);
      inner = outer;
    }
    expect(inner).toEqual({ start: 0, end: text.length });
  }), { numRuns: 300 });
});
