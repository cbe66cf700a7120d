import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { forms } from '../../server/src/taxonomy/forms';
import { samples } from '../samples';
import { tableStyles } from '../tableStyles';
import { brokenAt, clutters } from './clutter';
import { isFull } from './effort';
import { judge, labelRules, problemsOf, type Judgement } from './judge';
import { pick, slips, sources, twoSlips, wrongNumber, type Source } from './mistakes';
import { isSomeLabel, printedForm, type PrintedForm, type PrintedLabel } from './printedLabels';
import { seededRandom } from './randomTable';
import { percent, printExamples, printMeasures, share } from './table';

/** Of so many labels the unit run tries one. */
const SHARE = isFull ? 1 : 83;
const TIMEOUT = isFull ? 3_600_000 : 30_000;

const expected = JSON.parse(readFileSync(new URL('../reports/expected.json', import.meta.url), 'utf8')) as Record<string, Expected>;
const printed = forms.flatMap((form) => tableStyles.map((style) => printedForm(form, style)));
const places = printed
  .flatMap((form) => form.labels.map((label) => [form, label] as const))
  .filter((_, index) => index % SHARE === 0);

/** What a person has found in a sample; lines are 1-based. */
interface Expected {
  readonly must: readonly { readonly rule: string; readonly line?: number }[];
  readonly should: readonly { readonly rule: string; readonly line?: number }[];
}

/** What may happen to a label: how it is written then, and how it should be. */
interface Kind {
  readonly name: string;
  readonly write: (label: string, random: () => number, source: Source, style: TableStyle) => Written | null;
}

interface Written {
  readonly wrong: string;
  readonly right: string;
}

interface Trial extends Judgement {
  readonly example: string;
}

const kinds: readonly Kind[] = [
  ...[...slips, twoSlips, wrongNumber].map(({ name, make }): Kind => ({
    name,
    write: (label, random, source) => {
      const wrong = make(label, random, source);
      return wrong === null || isSomeLabel(wrong) ? null : { wrong, right: label };
    },
  })),
  { name: 'one slip, line broken', write: brokenSlip },
];

describe.each(sources)('a label of a whole report is wrong (%s)', (source) => {
  test('it is found, and the fix changes the wrong characters alone', { timeout: TIMEOUT }, () => {
    const random = seededRandom(source === 'tuned' ? 20190415 : 20210926);
    const measures = kinds.map((kind) => {
      return { name: kind.name, judgements: places.flatMap(([form, label]) => tried(form, label, kind, random, source) ?? []) };
    });
    printMeasures(
      `Labels in their place (${source})`,
      ['', 'labels', 'found', 'fix exactly right', 'other labels flagged', 'other findings'],
      measures.map(({ name, judgements }) => row(name, judgements)),
    );
    for (const { name, judgements } of measures) {
      if (source === 'tuned') printExamples(`not found or not exactly right: ${name}`, judgements.filter(({ exact }) => !exact).map(({ example }) => example));
      expect.soft(share(judgements, ({ found }) => found), `${name}: found`).toBeGreaterThanOrEqual(0.995);
      expect.soft(share(judgements, ({ exact }) => exact), `${name}: exactly right`).toBeGreaterThanOrEqual(0.99);
      expect.soft(judgements.filter(({ elsewhere }) => elsewhere > 0), `${name}: other labels`).toEqual([]);
    }
  });
});

test('a label that only looks otherwise is not wrong', { timeout: TIMEOUT }, () => {
  const random = seededRandom(20201231);
  const rows = clutters.map(({ name, make }) => {
    const findings = places.flatMap(([form, { label, span }]) => {
      const written = make(label.text, random, form.style);
      if (written === null) return [];
    // A radical is mended, but as a character, not as a label.
    const found = problemsOf(page(form, span, written)).filter(({ rule }) => rule.id !== 'look-alike-character');
    return [found.map(({ message }) => `${form.style}: ${JSON.stringify(written)}: ${message}`)];
    });
    const others = findings.flat();
    printExamples(`flagged: ${name}`, others);
    return [name, findings.length, others.length] as const;
  });
  printMeasures('Labels written otherwise, but right', ['', 'labels', 'findings'], rows);
  expect(rows.filter(([, , findings]) => findings > 0)).toEqual([]);
});

test('a form without a mistake has no finding in any layout', () => {
  expect(printed.flatMap(({ text }) => problemsOf(text))).toEqual([]);
});

test.each([...samples])('the words of %s are taken for no label', (file, text) => {
  const { must, should } = expected[file] ?? { must: [], should: [] };
  const lines = [...must, ...should].filter(({ rule }) => labelRules.includes(rule)).map(({ line }) => line);
  const found = problemsOf(text).filter(({ rule }) => labelRules.includes(rule.id));
  expect(found.map(({ span }) => text.slice(0, span.start).split(/\r\n?|\n/).length)).toEqual(lines);
});

function tried(form: PrintedForm, { label, span }: PrintedLabel, { write }: Kind, random: () => number, source: Source): Trial | null {
  const written = write(label.text, random, source, form.style);
  if (!written) return null;
  const { wrong, right } = written;
  const place = { start: span.start, end: span.start + wrong.length };
  return { ...judge(page(form, span, wrong), page(form, span, right), place, labelRules), example: `${form.form.id} ${form.style}: ${right} → ${wrong}` };
}

function page({ text }: PrintedForm, { start, end }: PrintedLabel['span'], label: string): string {
  return text.slice(0, start) + label + text.slice(end);
}

/** A label that the page breaks over two lines, with a slip in one of them. */
function brokenSlip(label: string, random: () => number, source: Source, style: TableStyle): Written | null {
  const at = Math.ceil(label.length / 2);
  const parts = [label.slice(0, at), label.slice(at)] as const;
  const isFirst = random() < 0.5;
  const slip = pick(slips, random).make(isFirst ? parts[0] : parts[1], random, source);
  if (slip === null || slip === '') return null;
  const wrong = isFirst ? [slip, parts[1]] : [parts[0], slip];
  if (isSomeLabel(wrong.join(''))) return null;
  return { wrong: wrong.join(brokenAt(style)), right: parts.join(brokenAt(style)) };
}

function row(name: string, judgements: readonly Judgement[]): (string | number)[] {
  return [
    name,
    judgements.length,
    percent(share(judgements, ({ found }) => found)),
    percent(share(judgements, ({ exact }) => exact)),
    judgements.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
    judgements.reduce((sum, { others }) => sum + others.length, 0),
  ];
}
