import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../server/src/analysis';
import { noPolicy } from '../server/src/policy';
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
});

it('what the user calls a report is mended like one', () => {
  const text = '公开栏更新记录[bookmark: _GoBack]\n一、总体情况\n良好\n';
  expect(fixAll(text).count).toBe(0);
  expect(fixAll(text, noPolicy, { asReport: true }).text).toContain('公开栏更新记录\n');
});
