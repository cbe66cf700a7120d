import type { Location } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { partAt } from '../report/partAt';
import { itemsOf } from '../report/relations';
import { toRange } from '../toRange';

/** textDocument/definition: of a total, the cells that it adds up. */
export function definition({ document, report }: Analysis, offset: number): Location[] {
  const part = partAt(report, offset);
  if (part?.kind !== 'fact') return [];
  const items = new Set(itemsOf(part.table, part.fact));
  return [...items].map(({ span }) => ({ uri: document.uri, range: toRange(document, span) }));
}
