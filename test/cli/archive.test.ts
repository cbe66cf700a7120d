import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';
import { reportText, type Page } from '../features/reportText';
import { emptyFolder, nianbao } from './nianbao';

/** A report without faults; what comes in as new goes out as granted or is carried over. */
function report(organisation: string, year: number, { carriedIn = 0, fresh = 0, carriedOut = 0 } = {}, page: Page = {}): string {
  const count = (row: string, value: number) => ({ [`${row} natural`]: String(value), [`${row} total`]: String(value) });
  const done = carriedIn + fresh - carriedOut;
  const cells = { ...count('new', fresh), ...count('carriedIn', carriedIn), ...count('result.granted', done), ...count('result.total', done), ...count('carriedOut', carriedOut) };
  return reportText({ cells, ...page }).replace(/青山镇人民政府\d{4}/, `${organisation}${year}`);
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

interface Output {
  readonly files: readonly { readonly path: string; readonly problems: readonly { readonly rule: string; readonly related: readonly object[]; readonly fixes: readonly object[] }[] }[];
  readonly missing?: readonly object[];
}

async function check(cwd: string, ...args: string[]) {
  const { stdout, stderr, status } = await nianbao(['check', '--format', 'json', ...args], { cwd });
  return { output: JSON.parse(stdout) as Output, stderr, status };
}

describe('nianbao check --archive', () => {
  const files = {
    '2022/青山镇.txt': report('青山镇人民政府', 2022, { fresh: 3, carriedOut: 2 }),
    '2022/石桥镇.txt': report('石桥镇人民政府', 2022),
    '2023/青山镇.txt': report('青山镇', 2023, { carriedIn: 1, fresh: 1 }),
    '2023/柳林镇.txt': report('柳林镇人民政府', 2023),
  };

  it('compares with reports that are not checked themselves, and says where the other number stands', async () => {
    const cwd = await folderOf(files);
    const { output, status } = await check(cwd, '2023', '--archive', '2022', '--fail-on', 'warning');
    expect(output.files.map(({ path }) => path)).toEqual(['2023/柳林镇.txt', '2023/青山镇.txt']);
    const [natural] = output.files[1]!.problems;
    expect(natural).toMatchObject({
      rule: 'carry-over-conflict', severity: 'warning', location: { row: '二、上年结转政府信息公开申请数量', column: '自然人' },
      related: [{ path: '2022/青山镇.txt', message: expect.stringContaining('为 2') as string, range: { start: { character: expect.any(Number) as number } } }],
      fixes: [{ title: '改为 2', safe: false }],
    });
    expect(status).toBe(1);
    const { stdout } = await nianbao(['check', '2023', '--archive', '2022'], { cwd });
    expect(stdout).toMatch(/\n {4}→ 2022\/青山镇\.txt:\d+:\d+ {2}青山镇人民政府2022年报告：表三“四、结转下年度继续办理”行“自然人”列为 2\n/);
  });

  it('names the bodies of last year that have sent nothing yet, which is no failure', async () => {
    const cwd = await folderOf(files);
    const { output, status } = await check(cwd, '2023', '--archive', '2022');
    expect(output.missing).toEqual([{ organisation: '石桥镇人民政府', year: 2023, because: 'lastYear' }]);
    expect(status).toBe(0);
    const { stdout } = await nianbao(['check', '2023', '--archive', '2022'], { cwd });
    expect(stdout).toContain('有 1 个机关上一年有报告，2023 年度还没有：石桥镇人民政府。');
  });

  it('says nothing of the kind where the reports of a folder are those of anybody and any year', async () => {
    const { output } = await check(await folderOf({ 'a.txt': report('甲镇', 2022), 'b.txt': report('乙镇', 2022), 'c.txt': report('丙镇', 2023) }), '.');
    expect(output.missing).toBeUndefined();
  });

  it('fails where a report of the list is missing, by whatever name', async () => {
    const list = '# 应报名单\n青山镇人民政府\n柳林镇 # 已交\n\n白河乡人民政府\n';
    const cwd = await folderOf({ ...files, '名单.txt': list });
    const { output, status } = await check(cwd, '2023', '--expect', '名单.txt');
    expect([output.missing, status]).toEqual([[{ organisation: '白河乡人民政府', year: 2023, because: 'expected' }], 1]);
    expect((await check(cwd, '2023', '--expect', '名单.txt', '--fail-on', 'never')).status).toBe(0);
    expect((await nianbao(['check', '2023', '--expect', '没有.txt'], { cwd })).status).toBe(2);
  });

  it('fails as with an unreadable file where what is to be compared with cannot be read', async () => {
    const { stderr, status } = await check(await folderOf(files), '2023', '--archive', '2021');
    expect(status).toBe(2);
    expect(stderr).toContain('2021 没有用来对照');
  });

  it('heeds levels and accepted findings, and calls none superfluous for want of last year’s report', async () => {
    const accepted = [{ rule: 'carry-over-conflict', organisation: '青山镇', year: 2023, place: '三 / 表三 / 二、上年结转政府信息公开申请数量 / 自然人', text: '1' }];
    const cwd = await folderOf({ ...files, 'nianbao.json': JSON.stringify({ rules: { 'carry-over-conflict': 'error' }, accepted }) });
    expect((await check(cwd, '.')).output.files.flatMap(({ problems }) => problems)).toMatchObject([{ rule: 'carry-over-conflict', severity: 'error' }]);
    expect((await check(cwd, '.', '--rule', 'carry-over-conflict:off')).output.files.flatMap(({ problems }) => problems)).toEqual([]);
    expect((await check(cwd, '2023')).stderr).toBe('');
  });

  it('names the bodies of which nobody knows which report holds', async () => {
    const cwd = await folderOf({ ...files, '2022/青山镇（修改）.txt': report('青山镇政府', 2022, { fresh: 3, carriedOut: 1 }) });
    const { output, stderr } = await check(cwd, '2023', '--archive', '2022');
    expect(output.files.flatMap(({ problems }) => problems)).toEqual([]);
    expect(stderr).toContain('有 1 个机关的同一年度报告不止一份，不知以哪份为准，别的报告没有与它们对照：青山镇 2022 年度（2022/青山镇.txt、2022/青山镇（修改）.txt）。请只留一份。');
    expect((await check(cwd, '2023', '--archive', '2022', '--quiet')).stderr).toBe('');
  });

  it('compares what comes from standard input', async () => {
    const { output } = await (async () => {
      const cwd = await folderOf(files);
      const { stdout } = await nianbao(['check', '-', '--format', 'json', '--archive', '2022'], { cwd, input: files['2023/青山镇.txt'] });
      return { output: JSON.parse(stdout) as Output };
    })();
    expect(output.files[0]?.problems.map(({ rule }) => rule)).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  });
});

describe('sums over subordinate bodies', () => {
  const files = {
    '县.txt': report('向阳县人民政府', 2023, { fresh: 9 }),
    '办公室.txt': report('向阳县人民政府办公室', 2023, { fresh: 4 }),
    '镇.md': report('青山镇人民政府', 2023, { fresh: 2, carriedIn: 1 }, { style: 'pipes' }),
    '旧.txt': report('青山镇人民政府', 2022, { fresh: 8, carriedOut: 1 }),
    '坏.txt': report('柳林镇人民政府', 2023, {}, { cells: { 'new natural': '若干' } }),
  };

  it('says which parents it could not compare', async () => {
    const subordinates = { 向阳县: ['向阳县人民政府办公室', '青山镇', '白河乡'] };
    const cwd = await folderOf({ ...files, 'nianbao.json': JSON.stringify({ subordinates }) });
    const { output, stderr } = await check(cwd, '.');
    expect(stderr).toContain('向阳县人民政府 2023 年度的汇总数没有核对：所属机关中有 1 个没有报告，或者不止一份（白河乡）。');
    expect(output.files.flatMap(({ problems }) => problems).map(({ rule }) => rule)).not.toContain('rollup-conflict');
  });

  it.each(['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'])('prints tables that read as the sum, laid out as %s', async (layout) => {
    const { stdout, stderr, status } = await nianbao(['rollup', '.', '--of', '向阳县', '--layout', layout], { cwd: await folderOf(files) });
    const [t3, t4] = buildReport(parseLayout(stdout)).tables;
    const cells = t3!.rows.flatMap((row) => row.facts).map(({ row, column, value }) => [row.id, column.id, value.kind === 'number' && Number(value.number.units)] as const);
    const counts = new Map(cells.map(([row, column, count]) => [`${row} ${column}`, count]));
    expect(['new natural', 'new total', 'carriedIn natural', 'result.total total', 'carriedOut total'].map((key) => counts.get(key))).toEqual([6, 6, 1, 7, 0]);
    expect([t3!.missingRows, t3!.causes, t4!.missingRows, t4!.rows[0]!.facts.length]).toEqual([[], [], [], 15]);
    expect(stderr.split('\n')).toEqual([
      'nianbao：汇总了 2 份 2023 年度的报告：向阳县人民政府办公室、青山镇人民政府。',
      'nianbao：没有汇总 县.txt（向阳县人民政府）：是汇总机关自己的。',
      'nianbao：没有汇总 旧.txt（青山镇人民政府）：是 2022 年度的。',
      'nianbao：没有汇总 坏.txt（柳林镇人民政府）：表三“一、本年新收政府信息公开申请数量”行“自然人”列没有或读不出。',
      '',
    ]);
    // A report that should be in the sum is not.
    expect(status).toBe(1);
  });

  it('adds up whom nianbao.json names, and says who is lacking', async () => {
    const cwd = await folderOf({ ...files, 'nianbao.json': '{ "subordinates": { "向阳县": ["向阳县人民政府办公室", "白河乡"] } }' });
    const { stderr, status } = await nianbao(['rollup', '.', '--of', '向阳县人民政府', '--year', '2023'], { cwd });
    expect(stderr).toContain('汇总了 1 份 2023 年度的报告：向阳县人民政府办公室。');
    expect(stderr).toContain('所属机关中有 1 个没有报告，或者不止一份：白河乡。');
    expect(status).toBe(1);
  });

  it('warns of a region among those it adds up, and of tables that do not balance', async () => {
    const wrong = report('柳林镇人民政府', 2023, {}, { cells: { 'new natural': '1', 'new total': '1' } });
    const { stderr, status } = await nianbao(['rollup', '县.txt', '办公室.txt', '错.txt'], { cwd: await folderOf({ ...files, '错.txt': wrong }) });
    expect(stderr).toContain('其中向阳县人民政府的报告已经汇总了所属机关的数');
    expect(stderr).toContain('其中 1 份报告的表格自己就不平（柳林镇人民政府）');
    expect(status).toBe(0);
  });

  it('has nothing to print where there is no report', async () => {
    expect(await nianbao(['rollup', '.'], { cwd: await folderOf({ 'a.txt': '今天天气很好。' }) })).toMatchObject({ stdout: '', status: 2 });
    expect((await nianbao(['rollup', '.', '--year', '去年'])).stderr).toContain('--year 后面写四位数的年度');
  });
});

describe('nianbao table', () => {
  const old = report('青山镇人民政府', 2020, {}, { form: '2019', cells: { 'procurement procAmount': '87580元', 'fees delta': '-3', 'new natural': '' } });
  const files = { '新.txt': report('=青山镇', 2023, { fresh: 2 }), '旧.txt': old, '信.txt': '今天天气很好。' };

  it('prints a row a report, and a column for whatever either form asks for', async () => {
    const { stdout, stderr, status } = await nianbao(['table', '.'], { cwd: await folderOf(files) });
    expect(stdout.startsWith('\uFEFF文件,机关,年度,格式,')).toBe(true);
    const [header = [], ...rows] = stdout.slice(1).trimEnd().split('\r\n').map((line) => line.split(','));
    const at = (row: number, name: string): string | undefined => rows[row]?.[header.indexOf(name)];
    expect(rows.map((row) => row.length)).toEqual([header.length, header.length]);
    expect(new Set(header).size).toBe(header.length);
    const names = ['年度', '2019年格式 表二 第二十条第（九）项 / 政府集中采购 采购总金额', '2019年格式 表二 第二十条第（八）项 / 行政事业性收费 本年增/减（项）', '表三 一、本年新收政府信息公开申请数量 自然人（件）'];
    expect([0, 1].map((row) => names.map((name) => at(row, name)))).toEqual([['2023', '', '', '2'], ['2020', '87580元', '-3', '']]);
    expect([stderr, status]).toEqual(['nianbao：信.txt 不是年度报告，没有列入。\n', 0]);
  });

  it('prints JSON for programs', async () => {
    const { stdout } = await nianbao(['table', '新.txt', '--format', 'json'], { cwd: await folderOf(files) });
    const { version, columns, reports } = JSON.parse(stdout) as { version: number; columns: { id: string }[]; reports: { year: number; figures: Record<string, number | null> }[] };
    expect(version).toBe(1);
    expect(reports[0]).toMatchObject({ path: '新.txt', year: 2023, form: '2021', figures: { 'new/natural': 2, '2021:fees/amount': 0, 'counts/review.total': 0 } });
    expect(columns.map(({ id }) => id)).toEqual(Object.keys(reports[0]!.figures));
  });

  it('fails where a file cannot be read, and goes on with the others', async () => {
    expect(await nianbao(['table', '新.txt', '没有.txt'], { cwd: await folderOf(files) })).toMatchObject({ status: 2, stdout: expect.stringContaining('新.txt') as string });
  });
});
