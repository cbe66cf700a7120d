import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manyFiles } from './manyFiles';
import { nianbao, type Ran } from './nianbao';

const CACHE = '.nianbao-cache';

const run = (cwd: string, ...args: readonly string[]): Promise<Ran> => nianbao(['check', '.', '--format', 'json', ...args], { cwd });

async function sizeOf(cwd: string): Promise<number> {
  return (await stat(join(cwd, CACHE))).size;
}

describe('nianbao check --cache', () => {
  it('gives the same, and checks nothing twice', async () => {
    const cwd = await manyFiles();
    const plain = await run(cwd);
    expect(await run(cwd, '--cache')).toEqual(plain);
    const size = await sizeOf(cwd);
    expect(await run(cwd, '--cache')).toEqual(plain);
    expect(await run(cwd, '--cache', '--jobs', '2')).toEqual(plain);
    expect(await sizeOf(cwd)).toBe(size);
    expect(plain.stdout).toContain('copied-text');
  });

  it('follows the text, the settings and the levels', async () => {
    const cwd = await manyFiles();
    await run(cwd, '--cache');
    await writeFile(join(cwd, '信.txt'), await readFile(join(cwd, 'gbk.txt')));
    expect(await run(cwd, '--cache')).toEqual(await run(cwd));
    await writeFile(join(cwd, 'nianbao.json'), JSON.stringify({ rules: { citation: 'off', 'web-residue': 'error' } }));
    expect(await run(cwd, '--cache')).toEqual(await run(cwd));
    expect(await run(cwd, '--cache', '--rule', 'web-residue:off')).toEqual(await run(cwd, '--rule', 'web-residue:off'));
    expect(await run(cwd, '--cache', '--no-config')).toEqual(await run(cwd, '--no-config'));
  });

  it('is not heeded where files are mended', async () => {
    const cwd = await manyFiles();
    await run(cwd, '--cache');
    const size = await sizeOf(cwd);
    const { stdout } = await nianbao(['check', '.', '--cache', '--fix'], { cwd });
    expect(stdout).toMatch(/已自动修正 \d+ 处/);
    expect(await sizeOf(cwd)).toBe(size);
  });

  const damages: readonly (readonly [string, (path: string, bytes: Buffer) => Promise<void>])[] = [
    ['cut off', (path, { length }) => truncate(path, Math.floor(length / 2))],
    ['with a letter changed', (path, bytes) => {
      bytes[Math.floor(bytes.length / 3)]! ^= 1;
      return writeFile(path, bytes);
    }],
    ['with bytes between', (path, bytes) => writeFile(path, Buffer.concat([bytes.subarray(0, 5000), Buffer.from('\0\xff年\n'), bytes.subarray(5000)]))],
    ['with more behind', (path) => appendFile(path, '{"files": []}')],
  ];

  it.each(damages)('heals when it is damaged: %s', async (_, damage) => {
    const cwd = await manyFiles();
    const plain = await run(cwd, '--cache');
    await damage(join(cwd, CACHE), await readFile(join(cwd, CACHE)));
    const { stdout, stderr, status } = await run(cwd, '--cache');
    expect([stdout, status]).toEqual([plain.stdout, plain.status]);
    expect(stderr).toMatch(/缓存 \.nianbao-cache 有 \d 处损坏，已忽略，有关的文件重新检查了。\n$/);
    expect((await run(cwd, '--cache')).stdout).toBe(plain.stdout);
  });

  it('leaves a file alone that is none', async () => {
    const cwd = await manyFiles();
    const before = await readFile(join(cwd, '信.txt'));
    const { stdout, stderr, status } = await run(cwd, '--cache=信.txt');
    expect(await readFile(join(cwd, '信.txt'))).toEqual(before);
    expect([stdout, status]).toEqual([(await run(cwd)).stdout, 2]);
    expect(stderr).toContain('信.txt 不是 nianbao 的缓存，没有使用，也没有改动。');
    expect((await run(cwd, '--cache=没有/缓存')).stderr).toContain('缓存 没有/缓存 不能使用：没有这个文件或文件夹');
  });
});
