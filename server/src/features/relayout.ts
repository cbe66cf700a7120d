import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../analysis/analysis';
import { toTextEdit } from '../analysis/toRange';
import { printAlignedTable } from '../layout/alignedTable';
import { printTable } from '../layout/printTable';
import type { Report } from '../report/report';
import type { Edit } from '../rules/rule';
import { printDecimal } from '../text/decimal';
import { foldText } from '../text/fold';
import { lineEnd, lineStart } from '../text/lineAround';
import { printableTables, type PrintableTable } from '../writing/printableTables';

/** The layouts that a person may ask for: to read and edit a table, and as it comes out of Word. */
export type Target = 'aligned' | 'tab-led';

/**
 * Edits that print tables in another layout. As formatters do that must not break what they format, it reads the
 * result again: a table with which the report would state anything else, be found fault with otherwise, or not be
 * done with at once, stays.
 */
export function relayout(analysis: Analysis, tables: readonly PrintableTable[], target: Target): Edit[] {
  const edits = tables.flatMap((table) => reprint(analysis.report, table, target) ?? []);
  if (isSafe(analysis, edits, target)) return edits;
  const safe = edits.filter((edit) => isSafe(analysis, [edit], target));
  return isSafe(analysis, safe, target) ? safe : [];
}

/** Whether the table is not printed like that yet. */
export function isPending(report: Report, table: PrintableTable, target: Target): boolean {
  return reprint(report, table, target) !== null;
}

/** Null where the table is printed like that already. */
function reprint({ text, layout }: Report, { span, rows }: PrintableTable, target: Target): Edit | null {
  const { lineBreak } = layout;
  const printed = target === 'aligned'
    ? printAlignedTable(rows, lineBreak)
    : printTable(rows.map(({ cells }) => cells.map(({ text: cell }) => cell)), 'tab-led', lineBreak);
  // What stands on the very next line would be taken for a part of the table, here or in Markdown.
  const before = isBlankLine(text, span.start - 1) ? '' : lineBreak;
  const after = isBlankLine(text, span.end + (text.startsWith('\r\n', span.end) ? 2 : 1)) ? '' : lineBreak;
  const newText = before + printed + after;
  return newText === text.slice(span.start, span.end) ? null : { span, newText };
}

/** Whether nothing stands on the line that `offset` is in; so too beyond the ends of the text. */
function isBlankLine(text: string, offset: number): boolean {
  const at = Math.max(0, text.startsWith('\r\n', offset - 1) ? offset - 1 : offset);
  return offset < 0 || text.slice(lineStart(text, at), lineEnd(text, at)).trim() === '';
}

function isSafe(previous: Analysis, edits: readonly Edit[], target: Target): boolean {
  if (edits.length === 0) return true;
  const { document, report, problems, asReport } = previous;
  const text = TextDocument.applyEdits(document, edits.map((edit) => toTextEdit(document, edit)));
  const after = analyze(TextDocument.create(document.uri, document.languageId, document.version, text), { asReport, previous });
  return contents(report) === contents(after.report) && facts(report) === facts(after.report)
    && findings(problems) === findings(after.problems)
    && pending(after.report, target) === pending(report, target) - edits.length;
}

/** How many tables are not printed like that yet. */
function pending(report: Report, target: Target): number {
  return printableTables(report).filter((table) => isPending(report, table, target)).length;
}

function contents({ text, layout }: Report): string {
  const spans = layout.blocks.flatMap((block) => {
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ span }) => span)) : [block.span];
  });
  return spans.map((span) => foldText(text, span)).join('').replaceAll('\\|', '|');
}

function facts({ tables }: Report): string {
  return tables.flatMap(({ rows }) => rows.flatMap((row) => [row.definition.id, row.cells.length, ...row.facts.map(({ value }) => {
    return value.kind === 'number' ? printDecimal(value.number) : value.kind;
  })])).join();
}

/** In no order: what stands at a row's last cell in one layout stands at the whole row in another. */
function findings(problems: Analysis['problems']): string {
  return problems.map(({ rule, severity, message }) => `${rule.id} ${severity} ${message}`).toSorted().join('\n');
}
