import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../server/src/fixAll';
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

  it('leaves alone what is no report', () => {
    const text = `购物清单${MARKUP}`;
    expect(fixAll(text)).toEqual({ text, count: 0, edits: [] });
  });
});
