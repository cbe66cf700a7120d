import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples } from '../samples';
import { manyFiles } from './manyFiles';
import { nianbao, type Ran } from './nianbao';

describe('nianbao check --jobs', () => {
  it.each(['text', 'json'])('prints the same with any number of threads, as %s', async (format) => {
    const cwd = await manyFiles();
    const ran = (jobs: string): Promise<Ran> => nianbao(['check', '.', '没有.txt', '--format', format, '--jobs', jobs], { cwd });
    const [one, two, five] = await Promise.all(['1', '2', '5'].map(ran));
    expect(one).toMatchObject({ status: 2, stderr: expect.stringContaining('1 个文件按 nianbao.json 的 exclude 没有检查') as string });
    expect(two).toEqual(one);
    expect(five).toEqual(one);
  });

  it('mends the same', async () => {
    const [one, three] = await Promise.all(['1', '3'].map(async (jobs) => {
      const cwd = await manyFiles();
      const ran = await nianbao(['check', '.', '--fix', '--jobs', jobs], { cwd });
      return { ran, text: await readFile(join(cwd, '0', `0-${[...samples.keys()][4] ?? ''}`), 'utf8') };
    }));
    expect(three).toEqual(one);
    expect(one?.ran.stdout).toMatch(/已自动修正 \d+ 处/);
  });

  it('reads standard input beside files', async () => {
    const cwd = await manyFiles();
    const input = await readFile(join(cwd, '0', `0-${[...samples.keys()][0] ?? ''}`));
    const { stdout } = await nianbao(['check', '-', '1', '--jobs', '2', '--format', 'json'], { cwd, input });
    expect((JSON.parse(stdout) as { files: { path: string }[] }).files[0]?.path).toBe('标准输入');
  });

  it('wants a number', async () => {
    expect(await nianbao(['check', '--jobs', '0', 'a.txt'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--jobs 后面写') as string });
  });
});
