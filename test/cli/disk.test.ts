import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fixFile } from '../../server/src/cli/fixFile';
import { noPolicy } from '../../server/src/config/policy';
import { readInput, type Input } from '../../server/src/node/readInput';
import { writeAtomically } from '../../server/src/node/writeAtomically';
import { bundle } from '../bundle';
import { emptyFolder, nianbao, type Ran } from './nianbao';

const SAMPLE = 'test/reports/004_c98690ffdef99389.txt';
const MARKUP = '[bookmark: _GoBack]';
const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

/** Through a shell, which can set limits and redirect; as another user where this one may read everything. */
async function inShell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn('sh', ['-c', script], {
    cwd, env: { PATH: process.env['PATH'], NODE: process.execPath, NIANBAO: await bundle('nianbao'), ...env }, ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { stdout, stderr, status };
}

/** A folder that any user may write into, with a report to mend. */
async function folderWith(name = 'report.txt'): Promise<{ folder: string; file: string }> {
  const folder = await emptyFolder();
  await chmod(folder, 0o777);
  const file = join(folder, name);
  await copyFile(SAMPLE, file);
  await chmod(file, 0o666);
  return { folder, file };
}

describe.runIf(isLinux)('names', () => {
  const odd = [
    'two\nlines.txt', 'carriage\rreturn.txt', '"quotes"\'.txt', '-leading.txt', '--fix.txt', '😀𠮷.txt', ' blank .txt', '[a]{b,c}*!(d)?.txt', '$(touch x)`.txt', '\\back\\slash.txt',
    '\u001b[2Jescape.txt', '\u202Ereversed.txt', `${'年'.repeat(83)}.txt`, '%2e%2e.txt', '#1?a=b.txt', 'e\u0301.txt',
  ];

  it('of every kind are checked and mended, in a folder and by themselves', async () => {
    const { folder } = await folderWith(odd[0]);
    for (const name of odd) await copyFile(SAMPLE, join(folder, name));
    const checked = await nianbao(['check', '--format', 'json', '.'], { cwd: folder });
    const { files } = JSON.parse(checked.stdout) as { files: { path: string; problems: object[] }[] };
    expect(files.map(({ path }) => path).toSorted()).toEqual(odd.toSorted());
    expect(files.every(({ problems }) => problems.length > 0)).toBe(true);
    const shown = await nianbao(['check', '--', ...odd], { cwd: folder });
    expect(shown.stdout).not.toMatch(/[\r\u001b\u202e]/);
    const { stdout, stderr } = await nianbao(['check', '--fix', '--', ...odd], { cwd: folder });
    expect(stdout).toMatch(/已自动修正 \d+ 处/);
    expect(stderr).toMatch(/^nianbao：有 1 个机关的同一年度报告不止一份[^\r\u001b\u202e]+\n$/);
    for (const name of odd) expect(await readFile(join(folder, name), 'utf8')).not.toContain(MARKUP);
    expect((await readdir(folder)).toSorted()).toEqual(odd.toSorted());
  });

  it('too long for the system', async () => {
    const { stdout, status } = await nianbao(['check', `${'x'.repeat(300)}.txt`]);
    expect([stdout, status]).toEqual([expect.stringContaining('路径太长'), 2]);
  });
});

describe.runIf(isLinux)('what stands in the way', () => {
  it('links in circles, links to nothing, folders named as files, pipes', async () => {
    const { folder } = await folderWith();
    await symlink('b.txt', join(folder, 'a.txt'));
    await symlink('a.txt', join(folder, 'b.txt'));
    await symlink('gone.txt', join(folder, 'c.txt'));
    await symlink('.', join(folder, 'd'));
    await mkdir(join(folder, 'e.txt'));
    await inShell('mkfifo f.txt', folder);
    const whole = await nianbao(['check', '.'], { cwd: folder });
    expect(whole.stdout).toContain('共 1 个文件');
    for (const [name, reason] of [['a.txt', '链接指向自身'], ['c.txt', '没有这个文件']] as const) {
      for (const args of [['check', name], ['check', '--fix', name], ['check', 'report.txt', 'a.txt']]) {
        const { stdout, status } = await nianbao(args, { cwd: folder });
        expect([stdout, status]).toEqual([expect.stringContaining(args.length > 2 && args[2] === 'a.txt' ? '链接指向自身' : reason), 2]);
      }
    }
    const output = await nianbao(['check', 'report.txt', '-o', 'a.txt'], { cwd: folder });
    expect([output.stderr, output.status]).toEqual([expect.stringContaining('a.txt 未能写出：链接指向自身'), 2]);
    const intoFolder = await nianbao(['check', 'report.txt', '-o', 'e.txt'], { cwd: folder });
    expect([intoFolder.stderr, intoFolder.status]).toEqual([expect.stringContaining('是文件夹'), 2]);
  });

  it('files and folders that may not be read or written', async () => {
    const { folder, file } = await folderWith();
    await copyFile(SAMPLE, join(folder, 'secret.txt'));
    await chmod(join(folder, 'secret.txt'), 0o000);
    await chmod(file, 0o444);
    const before = await readFile(file);
    const { stdout, status } = await inShell('"$NODE" "$NIANBAO" check --fix report.txt secret.txt', folder);
    expect(stdout.match(/没有权限/g)).toHaveLength(2);
    expect(status).toBe(2);
    await chmod(file, 0o666);
    await chmod(folder, 0o555);
    const inFolder = await inShell('"$NODE" "$NIANBAO" check --fix report.txt', folder);
    expect([inFolder.stdout, inFolder.status]).toEqual([expect.stringContaining('修正未能写回：没有权限'), 2]);
    expect(await readFile(file)).toEqual(before);
    await chmod(folder, 0o755);
    expect((await readdir(folder)).toSorted()).toEqual(['report.txt', 'secret.txt']);
  });

  it('a disk that is full, in each place where something is written', async () => {
    const { folder, file } = await folderWith();
    const before = await readFile(file);
    const onlyReport = async (): Promise<void> => {
      expect(await readdir(folder)).toEqual(['report.txt']);
      expect(await readFile(file)).toEqual(before);
    };
    // Blocks of 512 bytes: less than any of these files.
    const fixed = await inShell('ulimit -f 1; "$NODE" "$NIANBAO" check --fix report.txt', folder);
    expect([fixed.stdout, fixed.status]).toEqual([expect.stringContaining('修正未能写回：超过了系统允许的文件大小'), 2]);
    await onlyReport();
    for (const args of ['check -o out.xlsx --format xlsx report.txt', 'check -o out.json --format json report.txt', 'check -o out.html --format html report.txt']) {
      const { stderr, status } = await inShell(`ulimit -f 1; "$NODE" "$NIANBAO" ${args}`, folder);
      expect([stderr, status]).toEqual([expect.stringMatching(/未能写出：超过了系统允许的文件大小.*请/), 2]);
      await onlyReport();
    }
    const accepted = await inShell('ulimit -f 1; "$NODE" "$NIANBAO" check --accept report.txt', folder);
    expect([accepted.stderr, accepted.status]).toEqual([expect.stringContaining('nianbao.json 未能写出'), 2]);
    await onlyReport();
    const printed = await inShell('"$NODE" "$NIANBAO" check report.txt > /dev/full', folder);
    expect([printed.stderr, printed.status]).toEqual(['nianbao：结果未能写出：磁盘已满。请腾出空间后重试。\n', 2]);
    const device = await inShell('"$NODE" "$NIANBAO" check report.txt -o /dev/full', folder);
    expect([device.stderr, device.status]).toEqual([expect.stringContaining('/dev/full 未能写出：磁盘已满'), 2]);
  });

  it('a device is written to, not replaced', async () => {
    const { folder } = await folderWith();
    const { stdout } = await inShell('mkfifo pipe; cat pipe & "$NODE" "$NIANBAO" check report.txt --format json -o pipe; wait', folder);
    expect(JSON.parse(stdout)).toHaveProperty('files');
    expect((await stat(join(folder, 'pipe'))).isFIFO()).toBe(true);
  });
});

describe('files that change meanwhile', () => {
  const fix = (file: string, source: Input) => fixFile(file, source, [{ start: 0, end: source.text.length }], noPolicy);

  it('are not written over', async () => {
    const { folder, file } = await folderWith();
    const source = (await readInput(file, 'report.txt')) as Input;
    await writeFile(file, '改过了');
    expect(await fix(file, source)).toEqual({ error: expect.stringContaining('在运行期间被改动') as string });
    expect(await readFile(file, 'utf8')).toBe('改过了');
    await rm(file);
    expect(await fix(file, source)).toEqual({ error: expect.stringContaining('在运行期间被改动') as string });
    expect(await readdir(folder)).toEqual([]);
  });

  test('nor is a new one that stands where none was', async () => {
    const folder = await realpath(await emptyFolder());
    const path = join(folder, 'nianbao.json');
    await writeFile(path, '{}');
    await expect(writeAtomically(path, 'x', (bytes) => bytes === null)).rejects.toMatchObject({ code: 'CHANGED' });
    expect(await readFile(path, 'utf8')).toBe('{}');
    expect(await readdir(folder)).toEqual(['nianbao.json']);
  });

  it('are named where they are gone, and the others are checked', async () => {
    const { folder } = await folderWith();
    const { stdout, status } = await nianbao(['check', 'gone.txt', 'report.txt', 'gone/too.txt'], { cwd: folder });
    expect(stdout.match(/没有这个文件或文件夹/g)).toHaveLength(2);
    expect(stdout).toContain('共 3 个文件，其中年度报告 1 份');
    expect(status).toBe(2);
  });
});
