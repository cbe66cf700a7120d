import { describe, expect, test } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';
import { printLines, skeleton, type SkeletonLine } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Form, LabelDefinition, TableDefinition } from '../../server/src/taxonomy/taxonomy';
import { carefulReport } from '../carefulReport';
import { tableStyles } from '../tableStyles';
import { isFull } from './effort';
import { judge, labelRules, problemsOf, type Judgement } from './judge';
import { pick, slips, sources, type Mistake, type Source } from './mistakes';
import { isSomeLabel, labelsIn, tableStart, type PrintedLabel } from './printedLabels';
import { seededRandom } from './randomTable';
import { percent, printExamples, printMeasures, share } from './table';

/** Of so many labels the unit run tries one. */
const SHARE = isFull ? 1 : 101;
const TIMEOUT = isFull ? 3_600_000 : 30_000;

/** What is left of a table: the label's own row and so many others, so that no neighbour tells its place. */
const OTHER_ROWS = 3;

/** So often other rows are drawn, until what is left would be read as the form's table without the mistake. */
const DRAWS = 50;

interface Case {
  readonly form: Form;
  readonly table: TableDefinition;
  readonly label: LabelDefinition;
  readonly style: TableStyle;
}

interface Trial extends Judgement {
  readonly example: string;
}

const cases = forms
  .flatMap((form) => form.tables.flatMap((table) => table.labels.flatMap((label) => tableStyles.map((style): Case => ({ form, table, label, style })))))
  .filter(({ label }) => (label.text.match(/\p{Script=Han}/gu)?.length ?? 0) > 3)
  .filter((_, index) => index % SHARE === 0);

/** The share of labels that must be found, by mistake. */
const LEAST: Record<string, number> = {
  'same sound': 0.99, 'similar sound': 0.99, 'similar shape': 0.99, exchanged: 0.99, dropped: 0.9, added: 0.9, doubled: 0.9, 'other character': 0.9,
};

describe.each(sources)('a label of more than three characters whose neighbours are missing (%s)', (source) => {
  test('is found and mended', { timeout: TIMEOUT }, () => {
    const random = seededRandom(source === 'tuned' ? 711 : 492);
    const measures = slips.map((mistake) => {
      return { name: mistake.name, trials: cases.flatMap((each) => fewRows(each, mistake, random, source) ?? []) };
    });
    printMeasures(
      `Labels of more than three characters, three other rows of the table left (${source})`,
      ['', 'labels', 'found', 'fix exactly right', 'other labels flagged'],
      measures.map(({ name, trials }) => [
        name, trials.length, percent(share(trials, ({ found }) => found)), percent(share(trials, ({ exact }) => exact)),
        trials.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
      ]),
    );
    for (const { name, trials } of measures) {
      if (source === 'tuned') printExamples(`not found or not exactly right: ${name}`, trials.filter(({ exact }) => !exact).map(({ example }) => example));
      expect.soft(share(trials, ({ found }) => found), `${name}: found`).toBeGreaterThanOrEqual(LEAST[name] ?? 1);
      expect.soft(share(trials, ({ exact }) => exact), `${name}: exactly right`).toBeGreaterThanOrEqual(LEAST[name] ?? 1);
    }
  });

  test('is found though all others of its table are wrong too', { timeout: TIMEOUT }, () => {
    const random = seededRandom(source === 'tuned' ? 109 : 30);
    const tables = forms.flatMap((form) => form.tables.flatMap((table) => tableStyles.map((style) => ({ form, table, style })))).filter((_, index) => isFull || index % 7 === 0);
    const measures = slips.map((mistake) => {
      const trials = tables.flatMap((each) => allWrong(each, mistake, random, source));
      return { name: mistake.name, trials };
    });
    printMeasures(
      `Labels of more than three characters, every label of the table wrong (${source})`,
      ['', 'labels', 'found'],
      measures.map(({ name, trials }) => [name, trials.length, percent(share(trials, ({ found }) => found))]),
    );
    for (const { name, trials } of measures) {
      if (source === 'tuned') printExamples(`not found: ${name}`, trials.filter(({ found }) => !found).map(({ example }) => example));
      expect.soft(share(trials, ({ found }) => found), name).toBeGreaterThanOrEqual(LEAST[name] ?? 1);
    }
  });
});

function fewRows({ form, table, label, style }: Case, mistake: Mistake, random: () => number, source: Source): Trial | null {
  const written = mistake.make(label.text, random, source);
  if (written === null || isSomeLabel(written)) return null;
  for (let draw = 0; draw < DRAWS; draw++) {
    const lines = someLines(skeleton(table), label, random);
    const right = carefulReport(form.years.from, style, (_, id) => printLines(id === table.id ? lines : skeleton(tableOf(form, id)), style, '\n'));
    const place = labelsIn(right, table, tableStart(form, table, right), lines.flatMap(({ labels }) => labels)).find((each) => each.label === label);
    if (!place || !isRead(right, place)) continue;
    const { start, end } = place.span;
    const wrong = right.slice(0, start) + written + right.slice(end);
    const judgement = judge(wrong, right, { start, end: start + written.length }, labelRules);
    return { ...judgement, example: `${form.id} ${style}: ${label.text} → ${written}, beside ${lines.map(({ labels }) => labels.at(-1)?.text ?? '').join(' ')}` };
  }
  return null;
}

function isRead(text: string, { label, span }: PrintedLabel): boolean {
  const { tables } = buildReport(parseLayout(text));
  return tables.some(({ labels }) => labels.some(({ definition, span: { start } }) => definition.text === label.text && start === span.start));
}

function tableOf(form: Form, id: string): TableDefinition {
  const table = form.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no ${id}`);
  return table;
}

/** The line of a label and some others, in the order of the form; the numbers of table four belong to all. */
function someLines(lines: readonly SkeletonLine[], label: LabelDefinition, random: () => number): SkeletonLine[] {
  const own = lines.filter((line) => line.labels.includes(label) || line.labels.length === 0);
  const others = lines.filter((line) => !own.includes(line));
  const kept = new Set([...own, ...Array.from({ length: OTHER_ROWS }, () => pick(others, random))]);
  return lines.filter((line) => kept.has(line));
}

/** Every label of the table with a mistake of this kind: what is found of the long ones. */
function allWrong(
  { form, table, style }: Omit<Case, 'label'>, mistake: Mistake, random: () => number, source: Source,
): { found: boolean; example: string }[] {
  const right = carefulReport(form.years.from, style);
  const places = labelsIn(right, table, tableStart(form, table, right));
  let wrong = '';
  let done = 0;
  const written: PrintedLabel[] = [];
  for (const { label, span } of places) {
    const slip = mistake.make(label.text, random, source);
    const text = slip === null || isSomeLabel(slip) ? label.text : slip;
    wrong += right.slice(done, span.start);
    if (text !== label.text) written.push({ table, label, span: { start: wrong.length, end: wrong.length + text.length } });
    wrong += text;
    done = span.end;
  }
  wrong += right.slice(done);
  const problems = problemsOf(wrong).filter(({ rule }) => labelRules.includes(rule.id));
  return written.filter(({ label }) => (label.text.match(/\p{Script=Han}/gu)?.length ?? 0) > 3).map(({ label, span }) => ({
    found: problems.some((problem) => problem.span.start >= span.start - 1 && problem.span.end <= span.end + 1),
    example: `${form.id} ${style}: ${label.text} → ${wrong.slice(span.start, span.end)}`,
  }));
}
