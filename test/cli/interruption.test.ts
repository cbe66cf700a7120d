import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../bundle';
import { samples } from '../samples';
import { emptyFolder, nianbao, type Ran } from './nianbao';

async function folderOf(files: number): Promise<string> {
  const folder = await emptyFolder();
  const texts = [...samples.values()];
  for (let index = 0; index < files; index++) await writeFile(join(folder, `${String(index).padStart(4, '0')}.txt`), texts[index % 5] ?? '');
  return folder;
}

/** Ctrl-C after a while; `again` is sent with the first output. */
async function interrupted(args: readonly string[], { after, again = false }: { after: number; again?: boolean }): Promise<Ran> {
  const child = spawn(process.execPath, [await bundle('nianbao'), 'check', '--format', 'json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    if (again && stdout === '') child.kill('SIGINT');
    stdout += chunk.toString('latin1');
  });
  child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGINT'), after);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  return { stdout: Buffer.from(stdout, 'latin1').toString(), stderr, status };
}

interface Output {
  readonly files: readonly { readonly path: string }[];
  readonly summary: { readonly files: number };
}

describe('Ctrl-C', () => {
  it.each(['1', '2'])('leaves whole output for what was done, by %s thread(s)', async (jobs) => {
    const FILES = 2000;
    const folder = await folderOf(FILES);
    const { stdout, stderr, status } = await interrupted([folder, '--jobs', jobs], { after: 1000 });
    const { files, summary } = JSON.parse(stdout) as Output;
    expect(status).toBe(130);
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(FILES);
    expect(files.map(({ path }) => path)).toEqual(files.map((_, index) => join(folder, `${String(index).padStart(4, '0')}.txt`)));
    expect(summary.files).toBe(files.length);
    expect(stderr).toBe(`nianbao：已中断：检查了 ${files.length} 个文件，还有 ${FILES - files.length} 个没有检查。报告之间只比对了已检查的。\n`);
  });

  it('loses nothing of what a cache keeps: the next run goes on and gives the same', async () => {
    const folder = await folderOf(1000);
    const cache = `--cache=${join(await emptyFolder(), 'cache')}`;
    const cut = await interrupted([folder, cache, '--jobs', '2'], { after: 700 });
    expect(cut.status).toBe(130);
    const { stdout, stderr, status } = await nianbao(['check', '--format', 'json', folder, cache]);
    expect({ stdout, stderr, status }).toEqual(await nianbao(['check', '--format', 'json', folder]));
  });

  it('ends the output, too', async () => {
    const FILES = 400;
    const { stdout, stderr, status } = await interrupted([await folderOf(FILES), '--jobs', '2'], { after: 1e9, again: true });
    const { files } = JSON.parse(stdout) as Output;
    expect(status).toBe(130);
    expect(files.length).toBeLessThan(FILES);
    expect(stderr).toBe(`nianbao：已中断：只有前 ${files.length} 个文件的结果，其余 ${FILES - files.length} 个没有写出。\n`);
  });
});
