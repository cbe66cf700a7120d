import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../server/src/analysis/analysis';
import { noPolicy } from '../server/src/config/policy';
import { fixAll, safeFixes } from '../server/src/fixAll';
import { templateResidue } from '../server/src/rules/template-residue';
import { policyWith } from './policyWith';

const MARKUP = '[bookmark: _GoBack]';

async function sample(): Promise<string> {
  const text = await readFile('test/reports/004_c98690ffdef99389.txt', 'utf8');
  return text.replace('总体情况', `总体${MARKUP}情况${MARKUP}`);
}

describe('fixAll', () => {
  it('applies every safe fix, and has nothing left to do', async () => {
    const { text, count } = fixAll(await sample());
    expect(text).not.toContain(MARKUP);
    expect(count).toBeGreaterThanOrEqual(3);
    expect(fixAll(text)).toEqual({ text, count: 0, edits: [] });
  });

  it('changes no number, and nothing that stands far from a problem', async () => {
    const before = await sample();
    const { text } = fixAll(before, policyWith({ 'section-title': 'off' }));
    const numbers = (words: string): string[] => words.match(/\d+/g) ?? [];
    expect(numbers(text)).toEqual(numbers(before));
  });

  it('leaves rules alone that are off', async () => {
    const { text } = fixAll(await sample(), policyWith({ 'template-residue': 'off' }));
    expect(text.split(MARKUP)).toHaveLength(4);
  });

  it('goes on with what only a fix brings to light', async () => {
    const before = await sample();
    const { text } = fixAll(before.replace('政府信息', '政府[book[bookmark: a]mark: b]信息'));
    expect(text).toBe(fixAll(before).text);
  });

  it('does nothing where fixes would undo each other', () => {
    const text = `信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |四、政府信息公开行政复议、行政诉讼情况
| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 |  |  | 0 | 2 | / | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 |
`;
    expect(fixAll(text, noPolicy, { asReport: true })).toEqual({ text, count: 0, edits: [] });
    const marked = fixAll(`${text}${MARKUP}完\n`, noPolicy, { asReport: true });
    expect(marked.text).toBe(`${text}完\n`);
    expect(fixAll(marked.text, noPolicy, { asReport: true })).toEqual({ text: marked.text, count: 0, edits: [] });
  });

  it('leaves alone what is no report', () => {
    const text = `购物清单${MARKUP}`;
    expect(fixAll(text)).toEqual({ text, count: 0, edits: [] });
  });
});

describe('safeFixes', () => {
  const problem = (start: number, end: number, newText: string): Problem => {
    const span = { start, end };
    const fixes = [{ title: { zh: '', en: '' }, safe: true, edits: [{ span, newText }] }];
    return { rule: templateResidue, severity: 'warning', span, message: '', fixes };
  };

  it.each([
    ['apart', [problem(0, 1, 'a'), problem(1, 2, 'b')], ['a', 'b']],
    ['that overlap', [problem(0, 2, 'a'), problem(1, 3, 'b'), problem(3, 4, 'c')], ['a', 'c']],
    ['that insert at one place, as nothing says which comes first', [problem(1, 1, 'a'), problem(1, 1, 'b')], ['a']],
  ])('takes those %s', (_, problems, taken) => {
    expect(safeFixes(problems).flat().map(({ newText }) => newText)).toEqual(taken);
  });

  it('takes each that overlaps none of those taken before', () => {
    const places = fc.array(fc.tuple(fc.nat(20), fc.nat(4)), { maxLength: 30 });
    fc.assert(fc.property(places, (spans) => {
      const taken: { start: number; end: number }[] = [];
      for (const [start, length] of spans) {
        const end = start + length;
        const isFree = taken.every((other) => !(start < other.end && other.start < end) && !(start === other.start && end === other.end));
        if (isFree) taken.push({ start, end });
      }
      expect(safeFixes(spans.map(([start, length]) => problem(start, start + length, ''))).flat().map(({ span }) => span)).toEqual(taken);
    }));
  });
});

it('what the user calls a report is mended like one', () => {
  const text = '公开栏更新记录[bookmark: _GoBack]\n一、总体情况\n良好\n';
  expect(fixAll(text).count).toBe(0);
  expect(fixAll(text, noPolicy, { asReport: true }).text).toContain('公开栏更新记录\n');
});
