import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fingerprint } from '../../server/src/analysis/fingerprint';
import { emptyConfig, parseConfig, type Config } from '../../server/src/config/config';
import { accept, addWord, changeState, excludeRule, editableConfig, removeAcceptances, turnOffRule, type ConfigEdits, type EditableConfig } from '../../server/src/config/configEdits';
import { applyEdits } from '../applyEdits';

const entry = { rule: 'label-typo', organisation: '青山镇', year: 2021, place: '三 / 表三', text: '上年节转' };
const fingerprint: Fingerprint = { ...entry, context: null };

describe('nianbao.json', () => {
  test('may hold comments and trailing commas', () => {
    const { config, problems } = parseConfig(`{
      // 与市里商定
      "rules": { "unit-in-cell": "off", },
      "organisations": { "青山镇人民政府": ["青山镇政府", "青山镇"] },
      "dictionary": ["政通办"],
      "exclude": ["草稿/**", { "files": "旧/", "rules": ["label-typo"], "note": "旧格式" }],
      "accepted": [${JSON.stringify({ ...entry, note: '原表如此', date: '2026-01-05' })},], /* 完 */
    }`);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      levels: { 'unit-in-cell': 'off' },
      aliases: new Map([['青山镇政府', '青山镇人民政府'], ['青山镇', '青山镇人民政府']]),
      dictionary: new Set(['政通办']),
      exclusions: [{ glob: '草稿/**', rules: null }, { glob: '旧/', rules: ['label-typo'] }],
      acceptances: [{ index: 0, fingerprint }],
    });
  });

  test.each(['', '  \n', '// 还没有写', '{}'])('may say nothing: %j', (text) => {
    expect(parseConfig(text)).toEqual({ config: emptyConfig, problems: [] });
  });

  test.each<[string, string, string]>([
    ['{ "rules": { ⟦"no-such-rule"⟧: "off" } }', '没有“no-such-rule”这条规则', 'a rule'],
    ['{ ⟦"rule"⟧: {} }', '没有“rule”这一项', 'a section'],
    ['{ "rules": { "label-typo": ⟦"fatal"⟧ } }', '这里只能写 "off"、"error"', 'a level'],
    ['{ "rules": ⟦[]⟧ }', '这里应是一个对象', 'a kind'],
    ['{ "dictionary": [⟦5⟧] }', '这里应是文字', 'a word'],
    ['{ "dictionary": [⟦""⟧] }', '不能为空', 'an empty word'],
    ['{ "exclude": [⟦5⟧] }', '文件的路径', 'a path'],
    ['{ "accepted": [⟦{ "rule": "label-typo" }⟧] }', '缺少“text”', 'an entry'],
    ['{ "accepted": [{ "rule": ⟦"x"⟧, "text": "" }] }', '没有这条规则', 'its rule'],
    ['{ "rules": {} ⟦"dictionary"⟧: [] }', '缺少逗号', 'a comma'],
    ['⟦[]⟧', '这里应是一个对象', 'the whole'],
    ['⟦/*⟧', '不合 JSON 的写法', 'a comment without an end'],
  ])('%s is marked: %s', (marked, message) => {
    const start = marked.indexOf('⟦');
    const span = { start, end: marked.indexOf('⟧') - 1 };
    const { problems } = parseConfig(marked.replace(/[⟦⟧]/g, ''));
    expect(problems.map((problem) => ({ span: problem.span, message: problem.message.zh })))
      .toEqual([{ span, message: expect.stringContaining(message) as string }]);
  });

  test('is used but for what makes no sense, and each entry keeps its place', () => {
    const { config, problems } = parseConfig(JSON.stringify({
      rules: { 'label-typo': 'off', 'no-such-rule': 'off', 'missing-row': 3 },
      dictionary: 'x',
      organisations: { 甲: ['乙'], 丙: '丁' },
      accepted: [{ rule: 'x' }, entry, 7, { ...entry, text: '二' }],
    }));
    expect(config.levels).toEqual({ 'label-typo': 'off' });
    expect([...config.aliases]).toEqual([['乙', '甲']]);
    expect(config.acceptances.map(({ index, fingerprint: { text } }) => [index, text])).toEqual([[1, '上年节转'], [3, '二']]);
    expect(problems.length).toBeGreaterThanOrEqual(6);
  });

  test('can be any text at all', () => {
    const json = fc.oneof(fc.string(), fc.json(), fc.json().map((text) => text.slice(0, -1)), fc.record({
      rules: fc.jsonValue(), exclude: fc.jsonValue(), accepted: fc.jsonValue(), organisations: fc.jsonValue(),
    }, { requiredKeys: [] }).map((value) => JSON.stringify(value)));
    fc.assert(fc.property(json, (text) => {
      for (const { span } of parseConfig(text).problems) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }), { numRuns: 500 });
  });
});

describe('an edit of nianbao.json', () => {
  const decision = { state: '已确认', note: '等市里答复', date: '2026-01-05' } as const;
  const edited = (text: string, change: (config: EditableConfig) => ConfigEdits): string => applyEdits(text, change(editableConfig(text)) ?? []);
  const configOf = (text: string): Config => {
    const { config, problems } = parseConfig(text);
    expect(problems).toEqual([]);
    return config;
  };

  test.each(['', '{}', '{\n  // 说明\n  "accepted": [],\n}\n', `{ "accepted": [${JSON.stringify(entry)},] }`, '{ "rules": {}, }'])(
    'adds to %j and keeps all else', (text) => {
      const before = configOf(text);
      const after = edited(text, (each) => accept(each, [{ ...fingerprint, text: '另一处' }], { state: null, note: null, date: '2026-01-05' }));
      expect(configOf(after).acceptances.map((each) => each.fingerprint.text))
        .toEqual([...before.acceptances.map((each) => each.fingerprint.text), '另一处']);
      expect(after).toContain('"date": "2026-01-05"');
      for (const comment of text.match(/\/\/.*/g) ?? []) expect(after).toContain(comment);
      expect(configOf(edited(text, (each) => turnOffRule(each, 'label-typo'))).levels).toEqual({ 'label-typo': 'off' });
      expect(configOf(edited(text, (each) => excludeRule(each, '旧/a*.txt', 'label-typo'))).exclusions)
        .toEqual([{ glob: '/旧/a?.txt', rules: ['label-typo'] }]);
      expect([...configOf(edited(text, (each) => addWord(each, '政通办'))).dictionary]).toEqual(['政通办']);
    },
  );

  test.each(['', '{}\n', '{\n  // 说明\n  "accepted": [],\n}\n', '{\r\n  "rules": {}\r\n}\r\n', `{ "accepted": [${JSON.stringify(entry)},] }`, `{\n  "accepted": [\n    // 第一条\n    ${JSON.stringify(entry)},\n  ]\n}\n`])(
    'adds many to %j, a line each', (text) => {
      const before = configOf(text).acceptances;
      const added = ['甲', '乙', '丙'].map((each) => ({ ...fingerprint, text: each }));
      const after = edited(text, (each) => accept(each, added, decision));
      const { acceptances } = configOf(after);
      expect(acceptances.map((each) => each.fingerprint)).toEqual([...before.map((each) => each.fingerprint), ...added]);
      expect(acceptances.at(-1)?.known).toEqual({ state: '已确认', note: '等市里答复' });
      expect(after.split(/\r?\n/).filter((line) => line.includes('等市里答复'))).toHaveLength(3);
      for (const comment of text.match(/\/\/.*/g) ?? []) expect(after).toContain(comment);
      if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
    },
  );

  test('is one of several, each by itself', () => {
    const text = `{\n  "accepted": [\n    ${JSON.stringify(entry)}\n  ]\n}\n`;
    const config = editableConfig(text);
    for (const each of ['甲', '乙']) {
      const after = applyEdits(text, accept(config, [{ ...fingerprint, text: each }], decision) ?? []);
      expect(configOf(after).acceptances.map(({ fingerprint: { text: accepted } }) => accepted)).toEqual([fingerprint.text, each]);
    }
  });

  test('decides otherwise, and keeps the note', () => {
    const text = `{\n  "accepted": [\n    // 说明\n    ${JSON.stringify({ ...entry, note: '原文如此' })},\n  ]\n}\n`;
    const after = edited(text, (each) => changeState(each, 0, { state: '已确认', date: '2026-02-01' }));
    expect(configOf(after).acceptances).toMatchObject([{ known: { state: '已确认', note: '原文如此' } }]);
    expect(after).toContain('// 说明');
    expect(after).toContain('"2026-02-01"');
    expect(configOf(edited(after, (each) => changeState(each, 0, { state: null, date: '' }))).acceptances).toMatchObject([{ known: { state: '已忽略' } }]);
  });

  test('is not made where the JSON must be mended first', () => {
    for (const text of ['[]', '{ "rules": ', '5']) {
      const config = editableConfig(text);
      expect([accept(config, [fingerprint], decision), changeState(config, 0, decision), excludeRule(config, 'a', 'b'), turnOffRule(config, 'a'), addWord(config, 'a')]).toEqual([null, null, null, null, null]);
    }
  });

  test('replaces a section of a wrong kind', () => {
    expect(configOf(edited('{ "accepted": 3 }', (config) => accept(config, [fingerprint], decision))).acceptances).toHaveLength(1);
    expect(configOf(edited('{ "rules": [] }', (config) => turnOffRule(config, 'label-typo'))).levels).toEqual({ 'label-typo': 'off' });
  });

  test('removes any entries and leaves the others', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.boolean(), (goes, trailing) => {
      const entries = goes.map((_, index) => `\n    // 第 ${index} 条\n    ${JSON.stringify({ ...entry, text: String(index) })}`);
      const text = `{\n  "accepted": [${entries.join(',')}${trailing && goes.length > 0 ? ',' : ''}\n  ]\n}\n`;
      const left = configOf(applyEdits(text, removeAcceptances(text, goes.flatMap((go, index) => (go ? index : [])))));
      expect(left.acceptances.map((each) => each.fingerprint.text)).toEqual(goes.flatMap((go, index) => (go ? [] : String(index))));
    }));
  });
});
