import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { toRange } from '../toRange';
import { outline, type Place } from './outline';

/** textDocument/documentSymbol */
export function documentSymbols({ document, report }: Analysis): DocumentSymbol[] {
  return outline(report).map((place) => toSymbol(document, place));
}

/** The same for clients that know no symbols within symbols. */
export function flatDocumentSymbols({ document, report }: Analysis): SymbolInformation[] {
  return outline(report).flatMap((place) => toFlatSymbols(document, place));
}

function toSymbol(document: TextDocument, { kind, name, detail, span, selection, children }: Place): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: symbolKinds[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, selection),
    children: children.map((child) => toSymbol(document, child)),
  };
}

function toFlatSymbols(document: TextDocument, place: Place, container?: string): SymbolInformation[] {
  const { kind, name, span, children } = place;
  const symbol: SymbolInformation = {
    name,
    kind: symbolKinds[kind],
    location: { uri: document.uri, range: toRange(document, span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [symbol, ...children.flatMap((child) => toFlatSymbols(document, child, name))];
}

/** LSP knows the symbols of programs only; these have the fitting pictures, and Markdown's headings are strings too. */
const symbolKinds = {
  section: SymbolKind.String,
  subsection: SymbolKind.String,
  table: SymbolKind.Array,
  rowGroup: SymbolKind.Object,
  row: SymbolKind.Number,
} as const;
