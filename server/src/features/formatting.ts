import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { printableTables } from '../report/printableTables';
import { toTextEdit } from '../toRange';
import { relayout } from './relayout';

/** textDocument/formatting, and with a range textDocument/rangeFormatting: its tables, whole; running text stays. */
export function formatting(analysis: Analysis, range?: Range): TextEdit[] {
  const { document, report } = analysis;
  const start = range ? document.offsetAt(range.start) : 0;
  const end = range ? document.offsetAt(range.end) : Infinity;
  const tables = printableTables(report).filter(({ span }) => span.start <= end && start <= span.end);
  return relayout(analysis, tables, 'aligned').map((edit) => toTextEdit(document, edit));
}
