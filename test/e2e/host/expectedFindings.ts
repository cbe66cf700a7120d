import { workspace } from 'vscode';
import { equal } from './equal';
import type { Found } from './report';
import { openReport, problems, sampleUri, untilLanguage, untilProblems } from './report';

/** What test/reports/expected.json says of one sample. */
interface Expected {
  readonly must: readonly Must[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly quiet: readonly string[];
}

interface Must {
  readonly rule: string;
  readonly line?: number;
  readonly lines?: readonly [number, number];
  readonly text?: string;
  readonly severity?: string;
}

/** Each sample, opened as plain text, becomes a report and shows what it must and nothing that it must not. */
export function expectedFindings(samples: readonly string[]): void {
  suite('the findings in the samples', () => {
    for (const sample of samples) test(sample, () => check(sample));
  });
}

async function check(sample: string) {
  const { must, errors, warnings, quiet } = await expected(sample);
  const document = await openReport(sample);
  await untilLanguage(document, 'nianbao-report');
  await untilProblems(document, 'any problem', (found) => found.length > 0);

  const found = problems(document);
  const missing = must.filter((wanted) => !found.some((problem) => matches(problem, wanted)));
  equal(missing, [], 'missing');
  const allowed: Record<string, readonly string[]> = { error: errors, warning: warnings };
  const wrong = found.filter(
    ({ rule, severity }) => quiet.includes(rule) || allowed[severity]?.includes(rule) === false,
  );
  equal(wrong.map(({ rule, line, text }) => ({ rule, line, text })), [], 'wrong');
}

async function expected(sample: string): Promise<Expected> {
  const bytes = await workspace.fs.readFile(sampleUri('expected.json'));
  const all = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Expected>;
  const [, entry] = Object.entries(all).find(([name]) => name.startsWith(sample)) ?? [];
  if (entry === undefined) throw new Error(`expected.json does not know ${sample}`);
  return entry;
}

function matches(problem: Found, { rule, line, lines, text, severity }: Must): boolean {
  const [first, last] = lines ?? [line ?? 0, line ?? Infinity];
  return (
    problem.rule === rule &&
    first <= problem.line &&
    problem.line <= last &&
    (text === undefined || problem.text === text) &&
    (severity === undefined || problem.severity === severity)
  );
}
