import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from '../../server/src/analysis/analysis';
import { rules } from '../../server/src/rules/index';

/** What a check of a sample must show; lines are 1-based. */
interface Expectation {
  readonly rule: string;
  readonly line?: number;
  readonly lines?: readonly [number, number];
  readonly severity?: string;
  readonly text?: string;
}

interface Sample {
  readonly report: { readonly organisation: string; readonly year: number; readonly form: string };
  readonly must: readonly Expectation[];
  readonly should: readonly Expectation[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly quiet: readonly string[];
}

const samples = Object.entries(JSON.parse(read('expected.json')) as Record<string, Sample>);

describe.each(samples)('%s', (file, sample) => {
  const analysis = analyze(TextDocument.create(`file:///${file}`, 'nianbao-report', 1, read(file)));
  const { document, problems, report } = analysis;

  test('is read as the report that it is', () => {
    const { organisation, year, form } = report;
    expect({ recognised: report.recognised, organisation, year, form: form.id }).toEqual({ recognised: true, ...sample.report });
    expect(analysis.faults).toEqual([]);
  });

  test.each([...sample.must, ...sample.should.filter(({ rule }) => rules.some(({ id }) => id === rule))])(
    'shows $rule $line$lines $text',
    (expectation) => {
      expect(problems.filter((problem) => meets(problem, expectation))).not.toEqual([]);
    },
  );

  test.each(sample.quiet)('does not show %s', (rule) => {
    expect(problems.filter((problem) => problem.rule.id === rule).map(({ message }) => message)).toEqual([]);
  });

  test('shows no other errors and warnings', () => {
    const shown = (severity: string): string[] => {
      return [...new Set(problems.flatMap((each) => (each.severity === severity ? [each.rule.id] : [])))].sort();
    };
    expect(sample.errors).toEqual(expect.arrayContaining(shown('error')));
    expect(sample.warnings).toEqual(expect.arrayContaining(shown('warning')));
  });

  function meets(problem: Problem, { rule, line, lines, severity, text }: Expectation): boolean {
    const start = document.positionAt(problem.span.start).line + 1;
    const [first, last] = lines ?? [line ?? 1, line ?? document.lineCount];
    const marked = document.getText().slice(problem.span.start, problem.span.end);
    return (
      problem.rule.id === rule && first <= start && start <= last &&
      (severity === undefined || problem.severity === severity) && (text === undefined || marked === text)
    );
  }
});

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
