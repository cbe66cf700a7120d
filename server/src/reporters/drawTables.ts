import type { Problem } from '../analysis/analysis';
import { join } from '../page/html';
import { hits, numberedProblems } from '../page/previewMarks';
import { previewPieces } from '../page/previewPieces';
import { previewOwnTable, previewTable } from '../page/previewTable';
import type { Report } from '../report/report';

/** The form's tables as they are printed, and those of the author's own in which something is wrong, as markup. `prefix` begins the ids of the notes. */
export function drawTables(report: Report, problems: readonly Problem[], prefix: string): string {
  const { text } = report;
  const numbered = numberedProblems(problems, prefix);
  const tables = previewPieces(report).flatMap((piece) => {
    if (piece.kind === 'table') return [previewTable(text, piece.table, numbered)];
    if (piece.kind !== 'ownTable' || hits(numbered, piece.span).length === 0) return [];
    return [previewOwnTable(text, piece.rows, numbered)];
  });
  return join(tables).html;
}
