import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import type { Language } from '../text/bilingual';
import { outline, type Place } from './outline';

/** textDocument/documentSymbol */
export function documentSymbols({ document, report }: Analysis, language: Language): DocumentSymbol[] {
  return outline(report, language).map((place) => toSymbol(document, place, language));
}

/** The same for clients that know no symbols within symbols. */
export function flatDocumentSymbols({ document, report }: Analysis, language: Language): SymbolInformation[] {
  return outline(report, language).flatMap((place) => toFlatSymbols(document, place));
}

function toSymbol(document: TextDocument, { kind, name, detail, span, selection, children }: Place, language: Language): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: symbolKinds[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, selection),
    children: [...children.slice(0, MOST_CHILDREN).map((child) => toSymbol(document, child, language)), ...remainder(document, children, language)],
  };
}

/** More in one place nobody reads, and editors grow slow with. */
const MOST_CHILDREN = 1000;

/** How many places the outline does not list. */
export function unlisted(places: readonly Place[]): number {
  return places.reduce((sum, { children }) => sum + Math.max(0, children.length - MOST_CHILDREN) + unlisted(children), 0);
}

/** Says that there is more, and leads there. */
function remainder(document: TextDocument, children: readonly Place[], language: Language): DocumentSymbol[] {
  const [first] = children.slice(MOST_CHILDREN);
  if (!first) return [];
  const count = children.length - MOST_CHILDREN;
  const name = { zh: `……以下还有 ${count} 项未列出`, en: `…… ${count} more, not listed` }[language];
  return [{ name, kind: SymbolKind.String, range: toRange(document, first.span), selectionRange: toRange(document, first.selection) }];
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
