import { expect } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis';
import { noPolicy } from '../../server/src/config/policy';
import { fixAll } from '../../server/src/fixAll';
import type { Edit } from '../../server/src/rules/rule';
import { narrow } from '../../server/src/text/narrow';
import { spanText, contains, type Span } from '../../server/src/text/span';
import { applyEdits } from '../applyEdits';
import { holds } from './cases';
import { analysisOf, damagedReport, expectOnCharacters } from './texts';

/** An edit of a safe fix: what it takes away, what it puts there, and where. */
interface Change {
  readonly removed: string;
  readonly added: string;
  readonly span: Span;
  readonly analysis: Analysis;
}

/**
 * All that safe fixes may do, rule by rule: put right how something is written, never what the author says. A digit
 * may only go where it is written twice or is no figure but a part of the form: the number of a label or a heading.
 */
const mayDo: Readonly<Record<string, (change: Change) => boolean>> = {
  'template-residue': ({ removed, added }) => /^\[bookmark: [^\]\r\n]*\]$/.test(removed) && added === '',
  'repeated-word': ({ removed, added, span, analysis }) => added === '' && (isDoubled(analysis.report.text, span, removed) || (removed === '、' && analysis.report.text.startsWith('等', span.end))),
  'look-alike-character': ({ removed, added }) => [...withoutInvisible(removed)].length === [...added].length && !/\p{N}/u.test(removed),
  'half-width-punctuation': ({ removed, added }) => /^[,;:?!()."]$/.test(removed) && /^[，；：？！（）。“”]$/.test(added),
  'label-typo': isInLabel,
  'label-variant': isInLabel,
  // 一、2023年度总体情况 says no more than the title of the report.
  'section-title': ({ removed, span, analysis: { report } }) => (report.year === null ? /^(?:20\d\d)?$/.test(digits(removed)) : ['', String(report.year)].includes(digits(removed)))
    && report.sections.some(({ heading }) => contains(heading.title, span) || (span.start === heading.title.end && /^\s*[、，,；;]$/.test(removed))),
  'section-order': (change) => change.added !== '' && (isHeadingNumber(change) || isPointNumber(change)),
  'report-title': ({ removed, added, span, analysis: { report } }) => (contains(report.title!.span, span)
    ? isDoubled(report.text, span, removed) || !/\d/.test(removed)
    : removed === '。' && added === '' && span.start === report.title!.span.end),
  'term-typo': ({ removed, added }) => !/[\d\s]/.test(removed + added),
  'statistical-period': ({ removed, added }) => (removed === '' ? /^[年月日]$/.test(added) : removed.endsWith(added) || removed + added === '自至'),
  citation: ({ removed, added }) => digits(removed) === digits(added) || /第\s*492\s*号/.test(removed),
};

holds('safeFixes', 'safe fixes take no figure and no word of the author away', damagedReport, (text) => {
  const analysis = analysisOf(text);
  for (const { rule, fixes = [] } of analysis.problems) {
    for (const { edits } of fixes.filter(({ safe }) => safe)) {
      for (const edit of edits) expectAllowed(rule.id, edit, analysis);
    }
  }
});

holds('fixAll', 'to fix all is to be done, in one go and on whole characters', damagedReport, (text) => {
  const { text: fixed, edits } = fixAll(text, noPolicy, { asReport: true });
  for (const { span } of edits) expectOnCharacters(text, span);
  expect(applyEdits(text, edits)).toBe(fixed);
  expect(fixAll(fixed, noPolicy, { asReport: true })).toEqual({ text: fixed, count: 0, edits: [] });
});

function expectAllowed(rule: string, { span, newText }: Edit, analysis: Analysis): void {
  const removed = spanText(analysis.report.text, span);
  const isAllowed = mayDo[rule]?.({ removed, added: newText, span, analysis });
  expect(isAllowed, `${rule}: ${JSON.stringify(removed)} → ${JSON.stringify(newText)}`).toBe(true);
  const isFigure = analysis.report.tables.some(({ rows }) => rows.some(({ facts }) => facts.some(({ cell }) => cell.span.start < span.end && span.start < cell.span.end)));
  expect(isFigure && digits(removed) !== digits(newText), `${rule}: a figure`).toBe(false);
}

function isHeadingNumber({ removed, span, analysis }: Change): boolean {
  return /^[（(第]?[一二三四五六七八九十壹贰叁肆伍陆ニIV—–―ー_\d-]*(?:部分|[、丶.．，,：:）)。·・'‘’′]*)\s*$/.test(withoutInvisible(removed.normalize('NFKC')).replace(/\s/g, ''))
    && analysis.report.sections.some(({ heading }) => contains(heading.ordinal?.span ?? { start: heading.title.start, end: heading.title.start }, span));
}

/** （四） or 4、 before a paragraph, 四 in 四是. */
function isPointNumber({ removed, added, span, analysis: { report } }: Change): boolean {
  const isPoint = [removed, added].every((each) => /^(?:\(?[一二三四五六七八九十]{1,3}\)?|\d{1,2}[.、])$/.test(withoutInvisible(each.normalize('NFKC'))));
  const isHeaded = report.prose.some(({ ordinal }) => ordinal?.span.start === span.start && ordinal.span.end === span.end);
  return isPoint && (isHeaded || report.text.startsWith('是', span.end));
}

function isInLabel({ span, analysis }: Change): boolean {
  return analysis.report.tables.some(({ labels }) => labels.some((label) => contains(label.span, span)));
}

/** Whether the same words stand right before or behind, in whatever width: ,， is a comma twice. */
function isDoubled(text: string, { start, end }: Span, words: string): boolean {
  const [before, own, after] = [text.slice(0, start), words, text.slice(end)].map(narrow) as [string, string, string];
  return own !== '' && (after.startsWith(own) || before.endsWith(own));
}

function withoutInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
