import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundle } from '../bundle';
import { emptyFolder, nianbao } from './nianbao';
import { toGbk } from './toGbk';

const CLEAN = 'test/reports/000_379510d3d9dd6d9a.txt';
const RESIDUE = 'test/reports/004_c98690ffdef99389.txt';

interface Output {
  version: number;
  files: { path: string; error?: string; report?: object | null; problems?: { rule: string }[] }[];
  summary: Record<string, number>;
}

async function checkJson(args: readonly string[], options = {}): Promise<{ output: Output; status: number | null }> {
  const { stdout, status } = await nianbao(['check', '--format', 'json', ...args], options);
  return { output: JSON.parse(stdout) as Output, status };
}

describe('nianbao check', () => {
  it('shows where and what, with the place marked', async () => {
    const { stdout, stderr } = await nianbao(['check', RESIDUE]);
    expect(stderr).toBe('');
    expect(stdout).toContain(`${RESIDUE}\n`);
    expect(stdout).toMatch(/ {2}2:1 {2}警告 {2}“\[bookmark: _GoBack\]”.+请删除。 {2}template-residue\n {4}\[bookmark.+…\n {4}\^{19}\n/);
    expect(stdout).toMatch(/\n共 1 个文件，其中年度报告 1 份：.+。\n/);
  });

  it.each([
    ['nothing so serious', [CLEAN], 0],
    ['a warning where warnings fail', ['--fail-on', 'warning', RESIDUE], 1],
    ['a rule raised to an error', ['--rule', 'template-residue:error', RESIDUE], 1],
    ['never', ['--fail-on', 'never', '--rule', 'template-residue:error', RESIDUE], 0],
    ['a path that is not there, beside one that is', ['no-such.txt', CLEAN], 2],
  ])('ends with its status: %s', async (_, args, status) => {
    expect(await nianbao(['check', ...args])).toMatchObject({ status });
  });

  it('turns a rule off', async () => {
    const { stdout } = await nianbao(['check', '--rule', 'template-residue:off', RESIDUE]);
    expect(stdout).not.toContain('template-residue');
  });

  it('prints JSON as documented', async () => {
    const { output } = await checkJson([RESIDUE]);
    const problem = output.files[0]?.problems?.find(({ rule }) => rule === 'template-residue');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 19 } };
    expect(output).toMatchObject({ version: 1, summary: { files: 1, reports: 1 } });
    expect(problem).toMatchObject({
      severity: 'warning',
      range,
      related: [],
      fixes: [{ title: '删除书签标记', safe: true, edits: [{ range, newText: '' }] }],
    });
    expect(Object.keys(problem ?? {}))
      .toEqual(['rule', 'severity', 'message', 'range', 'location', 'related', 'fixes']);
  });

  it('tells files that are not reports from those that cannot be read', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'letter.txt'), '今天天气很好。\n');
    await writeFile(join(folder, 'image.txt'), Uint8Array.of(1, 0, 2));
    const { output, status } = await checkJson(['.', 'missing', 'letter.txt/x'], { cwd: folder });
    expect(output.files).toEqual([
      { path: 'image.txt', error: expect.stringContaining('不是文本文件') as string },
      { path: 'letter.txt', kind: 'text', encoding: 'UTF-8', report: null, problems: [] },
      { path: 'missing', error: expect.stringContaining('没有这个文件或文件夹') as string },
      { path: 'letter.txt/x', error: expect.stringMatching(/路径中有一段不是文件夹。请.+。$/) as string },
    ]);
    expect([output.summary['files'], output.summary['reports'], status]).toEqual([4, 0, 2]);
    const { stdout } = await nianbao(['check', '.'], { cwd: folder });
    expect(stdout).toContain('1 个文件不是年度报告，没有检查：letter.txt。');
  });

  it('looks for text in folders and by pattern, each file once', async () => {
    const folder = await emptyFolder();
    for (const path of ['b/2.TXT', 'b/1.md', 'b/3.xml', 'b/4.html', 'b/5.docx', 'b/5.批注.docx', 'b/6.nianbao', 'b/~$5.docx', 'b/4_files/ad.html', 'a.txt', 'c.txt', 'node_modules/x.txt', '.git/x.txt', '[1].txt']) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), '');
    }
    await symlink('..', join(folder, 'b/up'));
    const paths = async (...args: string[]): Promise<string[]> =>
      (await checkJson(args, { cwd: folder })).output.files.map(({ path }) => path);
    expect(await paths('.')).toEqual(['[1].txt', 'a.txt', 'b/1.md', 'b/2.TXT', 'b/4.html', 'b/5.docx', 'b/6.nianbao', 'c.txt']);
    expect(await paths('b', '.')).toEqual(['b/1.md', 'b/2.TXT', 'b/4.html', 'b/5.docx', 'b/6.nianbao', '[1].txt', 'a.txt', 'c.txt']);
    expect(await paths('**/*.xml', 'a.txt', './a.txt')).toEqual(['b/3.xml', 'a.txt']);
    expect(await paths('[1].txt')).toEqual(['[1].txt']);
    expect(await paths(resolve(folder, 'b'))).toEqual(['1.md', '2.TXT', '4.html', '5.docx', '6.nianbao'].map((name) => join(folder, 'b', name)));
  });

  it('says so where a folder or a pattern holds nothing', async () => {
    const { output, status } = await checkJson(['.', '*.txt'], { cwd: await emptyFolder() });
    expect(output.files.map(({ error }) => error)).toEqual([
      expect.stringContaining('文件夹中没有 .txt、.md、.nianbao、.docx'),
      expect.stringContaining('没有符合这个写法的文件'),
    ]);
    expect(status).toBe(2);
  });

  it('reads the same from GBK, UTF-8 with a byte order mark, and standard input', async () => {
    const text = (await readFile(RESIDUE, 'utf8')).replaceAll('\u00A0', ' ');
    const folder = await emptyFolder();
    await writeFile(join(folder, 'gbk.txt'), toGbk(text));
    await writeFile(join(folder, 'mark.txt'), `\uFEFF${text}`);
    const args = ['gbk.txt', 'mark.txt', '-', '--stdin-filename', 'typed.txt'];
    const { output } = await checkJson(args, { cwd: folder, input: text });
    const [gbk, mark, typed] = output.files;
    expect(typed?.path).toBe('typed.txt');
    expect(typed?.problems?.length).toBeGreaterThan(0);
    expect(gbk?.problems).toEqual(typed?.problems);
    expect(mark?.problems).toEqual(typed?.problems);
  });

  it('refuses what is too large to be a report', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'large.txt'), new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20));
    const { stdout, status } = await nianbao(['check', 'large.txt'], { cwd: folder });
    expect(stdout).toContain('超过 16 MB');
    expect(status).toBe(2);
  });

  it('uses colour where it is wanted', async () => {
    const colored = async (args: string[], env: Record<string, string> = {}): Promise<boolean> =>
      (await nianbao(['check', RESIDUE, ...args], { env })).stdout.includes('\x1b[');
    expect(await colored([])).toBe(false);
    expect(await colored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await colored(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('writes long output whole, and ends quietly where the reader leaves', async () => {
    const folder = await emptyFolder();
    for (let copy = 0; copy < 100; copy++) await copyFile(RESIDUE, join(folder, `${copy}.txt`));
    const { output } = await checkJson([folder]);
    expect(output.summary['reports']).toBe(100);
    const command = `"${process.execPath}" "${await bundle('nianbao')}" check --quiet --format json "${folder}" | head -c 10`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command]);
    expect([stdout.length, stderr]).toEqual([10, '']);
  });

  it.runIf(existsSync('/dev/full'))('says in a line that its output has no room', async () => {
    const command = `"${process.execPath}" "${await bundle('nianbao')}" check "${RESIDUE}" > /dev/full; echo $? >&2`;
    const { stderr } = await promisify(execFile)('sh', ['-c', command]);
    expect(stderr).toBe('nianbao：结果未能写出：磁盘已满。请腾出空间后重试。\n2\n');
  });
});
