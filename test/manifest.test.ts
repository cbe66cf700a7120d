import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../server/src/rules/index';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: string[] }[];
    readonly configuration: { readonly properties: Record<string, Setting> };
  };
}

interface Setting {
  readonly properties?: Record<string, { readonly default: string; readonly description: string }>;
}

test('package.json and README.md agree with the rules', () => {
  const check = spawnSync(process.execPath, ['scripts/update.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(check.stderr).toBe('');
  expect(check.status).toBe(0);
});

test.each(['README.md', 'README.zh-CN.md', 'SECURITY.md', 'CHANGELOG.md', 'test/accuracy/README.md', 'test/bench/README.md'])('every link of %s within the project leads somewhere', (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => decodeURIComponent(target!));
  expect(targets.filter((target) => !existsSync(path.join(root, path.dirname(file), target)))).toEqual([]);
});

test('every rule can be set, with its own severity as the default', () => {
  const schema = manifest.contributes.configuration.properties['nianbao.rules']?.properties ?? {};
  expect(Object.entries(schema).map(([id, rule]) => [id, rule.default])).toEqual(
    rules.map(({ id, severity }) => [id, severity]),
  );
});

describe.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s', (file) => {
  const messages = JSON.parse(read(file)) as Record<string, string>;
  const used = new Set([...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));

  test('has every text of the manifest and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...used].sort());
  });

  test('leaves no text empty', () => {
    expect(Object.values(messages).filter((text) => text.trim() === '')).toEqual([]);
  });
});

test('Chinese is Chinese and English is English', () => {
  const han = /\p{Script=Han}/u;
  const chinese = JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>;
  const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const words = Object.values(chinese).filter((text) => !text.startsWith('./'));
  expect(words.filter((text) => !han.test(text))).toEqual([]);
  const commands = Object.entries(english).filter(([key]) => key.startsWith('command.'));
  expect(commands.filter(([, text]) => han.test(text))).toEqual([]);
});

test('Chinese stands in the manifest only where there is no other name for a thing', () => {
  const { languages, configuration, ...others } = manifest.contributes;
  const { 'nianbao.rules': rulesSetting, ...settings } = configuration.properties;
  expect(languages).toHaveLength(2);
  expect(JSON.stringify([others, settings, { ...rulesSetting, properties: {} }]).match(/\p{Script=Han}+/gu)).toBeNull();
});

test('every command is registered by the client, and no other but those that only the server or the review names', () => {
  const sources = readdirSync(path.join(root, 'client', 'src')).map((file) => read(`client/src/${file}`));
  const registered = sources.flatMap((text) => [...text.matchAll(/register(?:TextEditor)?Command\(\s*'([\w.]+)'/g)]);
  const internal = ['nianbao.goTo', 'nianbao.offerImport'];
  expect(registered.map(([, id]) => id).sort()).toEqual(
    [...internal, ...manifest.contributes.commands.map(({ command }) => command)].sort(),
  );
});

test('every file that the manifest names is there or is built', () => {
  const named = [...manifestText.matchAll(/"(\.\/[^"]+|[\w-]+\.png)"/g)].map(([, file]) => file ?? '');
  expect(named).toContain('icon.png');
  expect(named.filter((file) => !file.startsWith('./dist/') && !existsSync(path.join(root, file)))).toEqual([]);
});

test.each([
  ['建塘镇2020年政府信息公开工作年度报告.txt', true],
  ['2021年XX局政府信息公开年报.txt', true],
  ['政府信息公开指南.txt', false],
  ['年度报告.txt', false],
])('the file name %s makes a report: %s', (name, expected) => {
  const patterns = manifest.contributes.languages[0]?.filenamePatterns ?? [];
  expect(patterns.some((pattern) => globPattern(pattern).test(name))).toBe(expected);
});

function globPattern(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

test('nianbao.json is described alike in both languages', () => {
  const described = (file: string): unknown => JSON.parse(read(file), (key, value: unknown) => (key === 'description' && typeof value === 'string' ? '' : value));
  expect(described('nianbao.schema.en.json')).toEqual(described('nianbao.schema.json'));
  const { properties } = JSON.parse(read('nianbao.schema.en.json')) as { properties: Record<string, { description: string }> };
  expect(Object.values(properties).filter(({ description }) => !/^[A-Z]/.test(description))).toEqual([]);
});
