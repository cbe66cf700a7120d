import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting } from '../../server/src/features/formatting';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { locate } from '../../server/src/structure/location';
import { textWidth } from '../../server/src/text/displayWidth';
import { fold } from '../../server/src/text/fold';
import { samples } from '../samples';
import { tableStyles } from '../tableStyles';
import { analysisOf, reportText } from './reportText';

const printed = (['2019', '2021'] as const).flatMap((form) => tableStyles.map((style) => {
  return [`the ${form} form in ${style}`, reportText({ form, style, cells: { 'new natural': '3', 'result.granted total': '12' } })] as const;
}));
const texts = [...samples, ...printed, ...printed.map(([name, text]) => [`${name}, CRLF`, text.replaceAll('\n', '\r\n')] as const)];

function format(text: string): string {
  const analysis = analysisOf(text);
  return TextDocument.applyEdits(analysis.document, formatting(analysis).edits);
}

/** All that is not layout: blanks, pipes, commas, the dashes of delimiter rows. */
function bare(text: string): string {
  return fold(text.replace(/^[ |-]*-{3}[ |-]*$|<[^>]*>/gm, '')).text.replace(/[|,]/g, '');
}

function findings(text: string): string[] {
  const { report, problems } = analysisOf(text);
  return problems.map(({ rule, severity, message, span }) => {
    return [rule.id, severity, message, fold(text, span).text.replaceAll('|', ''), JSON.stringify(locate(report, span.start))].join(' ');
  });
}

describe.each(texts)('%s', (_, text) => {
  const formatted = format(text);

  test('keeps every character but blanks, pipes, dashes and tags', () => {
    expect(bare(formatted)).toBe(bare(text));
  });

  test('has the same findings, but for positions', () => {
    expect(findings(formatted)).toEqual(findings(text));
  });

  test('stays as it is when formatted again', () => {
    expect(format(formatted)).toBe(formatted);
  });

  test('keeps its line breaks and leaves no blanks at the end of a table\'s lines', () => {
    const lines = formatted.split(text.includes('\r\n') ? '\r\n' : '\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('|') && !line.endsWith('|'))).toEqual([]);
  });
});

describe.each(printed)('%s', (_, text) => {
  test('becomes three tables in Markdown, the pipes of whose numbers stand below each other', () => {
    const tables = parseLayout(format(text)).blocks.filter((block) => block.kind === 'table');
    expect(tables.map(({ style }) => style)).toEqual(['pipes', 'pipes', 'pipes']);
    const rows = format(text).split('\n').filter((line) => /^\|.*[^\d\s|].*(?:\| +\d+ ){7}\|$/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const ends = rows.map((row) => [...row.matchAll(/\|/g)].slice(-8).map(({ index }) => textWidth(row.slice(0, index))));
    expect(new Set(ends.map((each) => each.at(-1))).size).toBe(1);
    // Long labels stick out, and the columns next to them give way.
    const isLong = (row: string): boolean => row.split('|').some((cell) => textWidth(cell.trim()) > 39);
    expect(rows.filter(isLong).length).toBeLessThan(4);
    expect(new Set(ends.filter((_each, index) => !isLong(rows[index]!)).map((each) => each.join())).size).toBe(1);
  });
});

const table = (...lines: string[]): string => [...lines, ''].join('\n');
const own = (body: string): string => reportText({ body: `概况如下。\n\n${body}\n以上。` });
const ownFormatted = (body: string): string[] => {
  const text = format(own(body));
  return text.slice(text.indexOf('概况如下。') + 5, text.indexOf('以上。')).split('\n').filter((line) => line !== '');
};

describe('a table of the author\'s own', () => {
  test('is aligned too, Chinese characters counted as two columns, numbers to the right', () => {
    expect(ownFormatted(table('渠道\t本年发布\t说明', '网站\t120\t含栏目', 'WeChat 公众号\t7\t'))).toEqual([
      '| 渠道          | 本年发布 | 说明   |',
      '| ------------- | -------- | ------ |',
      '| 网站          |      120 | 含栏目 |',
      '| WeChat 公众号 |        7 |        |',
    ]);
  });

  test('keeps blank cells in their place; lines of one cell become one', () => {
    expect(ownFormatted(table('\t渠道', '\t', '\t发布\n数量', '', '\t网站', '\t12', '\t'))).toEqual([
      '| 渠道 |     | 发布数量 |',
      '| ---- | --- | -------- |',
      '| 网站 |  12 |          |',
    ]);
  });

  test('writes a pipe within a cell as Markdown does, and reads it again', () => {
    const lines = ownFormatted(table('渠道\t数量', '网站|公众号\t120'));
    expect(lines[2]).toBe('| 网站\\|公众号 |  120 |');
    expect(parseLayout(lines.join('\n')).blocks).toMatchObject([{ rows: [{ cells: [{}, {}] }, { cells: [{}, {}] }] }]);
  });

  test.each([
    ['a full-width pipe, which Markdown cannot hold', '渠道\t数量\n网站｜公众号\t120\n'],
    ['a row of dashes, which would delimit', '渠道\t数量\n--\t--\n网站\t12\n'],
    ['one cell a line with nothing that tells rows', '渠道 |\n数量 |\n网站 |\n12 |\n'],
  ])('stays as it is with %s', (_, body) => {
    expect(format(own(body))).toContain(`\n\n${body}`);
  });

  test('is the only one to change when the selection touches only it', () => {
    const analysis = analysisOf(own(table('渠道\t数量', '网站\t120')));
    const at = analysis.document.positionAt(analysis.document.getText().indexOf('网站'));
    expect(formatting(analysis, { start: at, end: at }).edits).toHaveLength(1);
    expect(formatting(analysis).edits).toHaveLength(4);
  });
});

test('a table from which a number is missing stays where only the form could tell its rows', () => {
  const text = reportText({ style: 'paragraphs' });
  const at = text.indexOf('0\n', text.indexOf('自然人'));
  const broken = text.slice(0, at) + text.slice(at + 2);
  expect(bare(format(broken))).toBe(bare(broken));
  expect(findings(format(broken))).toEqual(findings(broken));
  expect(format(broken)).toContain('\n一、本年新收政府信息公开申请数量\n');
});

describe('of a table that stays as it is', () => {
  const noticeOf = (text: string, at?: number): string | undefined => {
    const analysis = analysisOf(text);
    const position = analysis.document.positionAt(at ?? 0);
    return formatting(analysis, at === undefined ? undefined : { start: position, end: position }).notice?.zh;
  };
  const [, second = ''] = [...samples].find(([name]) => name.startsWith('002')) ?? [];

  test('it is said that a number is missing, also when nothing else is left to format', () => {
    expect(noticeOf(second)).toMatch(/^表四没有排版：缺了行，或者有的行格数不对/);
    expect(noticeOf(format(second))).toBe(noticeOf(second));
  });

  test('it is not said when only another table is to be formatted', () => {
    expect(noticeOf(second, second.indexOf('规范性文件'))).toBeUndefined();
  });

  test('it is said that other text stands in it', () => {
    const text = reportText({ style: 'paragraphs' });
    const between = text.replace('\n一、本年新收', '\n以下为本年情况，单位为件。\n一、本年新收');
    expect(noticeOf(between)).toMatch(/^表三没有排版：.*不属于它的文字/);
  });

  test.each(printed)('nothing is said of %s', (_, text) => {
    expect(noticeOf(text)).toBeUndefined();
    expect(noticeOf(format(text))).toBeUndefined();
  });
});

test('whatever stands in the cells, what is formatted says the same and stays as it is', () => {
  const cell = fc.stringMatching(/^[ 表a0-9|\\-]{0,6}$/);
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 });
  const printRow = fc.constantFrom(
    (row: readonly string[]) => row.join('\t'),
    (row: readonly string[]) => row.map((each) => `\t${each}\n`).join(''),
    (row: readonly string[]) => `| ${row.join(' | ')} |`,
  );
  const body = fc.tuple(rows, printRow).map(([all, print]) => all.map(print).join('\n'));
  fc.assert(fc.property(body, (each) => {
    const text = own(each);
    const once = format(text);
    expect(findings(once)).toEqual(findings(text));
    expect(format(once)).toBe(once);
  }), { numRuns: 150 });
});
