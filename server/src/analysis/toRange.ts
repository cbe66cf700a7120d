import type { Range, TextDocument, TextEdit } from 'vscode-languageserver-textdocument';
import type { Place } from '../archive/figures';
import type { Edit } from '../rules/rule';
import type { Span } from '../text/span';

/** Lines and characters from 0, in UTF-16 units, for offsets. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function rangeOf({ line, character, length }: Place): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}

export function toTextEdit(document: TextDocument, { span, newText }: Edit): TextEdit {
  return { range: toRange(document, span), newText };
}
