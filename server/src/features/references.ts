import type { Location, ReferenceContext } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { partAt } from '../report/partAt';
import { totalsOf } from '../report/relations';
import { toRange } from '../toRange';

/** textDocument/references: of a cell, the totals that it flows into; with the declaration, itself. */
export function references(
  { document, report }: Analysis, offset: number, { includeDeclaration }: ReferenceContext,
): Location[] {
  const part = partAt(report, offset);
  if (part?.kind !== 'fact') return [];
  const { table, fact } = part;
  const cells = [...(includeDeclaration ? [fact] : []), ...totalsOf(table, fact)];
  return cells.map(({ span }) => ({ uri: document.uri, range: toRange(document, span) }));
}
