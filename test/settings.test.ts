import { describe, expect, test } from 'vitest';
import { levelsByDocument } from '../server/src/levelsByDocument';
import { parseSettings, sectionOf } from '../server/src/settings';

describe('settings', () => {
  test.each([undefined, null, {}, { rules: {} }, { rules: null }, { trace: { server: 'off' } }])('may say nothing: %j', (value) => {
    expect(parseSettings(value)).toEqual({ levels: {}, complaints: [] });
  });

  test('give rules other levels', () => {
    expect(parseSettings({ rules: { 'template-residue': 'hint' } })).toEqual({ levels: { 'template-residue': 'hint' }, complaints: [] });
  });

  test('that make no sense are named, and the others hold', () => {
    const { levels, complaints } = parseSettings({
      rules: { 'template-residue': 'off', 'no-such-rule': 'error', 'label-typo': 'fatal', 'missing-row': 3 },
    });
    expect(levels).toEqual({ 'template-residue': 'off' });
    expect(complaints).toEqual([
      expect.stringContaining('“no-such-rule”'),
      expect.stringMatching(/“label-typo”.*"fatal".*off、error、warning、information、hint/),
      expect.stringMatching(/“missing-row”.*3/),
    ]);
  });

  test.each([[5], ['off'], [[]], [{ rules: 'off' }], [{ rules: ['template-residue'] }]])('of a wrong kind are named: %j', (value) => {
    expect(parseSettings(value)).toEqual({ levels: {}, complaints: [expect.stringContaining('nianbao.rules')] });
  });

  test('are one section of all that an editor sends', () => {
    expect(sectionOf({ nianbao: { rules: {} }, editor: {} })).toEqual({ rules: {} });
    expect([undefined, null, 3, 'x', {}].map(sectionOf)).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});

describe('levels', () => {
  const off = { 'template-residue': 'off' };
  const wrong = { rules: { 'no-such-rule': 'error' } };

  test('are asked once for each document, and again when they have changed', async () => {
    const asked: string[] = [];
    const ask = (uri: string): Promise<unknown> => {
      asked.push(uri);
      return Promise.resolve({ rules: uri === 'a' ? off : {} });
    };
    const levels = levelsByDocument({ ask, sent: undefined, complain: () => undefined });
    expect([await levels.of('a'), await levels.of('b')]).toEqual([off, {}]);
    expect(await levels.of('a')).toBe(await levels.of('a'));
    expect(asked).toEqual(['a', 'b']);
    levels.change(undefined);
    await levels.of('a');
    levels.forget('a');
    await levels.of('a');
    expect(asked).toEqual(['a', 'b', 'a', 'a']);
  });

  test('are what was sent last, where nobody can be asked', async () => {
    const levels = levelsByDocument({ ask: null, sent: { rules: off }, complain: () => undefined });
    expect(await levels.of('a')).toEqual(off);
    levels.change({ rules: { 'template-residue': 'error' } });
    expect(await levels.of('a')).toEqual({ 'template-residue': 'error' });
  });

  test('lead to the same complaint only once', async () => {
    const complaints: string[] = [];
    const levels = levelsByDocument({
      ask: () => Promise.resolve(wrong), sent: undefined, complain: (message) => complaints.push(message),
    });
    await levels.of('a');
    await levels.of('b');
    levels.change(undefined);
    await levels.of('a');
    expect(complaints).toEqual([expect.stringContaining('no-such-rule')]);
  });
});
