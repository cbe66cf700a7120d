import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOOKMARK, reportText } from '../features/reportText';
import { emptyFolder, nianbao } from './nianbao';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });
const accepted = {
  rule: 'template-residue', organisation: '青山镇人民政府', year: 2021, place: '一', text: BOOKMARK, context: '本机关…落实要求。',
};

/** A folder with a faulty report `镇/a.txt`, and the given nianbao.json. */
async function folderWith(config: object | string): Promise<string> {
  const folder = await emptyFolder();
  await mkdir(join(folder, '镇'));
  await writeFile(join(folder, '镇', 'a.txt'), faulty);
  await writeFile(join(folder, 'nianbao.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return folder;
}

const warns = ['check', '--fail-on', 'warning'];

describe('nianbao check and nianbao.json', () => {
  it.each([
    ['nothing said', {}, 1],
    ['a rule that is off', { rules: { 'template-residue': 'off' } }, 0],
    ['a rule that is off for a file', { exclude: [{ files: '镇/*.txt', rules: ['template-residue'] }] }, 0],
    ['a rule that is off for other files', { exclude: [{ files: '县/*.txt', rules: ['template-residue'] }] }, 1],
    ['an accepted finding', { accepted: [accepted] }, 0],
    ['one accepted under another name', {
      organisations: { 青山镇人民政府: ['青山镇'] }, accepted: [{ ...accepted, organisation: '青山镇' }],
    }, 0],
  ])('from whatever folder: %s', async (_, config, status) => {
    const folder = await folderWith(config);
    expect(await nianbao([...warns, '.'], { cwd: folder })).toMatchObject({ stderr: '', status });
    expect(await nianbao([...warns, 'a.txt'], { cwd: join(folder, '镇') })).toMatchObject({ stderr: '', status });
    expect(await nianbao([...warns, '--no-config', '.'], { cwd: folder })).toMatchObject({ stderr: '', status: 1 });
    expect(await nianbao([...warns, '--stdin-filename', '镇/a.txt', '-'], { cwd: folder, input: faulty })).toMatchObject({ status });
  });

  it('lets the nearest file hold, and the command line over all', async () => {
    const folder = await folderWith({ rules: { 'template-residue': 'off' } });
    expect(await nianbao([...warns, '--rule', 'template-residue:error', '.'], { cwd: folder })).toMatchObject({ status: 1 });
    await writeFile(join(folder, '镇', 'nianbao.json'), '{}');
    expect(await nianbao([...warns, '.'], { cwd: folder })).toMatchObject({ status: 1 });
  });

  it('leaves out what is excluded, and says how many', async () => {
    const folder = await folderWith({ exclude: ['镇/'] });
    await writeFile(join(folder, 'b.txt'), reportText());
    const { stdout, stderr, status } = await nianbao([...warns, '--format', 'json', '.'], { cwd: folder });
    expect((JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual(['b.txt']);
    expect([stderr, status]).toEqual(['nianbao：1 个文件按 nianbao.json 的 exclude 没有检查。\n', 0]);
  });

  it('mends nothing that is accepted', async () => {
    const folder = await folderWith({ accepted: [accepted] });
    await nianbao(['check', '--fix', '.'], { cwd: folder });
    expect(await readFile(join(folder, '镇', 'a.txt'), 'utf8')).toBe(faulty);
  });

  it('keeps what is accepted when the file is renamed and lines are put in above', async () => {
    const folder = await folderWith({ accepted: [accepted] });
    await rename(join(folder, '镇', 'a.txt'), join(folder, 'b.txt'));
    await writeFile(join(folder, 'b.txt'), faulty.replace('\n', '\n\n（送审稿）\n\n'));
    expect(await nianbao([...warns, '.'], { cwd: folder })).toMatchObject({ stderr: '', status: 0 });
  });

  it('names what is no longer needed, as far as the run can tell', async () => {
    const folder = await folderWith(`{\n  "accepted": [\n    ${JSON.stringify(accepted)},\n    ${JSON.stringify({ ...accepted, year: 2022 })},\n  ],\n}`);
    await writeFile(join(folder, '镇', 'a.txt'), reportText());
    const note = (line: number): string => `nianbao：nianbao.json:${line}:5 认可的问题已经没有了（template-residue“${BOOKMARK}”），请删除这一条。\n`;
    expect((await nianbao(['check', '镇/a.txt'], { cwd: folder })).stderr).toBe(note(3));
    expect(await nianbao(['check', '.'], { cwd: folder })).toMatchObject({ stderr: note(3) + note(4), status: 0 });
  });

  it.each([
    ['{\n  "rules": { "no-such-rule": "off" }\n}', 'nianbao：nianbao.json:2:14 没有“no-such-rule”这条规则。请改正或删除。\n'],
    ['{\n  "rules": {}\n  "dictionary": []\n}', 'nianbao：nianbao.json:3:3 前面缺少逗号，请补上。\n'],
  ])('checks nothing by a file that must be mended first: %s', async (config, message) => {
    const folder = await folderWith(config);
    expect(await nianbao(['check', '.'], { cwd: folder })).toEqual({ stdout: '', stderr: message, status: 2 });
    expect(await nianbao(['check', '--fix', '-'], { cwd: folder, input: faulty })).toEqual({ stdout: '', stderr: message, status: 2 });
    for (const command of ['rollup', 'table']) {
      expect(await nianbao([command, '.'], { cwd: folder })).toEqual({ stdout: '', stderr: message, status: 2 });
    }
    expect(await nianbao(['check', '--no-config', '.'], { cwd: folder })).toMatchObject({ stderr: '', status: 0 });
  });

  it('tells where each level comes from', async () => {
    const folder = await folderWith({
      rules: { 'template-residue': 'hint', 'label-typo': 'off' }, exclude: [{ files: '镇/**', rules: ['blank-cell'] }], accepted: [accepted],
    });
    const { stdout, status } = await nianbao(['check', '--print-config', '--rule', 'label-typo:error', '镇/a.txt'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain('nianbao.json：nianbao.json\n');
    expect(stdout).toContain('规则自带 < nianbao.json < exclude“镇/**” < 命令行 --rule');
    expect(stdout).toContain('认可的问题：1 条');
    expect(stdout).toMatch(/^ {2}template-residue +hint +\S+ +nianbao\.json {2}/m);
    expect(stdout).toMatch(/^ {2}blank-cell +off +\S+ +exclude“镇\/\*\*” {2}/m);
    expect(stdout).toMatch(/^ {2}label-typo +error +\S+ +命令行 --rule {2}/m);
    expect(stdout).toMatch(/^ {2}missing-row +error +\S+ +规则自带 {2}/m);
    expect((await nianbao(['check', '--print-config', '--no-config', '镇/a.txt'], { cwd: folder })).stdout).toContain('nianbao.json：没有找到');
  });
});
