import type { Location, ReferenceContext } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import { totalsOf } from '../figures/relations';
import { statementsOn } from '../figures/statementConflicts';
import { partAt } from './partAt';

/** textDocument/references: of a cell, the totals that it flows into and where prose states it; with the declaration, itself. */
export function references(
  { document, report }: Analysis, offset: number, { includeDeclaration }: ReferenceContext,
): Location[] {
  const part = partAt(report, offset);
  if (part?.kind !== 'fact') return [];
  const { table, fact } = part;
  const stated = statementsOn(report, fact).map(({ statement }) => statement);
  const places = [...(includeDeclaration ? [fact] : []), ...totalsOf(table, fact), ...stated];
  return places.map(({ span }) => ({ uri: document.uri, range: toRange(document, span) }));
}
