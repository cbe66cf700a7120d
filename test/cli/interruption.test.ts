import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { bundle } from '../bundle';
import { samples } from '../samples';
import { emptyFolder, nianbao, type Ran } from './nianbao';

type Child = ChildProcessByStdio<null, Readable, Readable>;

const reports = [...samples.values()];
const nameOf = (index: number): string => `${String(index).padStart(4, '0')}.txt`;

async function folderOf(files: number): Promise<string> {
  const folder = await emptyFolder();
  for (let index = 0; index < files; index++) await writeFile(join(folder, nameOf(index)), reports[index % 5] ?? '');
  return folder;
}

async function start(args: readonly string[]): Promise<Child> {
  return spawn(process.execPath, [await bundle('nianbao'), 'check', '--format', 'json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: Child): Promise<Ran> {
  const closed = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { stdout, stderr, status };
}

/** Ctrl-C while file number `index` is read, which somebody else is still writing. */
async function interruptedAt(
  index: number, files: number, { threads, args = [] }: { threads: number; args?: readonly string[] },
): Promise<Ran & { readonly folder: string }> {
  const folder = await folderOf(files);
  const pipe = join(folder, nameOf(index));
  await rm(pipe);
  execFileSync('mkfifo', [pipe]);
  const paths = Array.from({ length: files }, (_, nth) => join(folder, nameOf(nth)));
  const child = await start([...paths, '--jobs', String(threads), ...args]);
  const end = ended(child);
  // To open it for writing takes until it is opened for reading.
  const writer = await open(pipe, 'w');
  child.kill('SIGINT');
  await writer.writeFile(reports[0] ?? '');
  await writer.close();
  return { ...(await end), folder };
}

interface Output {
  readonly files: readonly { readonly path: string }[];
  readonly summary: { readonly files: number };
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it.each([[1, 60], [2, 400]])('leaves whole output for what was done, by %s thread(s)', async (threads, FILES) => {
    const { stdout, stderr, status, folder } = await interruptedAt(20, FILES, { threads });
    const { files, summary } = JSON.parse(stdout) as Output;
    expect(status).toBe(130);
    expect(files.length).toBeGreaterThanOrEqual(20);
    expect(files.length).toBeLessThan(FILES);
    expect(files.map(({ path }) => path)).toEqual(files.map((_, index) => join(folder, nameOf(index))));
    expect(summary.files).toBe(files.length);
    expect(stderr).toBe(`nianbao：已中断：检查了 ${files.length} 个文件，还有 ${FILES - files.length} 个没有检查。报告之间只比对了已检查的。\n`);
  });

  it('loses nothing of what a cache keeps: the next run goes on and gives the same', async () => {
    const cache = `--cache=${join(await emptyFolder(), 'cache')}`;
    expect(await interruptedAt(20, 40, { threads: 1, args: [cache] })).toMatchObject({ status: 130 });
    const folder = await folderOf(40);
    const { stdout, stderr, status } = await nianbao(['check', '--format', 'json', folder, cache]);
    expect({ stdout, stderr, status }).toEqual(await nianbao(['check', '--format', 'json', folder]));
  });

  it('ends the output, too', async () => {
    const FILES = 400;
    const child = await start([await folderOf(FILES), '--jobs', '2', '--quiet']);
    // What nobody reads holds the run up.
    await once(child.stdout, 'readable');
    child.kill('SIGINT');
    const { stdout, stderr, status } = await ended(child);
    const { files } = JSON.parse(stdout) as Output;
    expect(status).toBe(130);
    expect(files.length).toBeLessThan(FILES);
    expect(stderr).toBe(`nianbao：已中断：只有前 ${files.length} 个文件的结果，其余 ${FILES - files.length} 个没有写出。\n`);
  });
});
