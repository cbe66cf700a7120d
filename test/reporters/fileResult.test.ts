import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { toFileResult } from '../../server/src/reporters/fileResult';
import { opinionOn } from '../../server/src/reporters/opinion';
import { spanInLine } from '../../server/src/reporters/reporter';
import { text as textReporter } from '../../server/src/reporters/text';

/** A page without line breaks is one line. */
function onOneLine(sentences: number) {
  const prose = Array.from({ length: sentences }, (_, index) => `第${index}次办理行政覆议。`).join('');
  const text = `青山镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n${prose}\n`;
  const analysis = analyze(TextDocument.create('a.txt', 'nianbao-report', 0, text), { asReport: true });
  const problems = analysis.problems.filter(({ rule }) => rule.id === 'term-typo');
  return toFileResult('a.txt', analysis, problems, { fixed: 0, source: { kind: 'text', encoding: 'UTF-8', places: [] }, part: null });
}

describe('toFileResult', () => {
  it('keeps what stands round a problem, not all of a very long line for each', () => {
    const file = onOneLine(2000);
    expect(file.problems).toHaveLength(2000);
    expect(JSON.stringify(file).length).toBeLessThan(2000 * 3000);
    for (const problem of file.problems.slice(0, 100)) {
      const { start, end } = spanInLine(problem);
      expect(problem.line.slice(start, end)).toBe('覆');
    }
  });

  it('shows the very place in the middle of a long line', () => {
    const [problem] = onOneLine(2000).problems.slice(1000);
    expect(problem && opinionOn(problem).words).toEqual({ before: '…理行政覆议。第1000次办理行政', marked: '覆', after: '议。第1001次办理行政覆议。第…' });
    const printed = textReporter({ color: false, width: 40 }).add({ ...onOneLine(2000), problems: problem ? [problem] : [] });
    expect(printed).toContain('\n    …00次办理行政覆议。第1001次办理行政…\n                 ^^\n');
  });
});
