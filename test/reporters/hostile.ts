import type { FileResult, LocatedProblem, OpenReporter } from '../../server/src/reporters/reporter';

const at = (line: number, from: number, to: number, endLine = line) =>
  ({ start: { line, character: from }, end: { line: endLine, character: to } });

/** A finding as a careful reader would expect it. */
export const plainProblem: LocatedProblem = {
  rule: 'label-typo',
  severity: 'error',
  message: '表三“二、上年转结”有误：“转结”应为“结转”。请按统一格式改正。',
  fingerprint: { rule: 'label-typo', organisation: '建塘镇人民政府', year: 2020, place: '三 / 表三', text: '转结', context: null },
  range: at(118, 5, 7),
  location: { section: '三', table: '表三', row: '二、上年转结', column: null },
  line: '\t二、上年转结政府信息公开申请数量',
  related: [{ message: '另一处', range: at(16, 0, 4) }, { path: '2019/旧 报告.txt', message: '上一年', range: at(3, 1, 2) }],
  fixes: [{ title: '改为“结转”', safe: true, edits: [{ range: at(118, 5, 7), newText: '结转' }] }],
};

export const plainFile: FileResult = {
  path: '2020/建塘镇.txt',
  report: { organisation: '建塘镇人民政府', year: 2020, form: '2019' },
  problems: [plainProblem, { ...plainProblem, severity: 'hint', rule: 'web-residue', location: { section: '一', table: null, row: null, column: null }, message: '“打印”是网页上的附属文字。', related: [], fixes: [] }],
  fixed: 0,
  source: { kind: 'text', encoding: 'GB18030' },
};

export const wordFile: FileResult = {
  path: '2020/青山镇.docx',
  report: { organisation: '青山镇人民政府', year: 2020, form: '2019' },
  problems: [{ ...plainProblem, place: { words: '表三 · 二、上年转结', table: 2, row: 4, column: 1 } }],
  fixed: 0,
  source: { kind: 'docx', encoding: null },
};

/** All that a report, its name or a rule's message could bring: markup, commands of terminals and of runners, formulas, broken characters. */
export const hostileWords = [
  '=HYPERLINK("http://evil","x")', '+1+1', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1)', '\t=1', '\r=1',
  '<script>alert(1)</script>', '</mark><img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', '&lt;b&gt; &amp;',
  '::error::boo', '%0A::set-output name=a::b', 'x,title=evil:::stop', '##[error]boo', '\n::add-mask::x',
  '\x1b[2J\x1b]0;title\x07', '\x00\x01\x0b\x0c\x1f\x7f\x85\x9b', '\uFFFE\uFFFF', '\uD800', '\uDC00x', '\u202Eabc\u2066',
  '| a | b |\n|---|---|', '[x](javascript:alert(1))', '](<x>)', '```\ncode', ']]>', '<!--', '--><!ENTITY', "';--", '{{7*7}}', '${x}', '年'.repeat(300),
];

export const hostileFiles: readonly FileResult[] = hostileWords.flatMap((words): FileResult[] => [
  {
    path: `a/${words}`,
    report: { organisation: words, year: 2020, form: '2019' },
    problems: [{
      ...plainProblem,
      message: `${words}，请改为${words}。`,
      line: `前${words}后`,
      range: at(0, 1, 1 + words.length),
      location: { section: '一', table: null, row: null, column: null },
      related: [{ path: words, message: words, range: at(0, 0, 1) }],
      fixes: [{ title: words, safe: true, edits: [{ range: at(0, 0, 1), newText: words }] }],
    }, { ...plainProblem, message: words, location: { section: null, table: words, row: words, column: words }, place: { words } }],
    fixed: 0,
    source: { kind: 'text', encoding: 'UTF-8' },
  },
  { path: words, error: words },
]);

export const missing = [
  { organisation: '白河乡人民政府', year: 2020, because: 'expected' as const },
  { organisation: '<b>=1</b>', year: 2020, because: 'lastYear' as const },
];

/** What a format prints of these files. */
export function printed(open: OpenReporter, files: readonly FileResult[], absent: readonly (typeof missing)[number][] = []): string {
  const reporter = open({ color: false, width: 80 });
  return files.map(reporter.add).join('') + String(reporter.end(absent));
}
