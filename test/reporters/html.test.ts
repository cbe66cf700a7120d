import { Parser } from 'htmlparser2';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { toFileResult } from '../../server/src/reporters/fileResult';
import { html } from '../../server/src/reporters/html';
import { SCRIPT, SCRIPT_HASH } from '../../server/src/reporters/htmlScript';
import { STYLE, STYLE_HASH } from '../../server/src/reporters/htmlStyle';
import type { FileResult } from '../../server/src/reporters/reporter';
import { hostileFiles, hostileWords, missing, plainFile, printed } from './hostile';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(page: string): Element[] {
  const elements: Element[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.write(page);
  parser.end();
  return elements;
}

function drawn(path: string, text: string): FileResult {
  const analysis = analyze(TextDocument.create(path, 'nianbao-report', 0, text), { asReport: true });
  const source = { kind: 'text', encoding: 'UTF-8', places: [] } as const;
  return toFileResult(path, analysis, analysis.problems, { fixed: 0, source, part: null, draws: true });
}

const sample = async (name: string): Promise<FileResult> => drawn(name, await readFile(`test/reports/${name}`, 'utf8'));

/** What a page of ours is made of; nothing here loads, sends or runs anything. */
const KNOWN_ATTRIBUTES = /^(?:lang|charset|http-equiv|content|name|class|id|href|scope|colspan|rowspan|data-\w+|aria-\w+|tabindex|title|type|value|checked|hidden)$/;

describe('html', () => {
  it('runs only its own script and style, by their hashes', () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect([hash(SCRIPT), hash(STYLE)]).toEqual([SCRIPT_HASH, STYLE_HASH]);
    const page = printed(html, [plainFile]);
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"`);
    expect([SCRIPT, STYLE].join('')).not.toMatch(/<\/|url\(|@import|https?:|fetch|innerHTML/);
  });

  it('draws the tables with the wrong cells marked, each mark with its note', async () => {
    const files = await Promise.all(['001_848866cf5501e336.txt', '003_51b21fc9b3159953.txt'].map(sample));
    const elements = elementsOf(printed(html, files));
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const marks = elements.filter(({ name, attributes }) => /^t[dh]$/.test(name) && attributes['aria-describedby'] !== undefined);
    expect(marks.length).toBeGreaterThan(5);
    for (const { attributes } of marks) for (const note of attributes['aria-describedby']!.split(' ')) expect(ids).toContain(note);
    const total = files.reduce((sum, file) => sum + ('problems' in file ? file.problems.length : 0), 0);
    expect(elements.filter(({ attributes }) => attributes['data-rule'] !== undefined)).toHaveLength(total);
  });

  it('draws a table of the author’s own wherever in it something is wrong', () => {
    const rows = ['| 机关 | 收到 | 办结 |', '| --- | --- | --- |', '| 财政局 | 1 | 1 |', '| 教育局 | 2 | [bookmark: _GoBack]2 |'];
    const file = drawn('a.txt', `青山镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n${rows.join('\n')}\n`);
    expect(file).toMatchObject({ drawing: { html: expect.stringContaining('教育局') as string } });
  });

  it('sums up, by report and as a whole, with what is missing', () => {
    const page = printed(html, [plainFile, { path: 'x', error: '不是文本。' }, { path: 'letter', report: null, problems: [], fixed: 0 }], missing);
    expect(page).toContain('共 3 个文件，其中年度报告 1 份：错误 1 处，建议 1 处。');
    expect(page).toContain('<a href="#r1">建塘镇人民政府 2020 年度</a>');
    expect(page).toContain('未能检查：不是文本。');
    expect(page).toContain('白河乡人民政府在名单里，没有 2020 年度报告。');
  });

  it('lets no words of a report or its name be markup', () => {
    const table = (words: string): FileResult => drawn(`a/${words}`, `青山镇2020年政府信息公开工作年度报告\n一、总体情况\n无。\n三、收到和处理政府信息公开申请情况\n| 一、本年新收政府信息公开申请数量 | ${words.replace(/[\r\n|]/g, ' ')} | 1 | 0 |\n`);
    const elements = elementsOf(printed(html, [...hostileFiles, ...hostileWords.map(table)], missing));
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1);
    expect(elements.filter(({ name }) => /^(?:img|svg|iframe|object|embed|link|base|b)$/.test(name))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => !KNOWN_ATTRIBUTES.test(name))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => attributes['href'] ?? []).filter((href) => !/^#r\d+$/.test(href))).toEqual([]);
  });
});
