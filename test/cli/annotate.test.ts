import { unzipSync, zipSync } from 'fflate';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile as intakeOf } from '../../server/src/intake/intake';
import { BOOKMARK, reportText } from '../features/reportText';
import { officialPage } from '../intake/officialPage';
import { docxOf, paragraph, writeDocx } from '../intake/writeDocx';
import { samples } from '../samples';
import { emptyFolder, nianbao } from './nianbao';

const DOCUMENT = 'word/document.xml';

interface Problem {
  readonly rule: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
  readonly fixes: readonly { readonly safe: boolean }[];
}

async function check(cwd: string, file: string): Promise<readonly Problem[]> {
  const { stdout } = await nianbao(['check', '--format', 'json', file], { cwd });
  return (JSON.parse(stdout) as { files: { problems: Problem[] }[] }).files.flatMap(({ problems }) => problems);
}

const named = (problems: readonly Problem[]): string[] => problems.map(({ rule, message }) => `${rule}: ${message}`).sort();

/** What Word leaves after all changes are accepted, or rejected. */
const accepted = (xml: string): string => xml.replace(/<w:del .*?<\/w:del>/gs, '').replace(/<\/?w:ins\b[^>]*>/g, '');
const rejected = (xml: string): string => (
  xml.replace(/<w:ins .*?<\/w:ins>/gs, '').replace(/<\/?w:del\b[^>]*>/g, '').replace(/(<\/?w:)delText\b/g, '$1t')
);

function textOf(bytes: Uint8Array): string {
  const intake = intakeOf(bytes, 'a.docx');
  if ('error' in intake) throw new Error(intake.error);
  return intake.text;
}

function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [DOCUMENT]: Buffer.from(change(Buffer.from(parts[DOCUMENT]!).toString())) });
}

/** The words that each comment stands at, as they are in the original. */
function commentedWords(xml: string): string[] {
  const starts = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)];
  const plain = (part: string): string => [...rejected(part).matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('').replaceAll('&amp;', '&');
  return starts.sort((a, b) => Number(a[1]) - Number(b[1])).map(({ 0: mark, 1: id, index }) => (
    plain(xml.slice(index + mark.length, xml.indexOf(`<w:commentRangeEnd w:id="${id ?? ''}"/>`)))
  ));
}

describe.each([...samples])('nianbao annotate: %s as a Word file', (_, source) => {
  const original = writeDocx(officialPage(source));
  const annotated = async (...args: readonly string[]) => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'a.docx'), original);
    const { stdout, stderr, status } = await nianbao(['annotate', 'a.docx', '--date', '2026-01-31', ...args], { cwd });
    expect([stderr, status]).toEqual(['', 0]);
    expect(Buffer.compare(await readFile(join(cwd, 'a.docx')), original)).toBe(0);
    const bytes = await readFile(join(cwd, 'a.批注.docx'));
    return { cwd, stdout, bytes, xml: Buffer.from(unzipSync(bytes)[DOCUMENT]!).toString() };
  };

  it('has a comment on the words of each finding, and all else stays', async () => {
    const { cwd, stdout, bytes, xml } = await annotated();
    const problems = await check(cwd, 'a.docx');
    expect(stdout).toBe(`已写出 a.批注.docx：批注 ${problems.length} 条。\n`);
    const lines = textOf(original).split('\n');
    const words = commentedWords(xml);
    expect(words).toHaveLength(problems.length);
    const found = problems.map(({ range: { start, end } }) => (start.line === end.line ? lines[start.line]!.slice(start.character, end.character).trim() : ''));
    // Empty cells, what is missing and what goes over several lines have no words of their own.
    const written = found.flatMap((each, index) => (/[^|]/.test(each) ? [index] : []));
    expect(written.length).toBeGreaterThan(problems.length / 2);
    expect(written.map((index) => words[index])).toEqual(written.map((index) => found[index]));
    const [before, after] = [unzipSync(original), unzipSync(bytes)];
    const changed = Object.keys(after).filter((name) => Buffer.compare(after[name]!, before[name] ?? Buffer.from('')) !== 0);
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', DOCUMENT].sort());
    const unmarked = xml.replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>/g, '').replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, '');
    expect(textOf(withDocument(original, () => unmarked))).toBe(textOf(original));
    expect(textOf(bytes)).toBe(textOf(original));
  });

  it('has safe fixes as tracked changes: accepted, these findings are gone and no other came; rejected, the text is the author’s', async () => {
    const { cwd, bytes } = await annotated('--suggest');
    const before = await check(cwd, 'a.docx');
    const isSafe = ({ fixes }: Problem): boolean => fixes.some(({ safe }) => safe);
    expect(before.filter(isSafe).length).toBeGreaterThan(0);
    await writeFile(join(cwd, 'accepted.docx'), withDocument(bytes, accepted));
    const left = named(before.filter((problem) => !isSafe(problem)));
    expect(named(await check(cwd, 'accepted.docx'))).toEqual(left);
    expect(named(await check(cwd, 'a.批注.docx'))).toEqual(left);
    expect(textOf(withDocument(bytes, rejected))).toBe(textOf(original));
  });
});

describe('nianbao annotate', () => {
  const wordFile = (text: string): Uint8Array => docxOf(text.split('\n').filter((line) => line !== '').map(paragraph).join(''));
  const faulty = wordFile(reportText({ body: `本机关${BOOKMARK}落实要求。` }));
  const folderWith = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
    const cwd = await emptyFolder();
    for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
    return cwd;
  };

  it('says the same each time', async () => {
    const cwd = await folderWith({ 'a.docx': faulty });
    for (const name of ['1.docx', '2.docx']) await nianbao(['annotate', 'a.docx', '--suggest', '--date', '2026-01-31', '-o', name], { cwd });
    const [first, second] = await Promise.all(['1.docx', '2.docx'].map((name) => readFile(join(cwd, name))));
    expect(Buffer.compare(first!, second!)).toBe(0);
  });

  it('copies a file in which nothing was found as it is', async () => {
    const careful = wordFile(reportText());
    const cwd = await folderWith({ 'a.docx': careful });
    expect(await nianbao(['annotate', 'a.docx', '--suggest'], { cwd })).toEqual({ stdout: '没有发现问题；a.批注.docx 与原件相同。\n', stderr: '', status: 0 });
    expect(Buffer.compare(await readFile(join(cwd, 'a.批注.docx')), careful)).toBe(0);
  });

  it('heeds nianbao.json and --rule', async () => {
    const cwd = await folderWith({ 'a.docx': faulty, 'nianbao.json': '{ "rules": { "template-residue": "off" } }' });
    expect((await nianbao(['annotate', 'a.docx', '-o', '1.docx'], { cwd })).stdout).toContain('没有发现问题');
    expect((await nianbao(['annotate', 'a.docx', '-o', '2.docx', '--rule', 'template-residue:hint'], { cwd })).stdout).toContain('批注 1 条');
    expect((await nianbao(['annotate', 'a.docx', '-o', '3.docx', '--no-config'], { cwd })).stdout).toContain('批注 1 条');
  });

  it.each([
    ['a text', { 'a.txt': reportText() }, ['a.txt'], '只能给 Word 文件（.docx）加批注'],
    ['a web page', { 'a.html': '<html><body>年报</body></html>' }, ['a.html'], '只能给 Word 文件（.docx）加批注'],
    ['what is no report', { 'a.docx': wordFile('会议通知') }, ['a.docx'], '不是政府信息公开工作年度报告，没有写出。'],
    ['a broken file', { 'a.docx': faulty.subarray(0, 300) }, ['a.docx'], '文件不完整或已损坏'],
    ['a file that is not there', {}, ['a.docx'], '没有这个文件'],
    ['the original as the copy', { 'a.docx': faulty }, ['a.docx', '-o', './a.docx'], '是原件，不会被覆盖'],
    ['standard input', {}, ['-'], '批注要写到 Word 文件里'],
    ['a date that is none', { 'a.docx': faulty }, ['a.docx', '--date', '昨天'], '--date 的写法是 2026-01-31'],
  ] as const)('refuses %s', async (_, files, args, message) => {
    const cwd = await folderWith(files);
    expect(await nianbao(['annotate', ...args], { cwd })).toMatchObject({ stdout: '', status: 2, stderr: expect.stringContaining(message) as string });
    for (const [name, content] of Object.entries(files)) expect(Buffer.compare(await readFile(join(cwd, name)), Buffer.from(content))).toBe(0);
  });

  it('does not write over an earlier copy unless it is named', async () => {
    const cwd = await folderWith({ 'a.docx': faulty });
    await nianbao(['annotate', 'a.docx'], { cwd });
    expect(await nianbao(['annotate', 'a.docx', '--date', '2026-01-31'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('a.批注.docx 已经有了') as string });
    expect(await nianbao(['annotate', 'a.docx', '--date', '2026-01-31', '-o', 'a.批注.docx'], { cwd })).toMatchObject({ status: 0 });
  });

  it('does not write over the original by way of a link', async () => {
    const cwd = await folderWith({ 'a.docx': faulty });
    await symlink('a.docx', join(cwd, 'b.docx'));
    expect(await nianbao(['annotate', 'a.docx', '-o', 'b.docx'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('是原件') as string });
    expect(Buffer.compare(await readFile(join(cwd, 'a.docx')), faulty)).toBe(0);
  });
});
