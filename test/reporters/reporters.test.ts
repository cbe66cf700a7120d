import { describe, expect, it } from 'vitest';
import type { FileResult, LocatedProblem, OpenReporter, Style } from '../../server/src/reporters/reporter';
import { json as openJson } from '../../server/src/reporters/json';
import { text as openText } from '../../server/src/reporters/text';

const plain = { color: false, width: 60 };
const at = (line: number, from: number, to: number, endLine = line) =>
  ({ start: { line, character: from }, end: { line: endLine, character: to } });

const problem: LocatedProblem = {
  rule: 'template-residue',
  severity: 'error',
  message: '“转结”应为“结转”。',
  range: at(118, 5, 7),
  location: { section: '三', table: '表三', row: null, column: null },
  line: '\t二、上年转结政府信息公开申请数量',
  related: [{ message: '另一处', range: at(16, 0, 4) }],
  fixes: [{ title: '改为“结转”', safe: true, edits: [{ range: at(118, 5, 7), newText: '结转' }] }],
};
const report = { organisation: '建塘镇人民政府', year: 2020, form: '2019' } as const;

const file = (problems: readonly LocatedProblem[], fixed = 0): FileResult =>
  ({ path: 'a/003.txt', report, problems, fixed });

const printer = (open: OpenReporter) => (files: readonly FileResult[], style: Style): string => {
  const reporter = open(style);
  return files.map(reporter.add).join('') + String(reporter.end([]));
};
const [text, json] = [printer(openText), printer(openJson)];

describe('text', () => {
  it('prints place, severity, message, rule, source line and related places', () => {
    expect(text([file([problem])], plain)).toMatchInlineSnapshot(`
      "a/003.txt
        119:6  错误  “转结”应为“结转”。  template-residue
          二、上年转结政府信息公开申请数量
                  ^^^^
          → 17:1  另一处

      共 1 个文件，其中年度报告 1 份：错误 1 处。
      有 1 处可以用 --fix 自动修正。
      "
    `);
  });

  it('shows the first line of a range of several lines', () => {
    const printed = text([file([{ ...problem, range: at(118, 1, 3, 120) }])], plain);
    expect(printed).toContain(`    二、上年转结政府信息公开申请数量\n    ${'^'.repeat(32)}\n`);
  });

  it('does not list every cell of a long sum', () => {
    const related = Array.from({ length: 9 }, (_, line) => ({ message: '分项', range: at(line, 0, 1) }));
    const printed = text([file([{ ...problem, related }])], plain);
    expect(printed.match(/→/g)).toHaveLength(7);
    expect(printed).toContain('→ 另有 3 处相关\n');
  });

  it('sums up files that are fine, no reports, unreadable, and fixes', () => {
    const others = ['1', '2', '3', '4'].map((path): FileResult => ({ path, report: null, problems: [], fixed: 0 }));
    expect(text([file([], 2), ...others, { path: 'x', error: '不是文本文件。' }], plain)).toMatchInlineSnapshot(`
      "x
        未能检查  不是文本文件。

      共 6 个文件，其中年度报告 1 份：没有发现问题。
      已自动修正 2 处。
      4 个文件不是年度报告，没有检查：1、2、3 等。
      1 个文件未能检查，原因见上。
      "
    `);
  });

  it('does not praise a run that found no report', () => {
    expect(text([{ path: '1', report: null, problems: [], fixed: 0 }], plain)).toContain('没有可以检查的内容。');
  });

  it('paints on request, and lets no message command the terminal', () => {
    const hostile = file([{ ...problem, message: '\x1b[2J清屏\u202E' }]);
    expect(text([{ ...hostile, path: 'a\x1b[2J.txt' }, { path: 'b\x1b]0;', error: 'c\x07。' }], plain)).not.toMatch(/[\x1b\x07]/);
    expect(text([hostile], plain)).not.toMatch(/[\x1b\u202E]/);
    expect(text([hostile], { ...plain, color: true })).toContain('\x1b[31m错误\x1b[39m   [2J清屏');
  });
});

describe('json', () => {
  it('is laid out as one value', () => {
    for (const files of [[], [file([problem])], [file([problem]), file([])]]) {
      const printed = json(files, plain);
      expect(printed).toBe(`${JSON.stringify(JSON.parse(printed), null, 2)}\n`);
    }
  });

  it('keeps to the documented shape', () => {
    const output = JSON.parse(json([file([problem]), { path: 'x', error: '不是文本文件。' }], plain)) as unknown;
    const { range, location, message, related, fixes } = problem;
    expect(output).toEqual({
      version: 1,
      files: [
        {
          path: 'a/003.txt',
          report,
          problems: [{ rule: 'template-residue', severity: 'error', message, range, location, related, fixes }],
        },
        { path: 'x', error: '不是文本文件。' },
      ],
      summary: { files: 2, reports: 1, error: 1, warning: 0, information: 0, hint: 0 },
    });
  });
});
