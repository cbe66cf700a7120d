import type { TextDocument } from 'vscode-languageserver-textdocument';
import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toSpan } from '../analysis/toRange';
import { printFormula } from '../figures/formula';
import type { TableStyle } from '../layout/layout';
import { columnName } from '../report/names';
import type { BoundRow, Calculation, Fact, FormTable } from '../report/report';
import { holds } from '../tables/calculations';
import type { Language } from '../text/bilingual';
import { meet, touches } from '../text/span';

export interface InlayHintOptions {
  readonly sums: boolean;
  readonly headers: boolean;
}

/** textDocument/inlayHint: only what stands in the range, for a window shows a small part of a report. */
export function inlayHints(
  { document, report: { tables } }: Analysis, range: Range, { sums, headers }: InlayHintOptions, language: Language,
): InlayHint[] {
  const asked = toSpan(document, range);
  const hints = tables
    .filter(({ span }) => meet(span, asked))
    .flatMap((table) => [...(headers ? headerHints(table) : []), ...(sums ? sumHints(table, language) : [])]);
  return hints.filter(({ offset }) => touches(asked, offset)).map((hint) => toInlayHint(document, hint));
}

interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
  readonly side: 'before' | 'behind';
}

function toInlayHint(document: TextDocument, { offset, label, tooltip, side }: Hint): InlayHint {
  const position = document.positionAt(offset);
  if (side === 'behind') return { position, label, tooltip, paddingLeft: true };
  return { position, label, tooltip, kind: InlayHintKind.Parameter, paddingRight: true };
}

/** In other tables the header stands above its numbers. */
const oneCellALine: ReadonlySet<TableStyle> = new Set(['tab-led', 'pipe-led', 'paragraphs']);

function headerHints({ style, rows }: FormTable): Hint[] {
  if (!oneCellALine.has(style)) return [];
  return rows.flatMap((row) => row.facts.map((fact) => headerHint(row, fact)));
}

function headerHint({ facts }: BoundRow, { column, cell }: Fact): Hint {
  const isAlone = facts.every((other) => other.column === column || other.column.label.text !== column.label.text);
  const group = isAlone ? undefined : column.groups.at(-1);
  const label = `${group ? `${group.text}·` : ''}${column.label.text}:`;
  return { offset: cell.span.start, label, tooltip: columnName(column), side: 'before' };
}

/** One hint a total, with all that its sums come to: its row's and its column's may differ. */
function sumHints({ calculations }: FormTable, language: Language): Hint[] {
  const broken = calculations.filter((each) => each.definition.kind !== 'balance' && !holds(each));
  const totals = new Set(broken.flatMap(({ left }) => left));
  return [...totals].map((total) => sumHint(total, broken.filter(({ left }) => left.includes(total)), language));
}

function sumHint({ span }: Fact, broken: readonly Calculation[], language: Language): Hint {
  const tooltip = broken.map((each) => printFormula(each, language)).join(language === 'zh' ? '；' : '; ');
  const sums = new Set(broken.map(({ rightSum }) => rightSum));
  return { offset: span.end, label: `Σ ${[...sums].join(' / ')}`, tooltip, side: 'behind' };
}
