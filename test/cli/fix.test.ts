import { chmod, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, nianbao } from './nianbao';
import { toGbk } from './toGbk';

const MARKUP = '[bookmark: _GoBack]';

async function sample(): Promise<string> {
  const text = await readFile('test/reports/004_c98690ffdef99389.txt', 'utf8');
  expect(text).toContain(MARKUP);
  return text.replaceAll('\u00A0', ' ');
}

/** A folder with the one file `report.txt`. */
async function folderWith(content: string | Uint8Array): Promise<{ folder: string; file: string }> {
  const folder = await emptyFolder();
  const file = join(folder, 'report.txt');
  await writeFile(file, content);
  return { folder, file };
}

describe('nianbao check --fix', () => {
  it('mends the file, counts the fixes and shows what remains', async () => {
    const { folder, file } = await folderWith(await sample());
    const { stdout, stderr } = await nianbao(['check', '--fix', file]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\n?已自动修正 \d+ 处。\n/);
    expect(stdout).not.toContain('template-residue');
    expect(await readFile(file, 'utf8')).not.toContain(MARKUP);
    expect(await readdir(folder)).toEqual(['report.txt']);
  });

  it('has nothing to do the second time', async () => {
    const { file } = await folderWith(await sample());
    await nianbao(['check', '--fix', file]);
    const [mended, before] = [await readFile(file, 'utf8'), await stat(file)];
    const { stdout } = await nianbao(['check', '--fix', file]);
    expect(stdout).not.toContain('已自动修正');
    expect(await readFile(file, 'utf8')).toBe(mended);
    expect((await stat(file)).ino).toBe(before.ino);
  });

  it('keeps mode, links, byte order mark and line breaks', async () => {
    const { folder, file } = await folderWith(`\uFEFF${(await sample()).replaceAll('\n', '\r\n')}`);
    await chmod(file, 0o640);
    await symlink('report.txt', join(folder, 'link.txt'));
    await nianbao(['check', '--fix', join(folder, 'link.txt')]);
    const mended = await readFile(file, 'utf8');
    expect(mended).not.toContain(MARKUP);
    expect(mended.startsWith('\uFEFF')).toBe(true);
    expect(mended.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['link.txt', 'report.txt']);
  });

  it.each([
    ['GBK', (text: string) => toGbk(text), 'gbk', 0],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le', 2],
  ] as const)('keeps a file in %s as it is encoded', async (_, encoded, encoding, mark) => {
    const { file } = await folderWith(encoded(await sample()));
    const { stdout, stderr } = await nianbao(['check', '--fix', file]);
    expect(stderr).toBe('');
    expect(stdout).toContain('个文件不是 UTF-8 编码，已按原编码读取');
    const { file: utf8 } = await folderWith(await sample());
    await nianbao(['check', '--fix', utf8]);
    const mended = new TextDecoder(encoding, { ignoreBOM: true }).decode((await readFile(file)).subarray(mark));
    expect(mended).not.toContain(MARKUP);
    expect(mended).toBe(await readFile(utf8, 'utf8'));
  });

  it('leaves a file alone whose other characters would not keep their bytes, says so, and still shows its problems', async () => {
    // 0x80 is the euro sign of some systems; GB18030 writes another code for it.
    const bytes = Buffer.concat([toGbk(await sample()), Uint8Array.of(0x80)]);
    const { file } = await folderWith(bytes);
    const { stdout, stderr } = await nianbao(['check', '--fix', file]);
    expect(stderr).toContain('是 GB18030 编码，为免改变其他文字没有写回。请先另存为 UTF-8');
    expect(stdout).toContain('template-residue');
    expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
  });

  it('leaves alone the rules that are off', async () => {
    const { file } = await folderWith(await sample());
    await nianbao(['check', '--fix', '--rule', 'template-residue:off', file]);
    expect(await readFile(file, 'utf8')).toContain(MARKUP);
  });

  it('prints the mended text of standard input, and the report on standard error', async () => {
    const text = await sample();
    const { stdout, stderr } = await nianbao(['check', '--fix', '-'], { input: `\uFEFF${text}` });
    const { file } = await folderWith(text);
    await nianbao(['check', '--fix', file]);
    expect(stdout).toBe(`\uFEFF${await readFile(file, 'utf8')}`);
    expect(stderr).toContain('已自动修正');
  });

  it('prints no text where standard input cannot be read', async () => {
    const { stdout, stderr, status } = await nianbao(['check', '--fix', '-'], { input: Uint8Array.of(1, 0) });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('不是文本文件');
  });
});
