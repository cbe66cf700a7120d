import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index';
import { nianbao } from './nianbao';

describe('nianbao', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await nianbao(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it('prints help where asked, and names every option in it', async () => {
    const { stdout, status } = await nianbao(['check', '--help']);
    expect(status).toBe(0);
    for (const option of ['--format', '--output', '--only', '--except', '--quiet', '--stats', '--timing', '--accept', '--state', '--note', '--fail-on', '--rule', '--fix', '--no-config', '--archive', '--expect', '--of', '--year', '--layout', '--print-config', '--stdin-filename', '--suggest', '--date', '--color', '--explain', '--stdio']) {
      expect(stdout).toContain(option);
    }
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
    expect(stderr).toContain('用法见 nianbao --help。');
  });
});
