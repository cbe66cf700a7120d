import fc from 'fast-check';
import { expect } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis/analysis';
import { noPolicy } from '../../server/src/config/policy';
import { codeActions, FIX_ALL } from '../../server/src/features/codeAction';
import { codeLenses } from '../../server/src/features/codeLens';
import { completions } from '../../server/src/features/completion';
import { definition } from '../../server/src/features/definition';
import { diagnostics } from '../../server/src/features/diagnostic';
import { documentHighlights } from '../../server/src/features/documentHighlight';
import { documentLinks } from '../../server/src/features/documentLink';
import { documentSymbols, flatDocumentSymbols } from '../../server/src/features/documentSymbol';
import { foldingRanges } from '../../server/src/features/foldingRange';
import { formatting } from '../../server/src/features/formatting';
import { hover } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHint';
import { pastedTable } from '../../server/src/features/pastedTable';
import { preview } from '../../server/src/features/preview';
import { references } from '../../server/src/features/references';
import { selectionRanges } from '../../server/src/features/selectionRange';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { silence } from '../../server/src/features/silence';
import { tableActions } from '../../server/src/features/tableActions';
import { applyEdits } from '../applyEdits';
import { holds } from './cases';
import { analysisOf, anyText, boundary, damagedReport, expectOnCharacters } from './texts';

const client = {
  showsRelatedInformation: true, showsMarkdown: true, language: 'zh', versionsEdits: true, annotatesEdits: true, goesTo: true, takesSnippets: true, createsFiles: true, today: '2026-01-31',
} as const;

/** All that an editor asks of a text, with the cursor at `offset`. */
function answers(analysis: Analysis, offset: number, end: number): unknown[] {
  const { document } = analysis;
  const [position, range] = [document.positionAt(offset), { start: document.positionAt(offset), end: document.positionAt(end) }];
  const asked = { range, context: { diagnostics: [], only: ['quickfix', 'refactor', 'source', FIX_ALL] } };
  return [
    diagnostics(analysis, noPolicy, client), codeLenses(analysis, client), documentLinks(analysis, 'zh'), documentSymbols(analysis, 'zh'),
    flatDocumentSymbols(analysis, 'en'), foldingRanges(analysis), codeActions(analysis, noPolicy, asked, client), tableActions(analysis, asked, client),
    completions(analysis, position, client), hover(analysis, noPolicy, offset, client), documentHighlights(analysis, offset), definition(analysis, offset),
    references(analysis, offset, { includeDeclaration: true }), inlayHints(analysis, range, { sums: true, headers: true }, 'zh'),
    selectionRanges(analysis, [position]), preview(analysis.report, analysis.problems, 'zh'),
    pastedTable(analysis, { position, text: '甲\t乙\n1\t2', html: '<table><tr><td>甲<td>1</table>' }),
  ];
}

holds(
  'requests', 'whatever an editor asks about any text, and wherever, is answered with places on whole characters',
  fc.tuple(anyText, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300)),
  ([text, place, length]) => {
    const analysis = analysisOf(text);
    const offset = boundary(text, Math.floor(place * text.length));
    for (const range of rangesIn(answers(analysis, offset, boundary(text, Math.min(text.length, offset + length))))) expectInside(analysis.document, range);
    const written = silence(analysis, noPolicy, { range: { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } }, context: { diagnostics: [] } }, { uri: 'file:///nianbao.json', text: '{}', version: 1 }, client);
    expect(written.every(({ edit }) => edit !== undefined)).toBe(true);
    expectTokens(text, semanticTokens(analysis, analysis.problems).data);
  },
);

holds('formatting', 'a formatted report says the same, and is formatted', damagedReport, (text) => {
  const analysis = analysisOf(text);
  const edits = formatting(analysis).edits.map(({ range, newText }) => ({
    span: { start: analysis.document.offsetAt(range.start), end: analysis.document.offsetAt(range.end) }, newText,
  }));
  for (const { span } of edits) expectOnCharacters(text, span);
  const formatted = applyEdits(text, edits);
  expect(words(formatted)).toBe(words(text));
  expect(formatting(analysisOf(formatted)).edits).toEqual([]);
});

/** Without what tables are drawn with, here and there in full width, and what counts as blank. */
function words(text: string): string {
  return text.replace(/<[^<>]*>|[\s\u0085\u200b-\u200d\u2060|｜\\,"]+|-{3,}/g, '');
}

/** Every range that stands anywhere in an answer about the document itself. */
function rangesIn(answer: unknown): Range[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('start' in answer && 'end' in answer && typeof answer.start === 'object') return [answer as Range];
  return Object.values(answer).flatMap(rangesIn);
}

function expectInside(document: TextDocument, { start, end }: Range): void {
  const text = document.getText();
  const [from, to] = [offsetIn(document, start), offsetIn(document, end)];
  expectOnCharacters(text, { start: from, end: to });
}

/** Fails where the document has no such line, or the line no such character. */
function offsetIn(document: TextDocument, position: Position): number {
  const offset = document.offsetAt(position);
  const isEnd = position.line === document.lineCount && position.character === 0;
  expect(isEnd ? position : document.positionAt(offset)).toEqual(position);
  return offset;
}

/** In fives: lines and characters on from the one before, length, type, modifiers. */
function expectTokens(text: string, data: readonly number[]): void {
  const lines = text.split(/\r\n|\r|\n/);
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    character = down > 0 ? right : character + right;
    line += down;
    expect(length > 0 && character + length <= (lines[line]?.length ?? -1), `token at ${line}:${character}`).toBe(true);
  }
}
