import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officialPage } from '../intake/officialPage';
import { docxOf, paragraph, writeDocx } from '../intake/writeDocx';
import { writeHtml } from '../intake/writeHtml';
import { emptyFolder, nianbao } from './nianbao';
import { toGbk } from './toGbk';

interface Output {
  files: { path: string; kind?: string; encoding?: string | null; part?: number; error?: string; report?: { organisation: string } | null; problems?: Problem[] }[];
  summary: Record<string, number>;
}

interface Problem {
  rule: string;
  message: string;
  place?: string;
  source?: object;
  range: { start: { line: number } };
  related: { place?: string }[];
}

const sampleText = (name: string): Promise<string> => readFile(`test/reports/${name}.txt`, 'utf8');
const wrongSum = '001_848866cf5501e336';
const misspelt = '003_51b21fc9b3159953';

/** A folder with these files. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function checkJson(folder: string, ...args: string[]): Promise<Output & { status: number | null }> {
  const { stdout, status } = await nianbao(['check', '--format', 'json', ...args], { cwd: folder });
  return { ...(JSON.parse(stdout) as Output), status };
}

describe('nianbao check with files as they come', () => {
  it('finds the same in text, Word file and web page, and says which is which', async () => {
    const text = (await sampleText(misspelt)).replaceAll('\u00a0', ' ');
    const page = officialPage(text);
    const folder = await folderOf({ '1.txt': text, '2.docx': writeDocx(page), '3.html': toGbk(writeHtml(page, 'gb2312')), '4.doc': writeHtml(page, 'utf-8') });
    const { files, summary, status } = await checkJson(folder, '.');
    const found = files.map(({ problems = [] }) => problems.map(({ rule, message }) => `${rule}: ${message}`));
    expect(found[0]?.length).toBeGreaterThan(5);
    for (const each of found) expect(each).toEqual(found[0]);
    expect(files.map(({ kind, encoding }) => [kind, encoding])).toEqual([['text', 'UTF-8'], ['docx', null], ['html', 'GB18030'], ['html', 'UTF-8']]);
    expect([summary['files'], summary['reports'], status]).toEqual([4, 4, 1]);
  });

  it('says places in words, in text and in JSON', async () => {
    const folder = await folderOf({ 'a.docx': writeDocx(officialPage(await sampleText(wrongSum))), 'b.docx': writeDocx(officialPage(await sampleText(misspelt))) });
    const { stdout } = await nianbao(['check', '.'], { cwd: folder });
    expect(stdout).toContain('\n  表三 · （七）总计 · 自然人  错误  表三“（七）总计”行“自然人”列现为 0，应为 1');
    expect(stdout).toContain('\n  第五部分 标题“存在问题及改进情况”  提示  ');
    expect(stdout).toContain('\n  标题“工作报告”  警告  ');
    expect(stdout).toMatch(/\n {2}第五部分 第5段“\[bookmark: _…” {2}警告 {2}/);
    expect(stdout).not.toMatch(/\n {2}\d+:\d+ /);
    expect(stdout).not.toContain('--fix');
    const { files } = await checkJson(folder, '.');
    const sum = files[0]?.problems?.find(({ rule }) => rule === 'calculation-inconsistency');
    expect(sum).toMatchObject({
      place: '表三 · （七）总计 · 自然人', source: { kind: 'docx', table: 2, row: 25, column: 4, paragraph: expect.any(Number) as number },
    });
    expect(sum?.related.map(({ place }) => place)).toContain('表三 · 一、本年新收政府信息公开申请数量 · 自然人');
  });

  it('says where a table of the author’s own is wrong, and a footnote', async () => {
    const text = await sampleText('004_c98690ffdef99389');
    const footnotes = `<w:footnotes NAMESPACES><w:footnote w:id="2">${paragraph('[bookmark: x]见附件。')}</w:footnote></w:footnotes>`;
    const body = officialPage(text).map((block) => (typeof block === 'string' ? paragraph(block) : block));
    const own = body.findIndex((block) => typeof block !== 'string');
    const page = body.map((block, index) => {
      if (typeof block !== 'string') return index === own ? '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>[bookmark: y]1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' : '';
      return index === 0 ? block.replace('</w:p>', '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>') : block;
    });
    const folder = await folderOf({ 'a.docx': docxOf(page.join(''), { footnotes }) });
    const { stdout } = await nianbao(['check', '.'], { cwd: folder });
    expect(stdout).toContain('\n  脚注1“[bookmark: x…”  警告  ');
    expect(stdout).toContain('\n  第二部分 第1个表格第1行第2列“[bookmark: y…”  警告  ');
  });

  it('says what encoding a file has where it is not UTF-8', async () => {
    const text = (await sampleText(misspelt)).replaceAll('\u00a0', ' ');
    const folder = await folderOf({ 'gbk.txt': toGbk(text), 'utf16.txt': Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf8.txt': text });
    const { stdout } = await nianbao(['check', '.'], { cwd: folder });
    expect(stdout).toContain('2 个文件不是 UTF-8 编码，已按原编码读取：gbk.txt（GB18030）、utf16.txt（UTF-16LE）。\n');
    const { files } = await checkJson(folder, '.');
    expect(files[1]?.problems).toEqual(files[2]?.problems);
  });

  it('mends text only, and says what to do with others', async () => {
    const page = officialPage(await sampleText(misspelt));
    const docx = writeDocx(page);
    const folder = await folderOf({ 'a.docx': docx, 'b.html': writeHtml(page, 'utf-8') });
    const { stdout, stderr } = await nianbao(['check', '--fix', '.'], { cwd: folder });
    expect(stderr).toMatch(/a\.docx 是 Word 文件，--fix 只能修改纯文本，没有写回。请.+。\n/);
    expect(stderr).toMatch(/b\.html 是 网页，--fix 只能修改纯文本，没有写回。请.+。\n/);
    expect(stdout).toContain('label-typo');
    expect(Buffer.compare(await readFile(join(folder, 'a.docx')), docx)).toBe(0);
    const piped = await nianbao(['check', '--fix', '-'], { input: docx });
    expect([piped.stdout, piped.status]).toEqual(['', 2]);
    expect(piped.stderr).toContain('--fix 只能修改纯文本');
  });

  it('refuses what cannot be read, names what it passed over, and goes on', async () => {
    const folder = await folderOf({
      '1.docx': docxOf('<w:p/>'.repeat(300_000)),
      '2.docx': writeDocx(officialPage(await sampleText(misspelt))).subarray(0, 2000),
      '3.doc': Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.from('WordDocument', 'utf16le')]),
      '4.txt': await sampleText(misspelt),
      '5.pdf': '%PDF-1.7',
      '6.xlsx': 'PK',
    });
    const { stdout, stderr, status } = await nianbao(['check', '.'], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toMatch(/1\.docx\n {2}未能检查 {2}超过 10 万段.+\n[^]*2\.docx\n {2}未能检查 {2}文件不完整.+\n[^]*3\.doc\n {2}未能检查 {2}是旧版 Word.+另存为” \.docx/);
    expect(stdout).toContain('label-typo');
    expect(stdout).toContain('共 4 个文件，其中年度报告 1 份');
    expect(stderr).toBe('nianbao：2 个文件不是可以检查的格式，没有检查：5.pdf、6.xlsx。是报告的，请另存为 .docx 后再检查。\n');
    const { stdout: pdf, status: alone } = await nianbao(['check', '5.pdf'], { cwd: folder });
    expect(alone).toBe(2);
    expect(pdf).toMatch(/未能检查 {2}是 PDF 文件.+请.+。/);
  });

  it('checks one table of the form by itself in a spreadsheet, and nothing else of it', async () => {
    const rows = ['项目,上一年项目数量,本年增/减,处理决定数量', '行政许可,3,新增8条,5', '其他对外管理服务事项,,0,0', '"第二十条\n第（六）项",,,', '信息内容,上一年项目数量,本年增/减,处理决定数量', '行政处罚,1,0,2', '行政强制,0,0,0'];
    const folder = await folderOf({ 'a.csv': toGbk(rows.join('\r\n')), 'b.csv': '姓名,电话\r\n甲,1\r\n', 'c.tsv': rows.join('\n').replaceAll(',', '\t') });
    const { files } = await checkJson(folder, '.');
    const found = files.map(({ problems = [] }) => problems.map(({ rule }) => rule));
    expect(found[0]).toContain('non-numeric-cell');
    expect(found[0]).toContain('blank-cell');
    expect(new Set(found[0])).toEqual(new Set(['non-numeric-cell', 'blank-cell', 'missing-row']));
    expect(found[1]).toEqual([]);
    expect(found[2]).toEqual(found[0]);
    expect(files[0]?.problems?.find(({ rule }) => rule === 'blank-cell')).toMatchObject({ place: '表二 · 其他对外管理服务事项 · 上一年项目数量', source: { kind: 'csv', table: 1, row: 3, column: 2 } });
  });
});

describe('several reports in one file', () => {
  const careful = (body: string, year: number): string => `${body}${year}年政府信息公开工作年度报告
一、总体情况
本机关认真落实政府信息公开各项要求。[bookmark: _GoBack]
二、主动公开政府信息情况
本年主动公开。
三、收到和处理政府信息公开申请情况
本年未收到。
四、政府信息公开行政复议、行政诉讼情况
没有。
五、存在的主要问题及改进情况
公开不够及时，下一步将加强管理。
六、其他需要报告的事项
无。
`;

  it('each is reported by itself, at its place in the file, and mended by itself', async () => {
    const text = careful('青山镇', 2020) + careful('向阳镇', 2020);
    const folder = await folderOf({ 'a.txt': text });
    const { files, summary } = await checkJson(folder, 'a.txt');
    expect(files.map(({ path, part, report }) => [path, part, report?.organisation])).toEqual([['a.txt', 1, '青山镇'], ['a.txt', 2, '向阳镇']]);
    expect([summary['files'], summary['reports']]).toEqual([1, 2]);
    const residue = files.map(({ problems = [] }) => problems.filter(({ rule }) => rule === 'template-residue').map(({ range }) => range.start.line));
    expect(residue).toEqual([[2], [15]]);
    const { stdout } = await nianbao(['check', 'a.txt'], { cwd: folder });
    expect(stdout).toMatch(/^a\.txt（其中第 1 份报告）\n[^]*\na\.txt（其中第 2 份报告）\n/);
    await nianbao(['check', '--fix', 'a.txt'], { cwd: folder });
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(text.replaceAll('[bookmark: _GoBack]', ''));
  });

  it.each([
    ['the same one twice', careful('青山镇', 2020) + careful('青山镇', 2020)],
    ['a table of contents before it', `青山镇2020年度政府信息公开工作年度报告\n${careful('', 2020).split('\n').filter((line) => /^[一-六]、/.test(line)).join('\n')}\n${careful('青山镇', 2020)}`],
    ['the title of another below it', `${careful('青山镇', 2020)}向阳镇2019年政府信息公开工作年度报告\n`],
  ])('not sure: %s', async (_, text) => {
    const { files } = await checkJson(await folderOf({ 'a.txt': text }), 'a.txt');
    expect(files.map(({ part }) => part)).toEqual([undefined]);
  });
});
