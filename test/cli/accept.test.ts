import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOOKMARK, reportText } from '../features/reportText';
import { emptyFolder, nianbao } from './nianbao';
import { toGbk } from './toGbk';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const check = ['check', '--fail-on', 'warning'];

interface Config {
  readonly accepted: readonly Record<string, unknown>[];
}

const configIn = async (folder: string): Promise<Config> => JSON.parse(await readFile(join(folder, 'nianbao.json'), 'utf8')) as Config;

describe('nianbao check --accept', () => {
  it('writes nothing into a file whose words it would lose', async () => {
    const cwd = await folderWith({ 'a.txt': faulty });
    const config = toGbk('{ "dictionary": ["政通办"] }');
    await writeFile(join(cwd, 'nianbao.json'), config);
    expect(await nianbao([...check, '--accept', '.'], { cwd })).toEqual({ stdout: '', stderr: 'nianbao：nianbao.json:1:1 这个文件不是 UTF-8 编码，请另存为 UTF-8。\n', status: 2 });
    expect(new Uint8Array(await readFile(join(cwd, 'nianbao.json')))).toEqual(config);
  });

  it('notes down what is there: shown from now on, failing no run', async () => {
    const cwd = await folderWith({ '镇/a.txt': faulty });
    expect(await nianbao([...check, '.'], { cwd })).toMatchObject({ status: 1 });
    const { stdout, stderr, status } = await nianbao([...check, '--accept', '--note', '等市里答复', '.'], { cwd });
    expect([stderr, status]).toEqual(['nianbao：已把 1 处问题记入 nianbao.json（待处理）。\n', 0]);
    expect(stdout).toContain('请删除。（待处理：等市里答复）  template-residue');
    const config = await configIn(cwd);
    expect(config.accepted).toEqual([{
      rule: 'template-residue', organisation: '青山镇人民政府', year: 2021, place: '一', text: BOOKMARK, context: '本机关…落实要求。',
      state: '待处理', note: '等市里答复', date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string,
    }]);
    expect(await nianbao([...check, '.'], { cwd })).toEqual({ stdout, stderr: '', status: 0 });
  });

  it('survives edits, and fails on what is new', async () => {
    const cwd = await folderWith({ 'a.txt': faulty });
    await nianbao([...check, '--accept', '.'], { cwd });
    await writeFile(join(cwd, 'a.txt'), faulty.replace('\n', '\n\n（送审稿）\n\n'));
    expect(await nianbao([...check, '.'], { cwd })).toMatchObject({ status: 0 });
    await writeFile(join(cwd, 'a.txt'), reportText({ body: `本机关${BOOKMARK}落实要求。\n又有${BOOKMARK}残留。` }));
    const { stdout, status } = await nianbao([...check, '--format', 'json', '.'], { cwd });
    const { files } = JSON.parse(stdout) as { files: { problems: { state?: string }[] }[] };
    expect([files[0]?.problems.map(({ state }) => state), status]).toEqual([['待处理', undefined], 1]);
  });

  it('adds to the nearest file, comments kept, and leaves alone what was decided before', async () => {
    const config = '{\n  // 与市里商定\n  "rules": { "blank-cell": "error" },\n}\n';
    const cwd = await folderWith({ 'nianbao.json': config, '镇/a.txt': faulty });
    await nianbao([...check, '--accept', '--state', '已确认', '镇/a.txt'], { cwd });
    const first = await readFile(join(cwd, 'nianbao.json'), 'utf8');
    expect(first).toContain('// 与市里商定');
    expect(first).toContain('"state": "已确认"');
    const again = await nianbao([...check, '--accept', '--state', '已忽略', '镇/a.txt'], { cwd });
    expect(again.stderr).toBe('');
    expect(await readFile(join(cwd, 'nianbao.json'), 'utf8')).toBe(first);
  });

  it('silences where that is said', async () => {
    const cwd = await folderWith({ 'a.txt': faulty });
    const { stdout } = await nianbao([...check, '--accept', '--state', '已忽略', '.'], { cwd });
    expect(stdout).toContain('没有发现问题');
    expect((await nianbao([...check, '.'], { cwd })).stdout).toBe(stdout);
  });

  it('notes down only what is shown', async () => {
    const cwd = await folderWith({ 'a.txt': reportText({ body: `本机关${BOOKMARK}落实要求。`, cells: { 'new natural': '' } }) });
    await nianbao([...check, '--accept', '--only', 'blank-cell', '.'], { cwd });
    expect(new Set((await configIn(cwd)).accepted.map(({ rule }) => rule))).toEqual(new Set(['blank-cell']));
  });

  it('is written for thousands of findings at once', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `第${index}项工作${BOOKMARK}已经落实。`).join('\n');
    const cwd = await folderWith({ 'a.txt': reportText({ body: lines }) });
    await nianbao(['check', '--accept', '.'], { cwd });
    expect((await configIn(cwd)).accepted).toHaveLength(3000);
    expect(await nianbao([...check, '.'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [['--state', '已确认'], '--state 和 --note 与 --accept 同用'],
    [['--accept', '--no-config'], '不能与 --no-config 同用'],
    [['--accept', '--state', '好'], '--state 没有“好”这一项。可用的有：待处理、已确认、已忽略。'],
  ])('says what is wrong with %j', async (args, message) => {
    expect(await nianbao(['check', ...args, 'a.txt'])).toMatchObject({ status: 2, stderr: expect.stringContaining(message) as string });
  });

  it('says where it cannot write', async () => {
    const cwd = await folderWith({ 'a.txt': faulty, 'nianbao.json/x': '' });
    const { stderr, status } = await nianbao(['check', '--accept', 'a.txt'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('nianbao.json 未能写出：');
  });
});
