import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { rules } from '../../server/src/rules/index';
import type { Finding, Rule } from '../../server/src/rules/rule';
import { buildReport } from '../../server/src/structure/buildReport';
import type { Span } from '../../server/src/text/span';
import { applyEdits } from '../applyEdits';
import { findDiscrepancies } from './findDiscrepancies';
import { type Example, parseRulePage } from './rulePage';

const folder = import.meta.dirname;

test('every rule has a page and every page a rule', () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
  expect(pages.toSorted()).toEqual(rules.map(({ id }) => `${id}.md`).toSorted());
});

const withPage = rules.filter(({ id }) => existsSync(path.join(folder, `${id}.md`)));

describe.each(withPage.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = parseRulePage(readFileSync(path.join(folder, `${id}.md`), 'utf8'));
  const { examples } = page;

  test('the head of the page is the rule', () => {
    expect({ id: page.id, title: page.title }).toEqual({ id, title: rule.title });
    expect(page.severities).toContain(rule.severity);
  });

  test('the page shows each severity and each kind of fix, what is wrong and what is right', () => {
    const findings = examples.flatMap((example) => findingsIn(rule, example));
    const severities = new Set(findings.map((finding) => finding.severity ?? rule.severity));
    const fixes = new Set(findings.flatMap((finding) => (finding.fixes ?? []).map((fix) => fix.safe)));
    expect([...severities].toSorted()).toEqual(page.severities.toSorted());
    expect([...fixes].map((safe) => (safe ? 'safe' : 'offer')).toSorted()).toEqual(page.fixes.toSorted());
    expect(examples.some(({ spans }) => spans.length > 0)).toBe(true);
    expect(examples.some(({ spans }) => spans.length === 0)).toBe(true);
  });

  describe.each(examples.map((example) => [example.line, example] as const))('line %i', (_, example) => {
    test('as it stands', () => {
      checkExample(rule, example);
    });
    test('with the line breaks of Windows', () => {
      checkExample(rule, withCarriageReturns(example));
    });
  });
});

function checkExample(rule: Rule, example: Example): void {
  const { text, spans, severity, message, fixed } = example;
  const findings = findingsIn(rule, example);
  const shown = (span: Span): string => `${span.start}:${text.slice(span.start, span.end)}`;
  expect(findings.map(({ span }) => shown(span))).toEqual(spans.map(shown));
  for (const finding of findings) {
    expect(finding.severity ?? rule.severity).toBe(severity ?? rule.severity);
    expect(finding.message).toContain(message);
    expect(finding.message).toMatch(/。$/);
    for (const { title } of finding.fixes ?? []) expect(unquoted(title.en)).not.toMatch(/\p{Script=Han}/u);
    for (const { span } of finding.related ?? []) expect(shown(span)).not.toMatch(/:$/);
  }
  const edits = findings.flatMap((finding) => finding.fixes?.[0]?.edits ?? []);
  const after = applyEdits(text, edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
  if (fixed !== null) expect(after).toBe(fixed);
  const unfixable = findings.filter((finding) => !finding.fixes?.length);
  expect(findingsIn(rule, { ...example, text: after }).length).toBeLessThanOrEqual(unfixable.length);
}

/** Blocks are parts of reports, so whether the whole is recognised as one does not matter here. */
function findingsIn(rule: Rule, example: Pick<Example, 'text' | 'archive' | 'config'>): Finding[] {
  const findings = 'check' in rule ? [...rule.check(buildReport(parseLayout(example.text)))] : findDiscrepancies(rule, example);
  return findings.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function withCarriageReturns(example: Example): Example {
  const { text, spans, fixed } = example;
  const moved = (offset: number): number => offset + text.slice(0, offset).split('\n').length - 1;
  return {
    ...example,
    text: text.replaceAll('\n', '\r\n'),
    spans: spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
    fixed: fixed?.replaceAll('\n', '\r\n') ?? null,
  };
}

/** Without words of the report and names of tables, which are Chinese in every language. */
function unquoted(words: string): string {
  return words.replace(/“.*”|表[二三四]/g, '');
}
