import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toSpan, toTextEdit } from '../analysis/toRange';
import type { FormTable } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { meet, overlap, type Span } from '../text/span';
import { printableTables } from '../writing/printableTables';
import { isPending, relayout } from './relayout';
import { whyUnformatted } from './whyUnformatted';

export interface Formatting {
  readonly edits: TextEdit[];
  /** Which tables stay as they are, and why; null where none does. */
  readonly notice: Bilingual | null;
}

/** textDocument/formatting, and with a range textDocument/rangeFormatting: its tables, whole; running text stays. */
export function formatting(analysis: Analysis, range?: Range): Formatting {
  const { document, report } = analysis;
  const asked = range ? toSpan(document, range) : { start: 0, end: Infinity };
  const isMeant = ({ span }: { span: Span }): boolean => meet(span, asked);
  const tables = printableTables(report).filter(isMeant);
  const edits = relayout(analysis, tables, 'aligned');
  const done = [...edits, ...tables.filter((table) => !isPending(report, table, 'aligned'))];
  const isLeft = ({ span }: FormTable): boolean => !done.some((each) => overlap(each.span, span));
  return {
    edits: edits.map((edit) => toTextEdit(document, edit)),
    notice: whyUnformatted(report.tables.filter((table) => isMeant(table) && isLeft(table))),
  };
}
