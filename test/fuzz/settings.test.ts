import fc from 'fast-check';
import { parse, type ParseError } from 'jsonc-parser';
import { expect } from 'vitest';
import { parseConfig } from '../../server/src/config/config';
import { accept, addWord, changeState, excludeRule, editableConfig, removeAcceptances, turnOffRule } from '../../server/src/config/configEdits';
import { policyOf } from '../../server/src/config/policy';
import { parseSettings, sectionOf } from '../../server/src/lsp/settings';
import { rules } from '../../server/src/rules/index';
import { applyEdits } from '../applyEdits';
import { plainProblem } from '../reporters/hostile';
import { holds } from './cases';
import { expectOnCharacters } from './texts';

const key = fc.constantFrom(
  'rules', 'organisations', 'subordinates', 'dictionary', 'exclude', 'accepted', 'inlayHints', 'sums', 'nianbao', '__proto__', 'constructor', 'toString', '', '😀',
  'rule', 'text', 'state', 'note', 'year', 'place', 'files', ...rules.slice(0, 4).map(({ id }) => id),
);
const leaf = fc.oneof(fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 'off', 'error', 'fatal', '', '**', '[', '{a,b', '已忽略', '𠮷\r\n', '\ud800'), fc.string({ unit: 'binary', maxLength: 5 }));

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries) as unknown)),
}));

holds('settings', 'settings of any kind are used or named', value, (settings) => {
  const { complaints, inlayHints } = parseSettings(settings);
  for (const { zh, en } of complaints) expect(zh !== '' && en !== '').toBe(true);
  expect([inlayHints.sums, inlayHints.headers].every((flag) => typeof flag === 'boolean')).toBe(true);
  parseSettings(sectionOf(settings));
});

/** JSON as people write it: with comments, with commas too many, cut off, with odd line breaks. */
const sideFile = fc.tuple(value, fc.constantFrom('\n', '\r\n', '\r'), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', '', '', '// 注\n', '/*', ',', '"', '}', '\0', '\ud83d', '\r')).map(([content, lineBreak, place, inserted]) => {
  const text = JSON.stringify(content, null, 2).replaceAll('\n', lineBreak);
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + inserted + text.slice(at);
});

const decision = { state: null, note: null, date: '2026-01-31' } as const;

holds('sideFiles', 'any nianbao.json is used as far as it can be, and what is wrong with it is marked; an edit keeps all the rest', sideFile, (text) => {
  const { config, problems } = parseConfig(text);
  for (const { span } of problems) expectOnCharacters(text, span);
  const { excludedBy } = policyOf(null, { config, path: '乡镇/2020.txt', name: 'nianbao.json' });
  expect(excludedBy === null || config.exclusions.some(({ glob }) => glob === excludedBy)).toBe(true);
  const file = editableConfig(text);
  const edits = [accept(file, [plainProblem.fingerprint!], decision), addWord(file, '政通办'), excludeRule(file, '甲[1].txt', 'citation'), turnOffRule(file, 'citation')];
  for (const each of edits) if (each) expectJson(applyEdits(text, each));
  if (config.acceptances.length > 0) {
    expectJson(applyEdits(text, removeAcceptances(text, config.acceptances.map(({ index }) => index))));
    const changed = changeState(file, config.acceptances[0]!.index, { state: '待处理', date: '2026-01-31' });
    if (changed) expect(parseConfig(applyEdits(text, changed)).config.acceptances[0]?.known.state).toBe('待处理');
  }
});

function expectJson(text: string): void {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  expect(errors, text).toEqual([]);
}
