import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { outline, type Place } from './outline';

/** textDocument/foldingRange: whole lines, so that the heading or label stays in sight. */
export function foldingRanges({ document, report }: Analysis): FoldingRange[] {
  return outline(report).flatMap((place) => fold(document, place));
}

function fold(document: TextDocument, { kind, span, children }: Place): FoldingRange[] {
  if (kind === 'row') return [];
  const startLine = document.positionAt(span.start).line;
  const endLine = document.positionAt(span.end).line;
  const own = endLine > startLine ? [{ startLine, endLine }] : [];
  return [...own, ...children.flatMap((child) => fold(document, child))];
}
