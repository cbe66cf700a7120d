import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import { balanceOf, cellsUnder, itemsOf, totalsOf } from '../figures/relations';
import { closestReading, type Comparison, statementsOn } from '../figures/statementConflicts';
import type { Fact, FormTable } from '../report/report';
import { partAt } from './partAt';

/** textDocument/documentHighlight: a total with its items, an item with its totals, a label with its cells, prose with its cells. */
export function documentHighlights({ document, report }: Analysis, offset: number): DocumentHighlight[] {
  const part = partAt(report, offset);
  if (!part || part.kind === 'heading') return [];
  if (part.kind === 'statement') return placesOf(document, part.comparisons);
  const { table } = part;
  const cells = part.kind === 'fact' ? highlightsOf(table, part.fact) : cellsUnder(table, part.label).map(read);
  const own = part.kind === 'label' ? [{ range: toRange(document, part.label.span), kind: DocumentHighlightKind.Text }] : [];
  const kinds = new Map(cells.toReversed());
  const stated = part.kind === 'fact' ? statementsOn(report, part.fact).map(({ statement }) => statement.span) : [];
  return [
    ...own,
    ...[...kinds].map(([{ span }, kind]) => ({ range: toRange(document, span), kind })),
    ...stated.map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Text })),
  ];
}

/** What the prose states, and the cells that state the same. */
function placesOf(document: TextDocument, comparisons: readonly Comparison[]): DocumentHighlight[] {
  const cells = comparisons.flatMap((comparison) => closestReading(comparison)?.facts ?? []);
  const stated = comparisons.slice(0, 1).map(({ statement }) => ({ range: toRange(document, statement.span), kind: DocumentHighlightKind.Text }));
  return [...stated, ...cells.map(({ span }) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Read }))];
}

type Kinds = readonly (readonly [Fact, DocumentHighlightKind])[];

/** A sum is written from what is read. The first kind that a cell gets is the one that counts. */
function highlightsOf(table: FormTable, fact: Fact): Kinds {
  const items = itemsOf(table, fact);
  return [
    [fact, items.length > 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read],
    ...items.map(read),
    ...totalsOf(table, fact).map((total) => [total, DocumentHighlightKind.Write] as const),
    ...balanceOf(table, fact).map((other) => [other, DocumentHighlightKind.Text] as const),
  ];
}

function read(fact: Fact): readonly [Fact, DocumentHighlightKind] {
  return [fact, DocumentHighlightKind.Read];
}
