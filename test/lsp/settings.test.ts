import { describe, expect, test } from 'vitest';
import { parseSettings, sectionOf } from '../../server/src/lsp/settings';
import { settingsByDocument } from '../../server/src/lsp/settingsByDocument';

const none = { sums: false, headers: false };
const scope = 'openFiles';

describe('settings', () => {
  test.each([undefined, null, {}, { rules: {} }, { rules: null }, { trace: { server: 'off' } }])('may say nothing: %j', (value) => {
    expect(parseSettings(value)).toEqual({ levels: {}, inlayHints: none, scope, complaints: [] });
  });

  test('give rules other levels', () => {
    expect(parseSettings({ rules: { 'template-residue': 'hint' } })).toEqual({ levels: { 'template-residue': 'hint' }, inlayHints: none, scope, complaints: [] });
  });

  test('that make no sense are named, and the others hold', () => {
    const { levels, complaints } = parseSettings({
      rules: { 'template-residue': 'off', 'no-such-rule': 'error', 'label-typo': 'fatal', 'missing-row': 3 },
    });
    expect(levels).toEqual({ 'template-residue': 'off' });
    expect(complaints.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('“no-such-rule”'),
      expect.stringMatching(/“label-typo”.*"fatal".*off、error、warning、information、hint/),
      expect.stringMatching(/“missing-row”.*3/),
    ]);
  });

  test.each([[5], ['off'], [[]], [{ rules: 'off' }], [{ rules: ['template-residue'] }]])('of a wrong kind are named: %j', (value) => {
    expect(parseSettings(value)).toEqual({ levels: {}, inlayHints: none, scope, complaints: [{ zh: expect.stringContaining('nianbao.rules') as string, en: expect.stringContaining('nianbao.rules') as string }] });
  });

  test('turn hints on, kind by kind; what is neither true nor false leaves them off', () => {
    expect(parseSettings({ inlayHints: { sums: true } }).inlayHints).toEqual({ sums: true, headers: false });
    expect(parseSettings({ rules: 'off', inlayHints: { sums: 'yes', headers: true } }).inlayHints).toEqual({ sums: false, headers: true });
    expect([{ inlayHints: true }, { inlayHints: null }].map((value) => parseSettings(value).inlayHints)).toEqual([none, none]);
  });

  test('want the findings of open files only, unless they say otherwise', () => {
    expect([{ scope: 'allFiles' }, { scope: 'openFiles' }, { scope: 'all' }, { scope: null }, null].map((value) => parseSettings(value).scope))
      .toEqual(['allFiles', 'openFiles', 'openFiles', 'openFiles', 'openFiles']);
  });

  test('are one section of all that an editor sends', () => {
    expect(sectionOf({ nianbao: { rules: {} }, editor: {} })).toEqual({ rules: {} });
    expect([undefined, null, 3, 'x', {}].map(sectionOf)).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});

describe('settings of a document', () => {
  const off = { 'template-residue': 'off' };
  const wrong = { rules: { 'no-such-rule': 'error' } };

  test('are asked once for each document, and again when they have changed', async () => {
    const asked: string[] = [];
    const ask = (uri: string): Promise<unknown> => {
      asked.push(uri);
      return Promise.resolve({ rules: uri === 'a' ? off : {} });
    };
    const settings = settingsByDocument({ ask, sent: undefined, complain: () => undefined, language: 'zh' });
    expect([(await settings.of('a')).levels, (await settings.of('b')).levels]).toEqual([off, {}]);
    expect(await settings.of('a')).toBe(await settings.of('a'));
    expect(asked).toEqual(['a', 'b']);
    settings.change(undefined);
    await settings.of('a');
    settings.forget('a');
    await settings.of('a');
    expect(asked).toEqual(['a', 'b', 'a', 'a']);
  });

  test('are what was sent last, where nobody can be asked', async () => {
    const settings = settingsByDocument({ ask: null, sent: { rules: off }, complain: () => undefined, language: 'zh' });
    expect((await settings.of('a')).levels).toEqual(off);
    settings.change({ rules: { 'template-residue': 'error' } });
    expect((await settings.of('a')).levels).toEqual({ 'template-residue': 'error' });
  });

  test('lead to the same complaint only once', async () => {
    const complaints: string[] = [];
    const settings = settingsByDocument({
      ask: () => Promise.resolve(wrong), sent: undefined, complain: (message) => complaints.push(message), language: 'en',
    });
    await settings.of('a');
    await settings.of('b');
    settings.change(undefined);
    await settings.of('a');
    expect(complaints).toEqual([expect.stringMatching(/no-such-rule, which does not exist/)]);
  });
});
