import type { Location } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import { itemsOf } from '../figures/relations';
import { closestReading } from '../figures/statementConflicts';
import type { Fact } from '../report/report';
import { partAt, type Part } from './partAt';

/** textDocument/definition: of a total, the cells that it adds up; of a number in prose, the cells that state it. */
export function definition({ document, report }: Analysis, offset: number): Location[] {
  const part = partAt(report, offset);
  const items = new Set(part ? definingCells(part) : []);
  return [...items].map(({ span }) => ({ uri: document.uri, range: toRange(document, span) }));
}

function definingCells(part: Part): readonly Fact[] {
  if (part.kind === 'fact') return itemsOf(part.table, part.fact);
  return part.kind === 'statement' ? part.comparisons.flatMap((comparison) => closestReading(comparison)?.facts ?? []) : [];
}
