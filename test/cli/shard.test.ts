import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manyFiles } from './manyFiles';
import { nianbao, type Ran } from './nianbao';

const SHARDS = [1, 2, 3];

/** The files of each shard, named after it. */
async function checkShards(cwd: string, ...args: readonly string[]): Promise<Ran[]> {
  return Promise.all(SHARDS.map((number) => nianbao(['check', '.', '没有.txt', '--shard', `${number}/3`, '-o', `${number}.json`, ...args], { cwd })));
}

const merge = (cwd: string, ...args: readonly string[]): Promise<Ran> => nianbao(['merge', '2.json', '1.json', '3.json', ...args], { cwd });

describe('nianbao check --shard, nianbao merge', () => {
  it.each(['text', 'json', 'sarif', 'csv', 'html'])('gives what one run gives, as %s', async (format) => {
    const cwd = await manyFiles();
    const whole = await nianbao(['check', '.', '没有.txt', '--format', format, '--fail-on', 'never', '--stats', '-q'], { cwd });
    const ran = await checkShards(cwd, '--format', format);
    expect(ran.map(({ status, stdout }) => [status, stdout])).toEqual(SHARDS.map(() => [0, '']));
    const merged = await merge(cwd, '--format', format, '--fail-on', 'never', '--stats', '-q');
    const timeless = ({ stderr, ...rest }: Ran): Ran => ({ ...rest, stderr: stderr.replace(/用时.*/, '') });
    expect(timeless(merged)).toEqual(timeless(whole));
  });

  it('compares the reports of all shards, and says what one run says', async () => {
    const cwd = await manyFiles();
    const whole = await nianbao(['check', '.', '没有.txt', '--rule', 'citation:off'], { cwd });
    expect(whole.stdout).toContain('copied-text');
    await checkShards(cwd, '--rule', 'citation:off', '--cache', '--jobs', '2');
    await checkShards(cwd, '--rule', 'citation:off', '--cache');
    expect(await merge(cwd, '--jobs', '2')).toEqual(whole);
    expect(whole.stderr).toContain('1 个文件按 nianbao.json 的 exclude 没有检查。');
  });

  it('mends what one run mends, and knows the files again', async () => {
    const [cwd, whole] = [await manyFiles(), await manyFiles()];
    await checkShards(cwd, '--fix');
    const merged = await merge(cwd, '-q');
    const ran = await nianbao(['check', '.', '没有.txt', '--fix', '-q'], { cwd: whole });
    expect(merged.stdout).toBe(ran.stdout);
    expect(merged.stderr).not.toContain('后来改动过');
  });

  it('notes down what one run notes down', async () => {
    const [cwd, whole] = [await manyFiles(), await manyFiles()];
    const accept = ['--accept', '--state', '已确认', '--note', '已请各镇核对', '--fail-on', 'never'];
    await checkShards(cwd);
    const merged = await merge(cwd, ...accept);
    expect(merged).toEqual(await nianbao(['check', '.', '没有.txt', ...accept], { cwd: whole }));
    expect(merged.stderr).toMatch(/已把 \d+ 处问题记入 nianbao\.json（已确认）。/);
    const [noted, expected] = await Promise.all([cwd, whole].map((folder) => readFile(join(folder, 'nianbao.json'), 'utf8')));
    expect(noted).toBe(expected);
  });

  it('notes nothing down where nianbao.json was left out', async () => {
    const cwd = await manyFiles();
    await checkShards(cwd, '--no-config');
    expect(await merge(cwd, '--accept')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('不能再用 --accept') as string });
  });

  it('is JSON, with a line for each file', async () => {
    const cwd = await manyFiles();
    await checkShards(cwd);
    const texts = await Promise.all(SHARDS.map((number) => readFile(join(cwd, `${number}.json`), 'utf8')));
    const shards = texts.map((text) => JSON.parse(text) as { nianbao: { files: number }; files: { index: number }[]; end: { excluded: number } });
    const indexes = shards.flatMap(({ files }) => files.map(({ index }) => index));
    expect(texts.map((text) => text.split('\n').length - 3)).toEqual(shards.map(({ files }) => files.length));
    expect(new Set(indexes).size).toBe(indexes.length);
    expect(indexes.length + shards.reduce((sum, { end }) => sum + end.excluded, 0)).toBe(shards[0]?.nianbao.files);
    expect(Math.min(...shards.map(({ files }) => files.length))).toBeGreaterThan(8);
  });

  const mistakes: readonly (readonly [string, (cwd: string) => Promise<unknown>, string])[] = [
    ['one that is missing', (cwd) => writeFile(join(cwd, '3.json'), ''), '3.json 不是 nianbao check --shard 的结果。'],
    ['one that is cut off', (cwd) => truncate(join(cwd, '3.json'), 20_000), '3.json 不完整。请重新检查这一片。'],
    ['one twice', async (cwd) => writeFile(join(cwd, '3.json'), await readFile(join(cwd, '1.json'))), '缺少第 3 片（共 3 片）。请补上再合并。'],
    ['one with other options', (cwd) => nianbao(['check', '.', '没有.txt', '--shard', '3/3', '--no-config', '-o', '3.json'], { cwd }), '不是同一次检查的'],
    ['one of other files', (cwd) => nianbao(['check', '.', '--shard', '3/3', '-o', '3.json'], { cwd }), '不是同一次检查的'],
    ['the result of a run', (cwd) => nianbao(['check', '.', '--format', 'json', '-o', '3.json'], { cwd }), '3.json 不是 nianbao check --shard 的结果。'],
    ['a damaged line', async (cwd) => {
      const text = await readFile(join(cwd, '3.json'), 'utf8');
      await writeFile(join(cwd, '3.json'), text.replace('"index"', '"indent"'));
    }, '3.json 已损坏。请重新检查这一片。'],
  ];

  it.each(mistakes)('refuses %s', async (_, spoil, message) => {
    const cwd = await manyFiles();
    await checkShards(cwd);
    await spoil(cwd);
    const { stdout, stderr, status } = await merge(cwd);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(message);
  });

  it('says which findings it cannot place as the file has changed since', async () => {
    const cwd = await manyFiles();
    await checkShards(cwd);
    await appendFile(join(cwd, '抄.txt'), '\n');
    const { stdout, stderr, status } = await merge(cwd);
    expect(stderr).toContain('抄.txt 后来改动过，与其他报告比对出的问题没有列出。请重新检查。');
    expect(stdout).toContain('抄.txt');
    expect(status).toBe(2);
  });

  it.each([
    [['check', '.', '--shard', '4/3'], '--shard 的第几片不能大于共几片'],
    [['check', '.', '--shard', '3'], '--shard 的写法是'],
    [['check', '-', '--shard', '1/3'], '标准输入不能分片'],
    [['check', '.', '--shard', '1/3', '--archive', '2022'], '要写在 nianbao merge 上'],
    [['check', '.', '--shard', '1/3', '--accept'], '--accept 要写在 nianbao merge 上'],
    [['merge', '1.json', '--note', '已核对'], '--state 和 --note 与 --accept 同用'],
    [['merge'], '请写明各片的结果'],
    [['merge', '没有.json'], '没有.json 读取失败：没有这个文件或文件夹'],
  ])('explains what is wrong: %s', async (args, message) => {
    expect(await nianbao(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) as string });
  });
});
