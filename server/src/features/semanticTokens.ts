import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis/analysis';
import { toSpan } from '../analysis/toRange';
import { compareStatements, isRight } from '../figures/statementConflicts';
import type { Fact, FormTable, Report } from '../report/report';
import type { LabelKind, TableDefinition } from '../taxonomy/taxonomy';
import { overlap, spanText, type Span } from '../text/span';

/** package.json gives those that are not LSP's own a description and the scopes by which themes colour them. */
const types = ['reportHeading', 'rowLabel', 'columnLabel', 'comment', 'number'] as const;
const modifiers = ['total', 'wrong'] as const;

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** textDocument/semanticTokens: what only who knows the form can tell. `problems` are those that the user wants to see. */
export function semanticTokens({ document, report }: Analysis, problems: readonly Problem[], range?: Range): SemanticTokens {
  const wanted = range ? toSpan(document, range) : report.span;
  const tokens = [...headings(report), ...stated(report), ...report.tables.flatMap((table) => [...labels(table), ...cells(table, problems)])]
    .filter(({ span }) => overlap(span, wanted))
    .flatMap((token) => linesOf(report.text, token.span).map((span) => ({ ...token, span })))
    .toSorted((a, b) => a.span.start - b.span.start);
  return { data: encode(document, withoutOverlaps(tokens)) };
}

interface Token {
  readonly span: Span;
  readonly type: (typeof types)[number];
  readonly modifiers: readonly (typeof modifiers)[number][];
}

function headings({ sections }: Report): Token[] {
  return sections.map(({ heading }) => {
    const span = { start: heading.ordinal?.span.start ?? heading.title.start, end: heading.title.end };
    return { span, type: 'reportHeading', modifiers: [] };
  });
}

/** Numbers in prose that a table states too. */
function stated(report: Report): Token[] {
  return compareStatements(report)
    .filter(({ statement }) => !statement.isInWords)
    .map((comparison) => ({ span: comparison.statement.span, type: 'number', modifiers: isRight(comparison) ? [] : ['wrong'] }));
}

function labels({ labels }: FormTable): Token[] {
  return labels.map(({ definition, span }) => ({ span, type: labelTypes[definition.kind], modifiers: [] }));
}

const labelTypes: Record<LabelKind, Token['type']> = {
  note: 'comment',
  caption: 'rowLabel',
  rowGroup: 'rowLabel',
  row: 'rowLabel',
  columnGroup: 'columnLabel',
  column: 'columnLabel',
};

function cells({ rows, definition, span: table }: FormTable, problems: readonly Problem[]): Token[] {
  const totals = totalsOf(definition);
  const grave = problems.filter(({ span, severity }) => overlap(span, table) && (severity === 'error' || severity === 'warning'));
  return rows.flatMap(({ facts }) => facts).map((fact) => {
    const total = totals.has(placeOf(fact)) ? (['total'] as const) : [];
    const wrong = grave.some(({ span }) => overlap(span, fact.cell.span)) ? (['wrong'] as const) : [];
    return { span: fact.cell.span, type: 'number', modifiers: [...total, ...wrong] };
  });
}

function totalsOf({ calculations }: TableDefinition): ReadonlySet<string> {
  return new Set(calculations.flatMap(({ kind, left }) => (kind === 'balance' ? [] : left.map(placeOf))));
}

function placeOf({ row, column }: Pick<Fact, 'row' | 'column'>): string {
  return `${row.id} ${column.id}`;
}

/** A token stays on its line; cells from Word go over several. */
function linesOf(text: string, span: Span): Span[] {
  return [...spanText(text, span).matchAll(/\S[^\r\n]*/g)].map(({ 0: line, index }) => {
    return { start: span.start + index, end: span.start + index + line.trimEnd().length };
  });
}

function withoutOverlaps(tokens: readonly Token[]): Token[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Five numbers a token; line and character count from the token before it. */
function encode(document: TextDocument, tokens: readonly Token[]): number[] {
  let previous = { line: 0, character: 0 };
  return tokens.flatMap(({ span, type, modifiers: own }) => {
    const { line, character } = document.positionAt(span.start);
    const from = line === previous.line ? previous.character : 0;
    const bits = own.reduce((sum, modifier) => sum | (1 << modifiers.indexOf(modifier)), 0);
    const data = [line - previous.line, character - from, span.end - span.start, types.indexOf(type), bits];
    previous = { line, character };
    return data;
  });
}
