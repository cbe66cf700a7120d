import { expect, test } from 'vitest';
import { reviewTree, type ReviewedProblem, type ReviewedReport, type ReviewFilter, type ReviewNode, type Severity } from '../client/src/reviewTree';

const all: ReviewFilter = { severity: 'hint', hiddenRules: [] };

const reports = new Map<string, ReviewedReport[]>([
  ['file:///a/2021.txt', [report('青山镇', 2021, ['error', 'label-typo'], ['hint', 'web-residue'])]],
  ['file:///a/10.txt', [report('青山镇', 2022, ['warning', 'blank-cell'])]],
  ['file:///a/9.txt', [report('青山镇', 2022)]],
  ['file:///b/%E5%B9%B4%E6%8A%A5.md', [report(null, null, ['error', 'label-typo'])]],
]);

test('reports stand by organisation and year, the latest first, with the counts of all below', () => {
  expect(outline(reviewTree(reports, all))).toEqual([
    '青山镇 1101', ' 2022 0100', '  9.txt 0000', '  10.txt 0100', '   blank-cell',
    ' 2021 1001', '  2021.txt 1001', '   label-typo', '   web-residue',
    '? 1000', ' ? 1000', '  年报.md 1000', '   label-typo',
  ]);
});

test('several reports in one file stand each with its body', () => {
  const one = new Map([['file:///a.docx', [report('甲镇', 2022, ['error', 'label-typo']), report('乙镇', 2022, ['error', 'label-typo'])]]]);
  expect(outline(reviewTree(one, all))).toEqual([
    '甲镇 1000', ' 2022 1000', '  a.docx 1000', '   label-typo',
    '乙镇 1000', ' 2022 1000', '  a.docx 1000', '   label-typo',
  ]);
});

test('a filter by severity leaves only files with findings as grave', () => {
  expect(outline(reviewTree(reports, { ...all, severity: 'warning' }))).toEqual([
    '青山镇 1100', ' 2022 0100', '  10.txt 0100', '   blank-cell',
    ' 2021 1000', '  2021.txt 1000', '   label-typo',
    '? 1000', ' ? 1000', '  年报.md 1000', '   label-typo',
  ]);
});

test('hidden rules neither show nor count', () => {
  expect(outline(reviewTree(reports, { ...all, hiddenRules: ['label-typo', 'blank-cell'] }))).toEqual([
    '青山镇 0001', ' 2021 0001', '  2021.txt 0001', '   web-residue',
  ]);
});

test('no two nodes share an id', () => {
  const ids = (nodes: readonly ReviewNode[]): string[] => nodes.flatMap((node) => [node.id, ...(node.kind === 'finding' ? [] : ids(node.children))]);
  const found = ids(reviewTree(new Map([...reports, ['file:///c.docx', [report('青山镇', 2021, ['error', 'label-typo']), report('青山镇', 2022, ['error', 'label-typo'])]]]), all));
  expect(new Set(found).size).toBe(found.length);
});

function report(organisation: string | null, year: number | null, ...problems: [Severity, string][]): ReviewedReport {
  const start = { line: 0, character: 0 };
  return { organisation, year, problems: problems.map(([severity, rule]): ReviewedProblem => ({ rule, title: rule, severity, message: rule, range: { start, end: start } })) };
}

function outline(nodes: readonly ReviewNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'finding') return [`${indent}${node.problem.rule}`];
    const { error, warning, information, hint } = node.counts;
    return [`${indent}${node.name ?? '?'} ${error}${warning}${information}${hint}`, ...outline(node.children, `${indent} `)];
  });
}
