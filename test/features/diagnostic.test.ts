import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis/analysis';
import { noPolicy } from '../../server/src/config/policy';
import { diagnostics } from '../../server/src/features/diagnostic';
import type { Related } from '../../server/src/rules/rule';
import { policyWith } from '../policyWith';
import { analysisOf, BOOKMARK, reportText } from './reportText';

const all = { showsRelatedInformation: true, language: 'zh' } as const;

describe('diagnostics', () => {
  const analysis = analysisOf(reportText({ body: `本机关${BOOKMARK}落实要求。` }));

  test('say what is wrong, exactly where, and where to read more', () => {
    const [diagnostic, ...others] = diagnostics(analysis, noPolicy, all);
    const range = diagnostic!.range;
    expect(others).toEqual([]);
    expect(analysis.document.getText(range)).toBe(BOOKMARK);
    expect(diagnostic).toMatchObject({
      severity: DiagnosticSeverity.Warning,
      code: 'template-residue',
      codeDescription: { href: 'https://github.com/nianbao/nianbao/blob/main/test/rules/template-residue.md' },
      source: 'nianbao',
      tags: [DiagnosticTag.Unnecessary],
    });
    expect(diagnostic!.message).toContain(BOOKMARK);
  });

  test('carry their fixes for clients that mend by themselves', () => {
    const [diagnostic] = diagnostics(analysis, noPolicy, all);
    expect(diagnostic?.data).toEqual({
      fixes: [{ title: expect.any(String) as string, safe: true, edits: [{ range: diagnostic!.range, newText: '' }] }],
    });
  });

  test.each([
    ['error', DiagnosticSeverity.Error],
    ['information', DiagnosticSeverity.Information],
    ['hint', DiagnosticSeverity.Hint],
  ] as const)('are as serious as the settings say: %s', (level, severity) => {
    expect(diagnostics(analysis, policyWith({ 'template-residue': level }), all).map((each) => each.severity)).toEqual([severity]);
  });

  test('are absent for a rule that is off', () => {
    expect(diagnostics(analysis, policyWith({ 'template-residue': 'off' }), all)).toEqual([]);
  });

  test('name every place that takes part, to clients that show it', () => {
    const [problem] = analysis.problems;
    const related = [{ span: { start: 0, end: 3 }, message: '标题' }];
    const linked: Analysis = { ...analysis, problems: [{ ...problem!, related }] };
    const start = { line: 0, character: 0 };
    expect(diagnostics(linked, noPolicy, all)[0]?.relatedInformation).toEqual([
      { location: { uri: 'file:///report.txt', range: { start, end: { line: 0, character: 3 } } }, message: '标题' },
    ]);
    expect(diagnostics(linked, noPolicy, { ...all, showsRelatedInformation: false })[0]).not.toHaveProperty('relatedInformation');
  });

  describe('with more places than a hover has room for', () => {
    const listedOf = (related: readonly Related[]): string[] => {
      const [problem] = analysis.problems;
      const linked: Analysis = { ...analysis, problems: [{ ...problem!, related }] };
      return (diagnostics(linked, noPolicy, all)[0]?.relatedInformation ?? []).map(({ message }) => message);
    };
    const place = (message: string, isZero = false): Related => ({ span: { start: 0, end: 3 }, message, isZero });
    const zeros = Array.from({ length: 20 }, (_, index) => place(`零${index}`, true));
    const numbers = Array.from({ length: 9 }, (_, index) => place(`数${index}`));

    test('count the cells that add nothing', () => {
      expect(listedOf([place('一'), place('二'), ...zeros])).toEqual(['一', '二', '另有 20 格为 0，从这里起']);
    });

    test('list a few of those with numbers and count the others', () => {
      expect(listedOf(numbers)).toEqual(['数0', '数1', '数2', '数3', '数4', '另有 4 处没有列出，从这里起']);
      expect(listedOf([...numbers, ...zeros]).at(-1)).toBe('另有 24 处没有列出，从这里起');
    });

    test('list all where there is room, also zeros', () => {
      expect(listedOf(zeros.slice(0, 6))).toEqual(['零0', '零1', '零2', '零3', '零4', '零5']);
    });
  });

  test('are none for a text that is no report, and none for a careful one', () => {
    expect(diagnostics(analysisOf(`会议通知${BOOKMARK}`), noPolicy, all)).toEqual([]);
    expect(diagnostics(analysisOf(reportText()), noPolicy, all)).toEqual([]);
  });
});

test('of a report full of faults the gravest are listed, and it is said that there are more', () => {
  const lines = Array.from({ length: 1200 }, (_, nth) => `本机关${BOOKMARK}落实要求${nth}。\n`);
  const body = `${lines.join('')}2021年13月1日`;
  const shown = diagnostics(analysisOf(reportText({ body, cells: { 'new natural': '三件' } })), noPolicy, all);
  expect(shown).toHaveLength(1000);
  expect(shown.filter(({ severity }) => severity === DiagnosticSeverity.Error).length).toBeGreaterThan(1);
  expect(shown.at(-1)?.message).toMatch(/^问题太多，还有 \d{3} 处没有列出/);
});
