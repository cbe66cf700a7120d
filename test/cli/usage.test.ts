import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index';
import { options, parseCommandLine } from '../../server/src/cli/commandLine';
import { commandNames, type CommandName } from '../../server/src/cli/commands';
import { nianbao } from './nianbao';

/** What each command cannot do without. */
const SOUND: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['a'], merge: ['a'], rollup: ['a'], table: ['a'], annotate: ['a'], new: ['青山镇人民政府', '2025'], lsp: ['--stdio'],
};

/** What is asked instead of a command, and what editors add. */
const OF_NO_COMMAND = ['help', 'version', 'explain', 'clientProcessId'];

describe('nianbao', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await nianbao(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it.each([['--help'], ['-h'], ['help'], ['help', 'me']])('prints where asked which commands there are: %j', async (...args) => {
    const { stdout, stderr, status } = await nianbao(args);
    expect([stderr, status]).toEqual(['', 0]);
    for (const name of [...commandNames, '--explain', '--version']) expect(stdout).toContain(`nianbao ${name} `);
  });

  it.each(commandNames)('prints all options that %s takes, and no other', async (name) => {
    const { stdout, status } = await nianbao([name, '--help']);
    expect(status).toBe(0);
    expect((await nianbao(['help', name])).stdout).toBe(stdout);
    const list = stdout.slice(stdout.indexOf('\n选项\n'), stdout.indexOf('\n示例\n'));
    const named = (list.match(/^ {2}-.*? {2}/gm) ?? []).flatMap((entry) => entry.match(/--[a-z-]+/g) ?? []).map((option) => option.replace(/^--(?:no-)?/, ''));
    const taken = Object.entries(options).filter(([option, { type }]) => {
      const command = parseCommandLine([name, ...SOUND[name], type === 'boolean' ? `--${option}` : `--${option}=x`]);
      return !OF_NO_COMMAND.includes(option) && !(command.kind === 'wrongUse' && command.message.includes(' 不用 --'));
    });
    expect(new Set(named)).toEqual(new Set(taken.map(([option]) => option)));
  });

  it('prints help on standard error where nothing was asked', async () => {
    const { stdout, stderr, status } = await nianbao([]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('用法');
  });

  it('explains a rule with all that it knows', async () => {
    const [rule] = rules;
    const { stdout, status } = await nianbao(['--explain', rule?.id ?? '']);
    expect(status).toBe(0);
    for (const part of [rule?.id, rule?.title, rule?.severity, rule?.rationale, rule?.basis]) {
      expect(stdout).toContain(part);
    }
  });

  it('explains all rules', async () => {
    const { stdout } = await nianbao(['--explain', 'all']);
    for (const { id, title } of rules) expect(stdout).toContain(`${id}  ${title}\n`);
  });

  it.each([
    [['chek', 'a.txt'], '没有“chek”这个命令。是否想写“check”？'],
    [['青山镇2025.txt'], '没有“青山镇2025.txt”这个命令。要检查文件或文件夹，请写 nianbao check 青山镇2025.txt。\n用法见 nianbao --help。'],
    [['merge'], 'nianbao merge 1.json 2.json 3.json。\n用法见 nianbao merge --help。'],
    [['check', '--fixx', 'a.txt'], '没有“--fixx”这个选项。是否想写“--fix”？'],
    [['check', '-x', 'a.txt'], '没有“-x”这个选项。'],
    [['check'], '请写明要检查的文件或文件夹'],
    [['check', 'a.txt', '--format'], '--format 后面缺少内容。'],
    [['check', 'a.txt', '--fix=yes'], '--fix 后面不能带内容。'],
    [['check', 'a.txt', '--format', 'xml'], '--format 没有“xml”这一项。可用的有：text、pretty、json、sarif、'],
    [['check', 'a.txt', '--fail-on', 'bad'], '--fail-on 没有“bad”这一项。可用的有：error、warning、information、hint、never。'],
    [['check', 'a.txt', '--rule', 'template-residu:off'], '没有“template-residu”这条规则。是否想写“template-residue”？'],
    [['check', 'a.txt', '--rule', 'template-residue:bad'], '--rule 的级别没有“bad”这一项。'],
    [['check', 'a.txt', '--rule', 'template-residue'], '--rule 的写法是“规则:级别”'],
    [['check', '--fix', '-', 'a.txt'], '不能再有其他路径'],
    [['check', '--print-config', 'a.txt', 'b.txt'], '--print-config 只能写一个文件'],
    [['--explain', 'template-residu'], '是否想写“template-residue”？'],
    [['lsp'], '请写 nianbao lsp --stdio'],
    [['table', '.', '--year', '2025'], 'table 不用 --year，请去掉。'],
    [['rollup', '.', '-o', '表.md'], 'rollup 不用 --output，请去掉。'],
    [['merge', '1.json', '--rule', 'template-residue:off'], 'merge 不用 --rule，请去掉。'],
    [['new', '青山镇人民政府', '2025', '--of', '青山镇'], 'new 不用 --of，请去掉。'],
  ])('says what is wrong with %j', async (args, message) => {
    const { stdout, stderr, status } = await nianbao(args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\n用法见 nianbao (?:[a-z]+ )?--help。\n$/);
  });
});
