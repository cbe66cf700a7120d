import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../server/src/cli/deliver';
import { reportRules } from '../../server/src/rules/index';
import { emptyFolder, nianbao } from './nianbao';

const SAMPLES = resolve('test/reports');
const sample = (name: string): string => join(SAMPLES, name);
const CLEAN = sample('000_379510d3d9dd6d9a.txt');
const RESIDUE = sample('004_c98690ffdef99389.txt');

interface Problems {
  files: { path: string; problems: { rule: string }[] }[];
}

async function rulesFound(...args: string[]): Promise<Set<string>> {
  const { stdout } = await nianbao(['check', '--format', 'json', ...args]);
  return new Set((JSON.parse(stdout) as Problems).files.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
}

describe('formats', () => {
  it.each([
    ['sarif', '{"$schema"'], ['junit', '<?xml'], ['github', '::'], ['gitlab', '['], ['csv', '\uFEFF文件'], ['markdown', '## '],
    ['html', '<!DOCTYPE html>'], ['xlsx', 'PK'], ['docx', 'PK'], ['pretty', ''],
  ])('prints %s', async (format, beginning) => {
    const { stdout, stderr, status } = await nianbao(['check', '--format', format, RESIDUE]);
    expect([stderr, status, stdout.slice(0, beginning.length)]).toEqual(['', 1, beginning]);
  });

  it('draws tables for the page only', async () => {
    expect((await nianbao(['check', '--format', 'html', RESIDUE])).stdout).toContain('<table class="t2"');
    expect((await nianbao(['check', '--format', 'json', RESIDUE])).stdout).not.toContain('drawing');
  });

  it('prints pretty as text', async () => {
    const [pretty, text] = await Promise.all(['pretty', 'text'].map((format) => nianbao(['check', '--format', format, RESIDUE])));
    expect(pretty).toEqual(text);
  });

  it('prints the figures as a spreadsheet', async () => {
    expect((await nianbao(['table', '--format', 'xlsx', CLEAN])).stdout.slice(0, 2)).toBe('PK');
  });
});

describe('-o', () => {
  it('writes the result to a file, with the status of the run', async () => {
    const folder = await emptyFolder();
    const plain = await nianbao(['check', '--format', 'sarif', RESIDUE]);
    const { stdout, stderr, status } = await nianbao(['check', '--format', 'sarif', '-o', '结果.sarif', RESIDUE], { cwd: folder });
    expect([stdout, stderr, status]).toEqual(['', '', 1]);
    expect(await readFile(join(folder, '结果.sarif'), 'utf8')).toBe(plain.stdout);
    await nianbao(['check', '--format', 'xlsx', '--output', 'a.xlsx', RESIDUE], { cwd: folder });
    expect((await readFile(join(folder, 'a.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('says where it cannot be written, and leaves nothing behind', async () => {
    const folder = await emptyFolder();
    const { stderr, status } = await nianbao(['check', '-o', 'no/such/x.txt', CLEAN], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('no/such/x.txt 未能写出：没有这个文件或文件夹。');
  });

  it('never writes over a file that is checked', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, '报告'));
    await writeFile(join(folder, '报告', 'a.txt'), await readFile(CLEAN));
    const { stderr, status } = await nianbao(['check', '-o', '报告/a.txt', '报告'], { cwd: folder });
    expect([status, stderr]).toEqual([2, 'nianbao：报告/a.txt 在要读取的文件之中，不会被覆盖。请用 -o 写别的文件名，或写到别的文件夹。\n']);
    expect(await readFile(join(folder, '报告', 'a.txt'))).toEqual(await readFile(CLEAN));
  });

  it.each([['--archive', '旧'], ['--expect', '旧/名单.txt']])('never writes over what the reports are compared with: %s', async (...option) => {
    const folder = await emptyFolder();
    await mkdir(join(folder, '旧'));
    await writeFile(join(folder, '旧', '名单.txt'), '青山镇人民政府\n');
    const { stderr, status } = await nianbao(['check', '-o', '旧/名单.txt', ...option, CLEAN], { cwd: folder });
    expect([status, stderr]).toEqual([2, 'nianbao：旧/名单.txt 在要读取的文件之中，不会被覆盖。请用 -o 写别的文件名，或写到别的文件夹。\n']);
    expect(await readFile(join(folder, '旧', '名单.txt'), 'utf8')).toBe('青山镇人民政府\n');
  });

  it('writes nothing where nothing was checked', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'nianbao.json'), '{ "rules": 1 }');
    await writeFile(join(folder, 'a.txt'), await readFile(CLEAN));
    expect(await nianbao(['check', '-o', 'out.txt', 'a.txt'], { cwd: folder })).toMatchObject({ status: 2 });
    await expect(access(join(folder, 'out.txt'))).rejects.toThrow();
  });

  it('keeps bytes from a terminal', async () => {
    const produce = async () => ({ stdout: Uint8Array.of(1), stderr: '', status: 0 as const });
    const refused = await deliver({ format: 'xlsx', paths: [] }, produce, true);
    expect(refused).toEqual({ stdout: '', stderr: 'nianbao：xlsx 不是文本，不能显示在终端里。请写明文件：-o 结果.xlsx。\n', status: 2 });
    expect(await deliver({ format: 'xlsx', paths: [] }, produce, false)).toMatchObject({ status: 0 });
    expect(await deliver({ format: 'text', paths: [] }, produce, true)).toMatchObject({ status: 0 });
  });
});

describe('what is shown', () => {
  it('is of the rules that are wanted', async () => {
    const all = await rulesFound(SAMPLES);
    expect(await rulesFound('--only', 'term-typo', '--only', 'prose-sum', SAMPLES)).toEqual(new Set(['term-typo', 'prose-sum']));
    expect(await rulesFound('--except', 'term-typo', SAMPLES)).toEqual(new Set([...all].filter((rule) => rule !== 'term-typo')));
    expect(await nianbao(['check', '--only', 'term-typo', '--except', 'prose-sum', CLEAN])).toMatchObject({ status: 2, stderr: expect.stringContaining('--only 和 --except 只能用一个') as string });
    expect(await nianbao(['check', '--only', 'term-tpo', CLEAN])).toMatchObject({ status: 2, stderr: expect.stringContaining('是否想写“term-typo”') as string });
  });

  it('is of the year that is wanted', async () => {
    const { stdout } = await nianbao(['check', '--year', '2019', '--format', 'json', SAMPLES]);
    expect((JSON.parse(stdout) as Problems).files.map(({ path }) => path.slice(-24))).toEqual(['001_848866cf5501e336.txt']);
    expect(await nianbao(['check', '--year', '19', CLEAN])).toMatchObject({ status: 2, stderr: expect.stringContaining('四位数的年度') as string });
  });

  it('is findings only where quiet is wanted', async () => {
    const loud = await nianbao(['check', SAMPLES]);
    const quiet = await nianbao(['check', '--quiet', SAMPLES]);
    expect(loud.stdout.startsWith(quiet.stdout)).toBe(true);
    expect([quiet.stdout.includes('共 5 个文件'), quiet.stderr, quiet.status]).toEqual([false, '', loud.status]);
    expect(await nianbao(['check', '-q', 'missing.txt'])).toMatchObject({ status: 2, stdout: expect.stringContaining('未能检查') as string });
  });

  it('is counted on standard error where that is wanted', async () => {
    const { stdout, stderr } = await nianbao(['check', '--stats', RESIDUE]);
    expect(stdout).toBe((await nianbao(['check', RESIDUE])).stdout);
    expect(stderr).toMatch(/^ +\d+ {2}[\w-]+ +.+\n/);
    expect(stderr).toMatch(/\n共 1 个文件，其中年度报告 1 份：.+。\n用时 \d+\.\d 秒，每秒 \d+ 个文件。\n$/);
    const counts = [...stderr.matchAll(/^ +(\d+) {2}/gm)].map(([, count]) => Number(count));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('tells where the time went where that is wanted', async () => {
    const { stdout, stderr } = await nianbao(['check', '--timing', SAMPLES]);
    expect(stdout).toBe((await nianbao(['check', SAMPLES])).stdout);
    const line = / ([\d.]+) 毫秒 +[\d.]+ % {2}(\S+)/g;
    const [stages, ofRules] = stderr.split('其中各条规则：\n').map((part) => [...part.matchAll(line)].map(([, time, name]) => ({ time: Number(time), name })));
    expect(stages?.map(({ name }) => name)).toEqual(['读取', '版面', '报告', '规则', '比对', '输出', '其他（启动、查找文件、写出）']);
    // Every rule on a report by itself, the dearest first; together they are the stage.
    const times = ofRules?.map(({ time }) => time) ?? [];
    expect(ofRules?.map(({ name }) => name).toSorted()).toEqual(reportRules.map(({ id }) => id).toSorted());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.abs(times.reduce((sum, time) => sum + time, 0) - (stages?.[3]?.time ?? 0))).toBeLessThan(0.1 * times.length);
    expect(await nianbao(['check', '--timing', '--jobs', '4', SAMPLES])).toMatchObject({ status: 2, stderr: expect.stringContaining('一个线程') as string });
  });
});
