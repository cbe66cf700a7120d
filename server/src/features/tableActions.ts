import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toSpan, toTextEdit } from '../analysis/toRange';
import { wrongTotals, type WrongTotal } from '../figures/totals';
import { cellName, columnName, rowName } from '../report/names';
import type { FormTable } from '../report/report';
import type { Bilingual, Language } from '../text/bilingual';
import { meet, spanText, type Span } from '../text/span';
import { fill } from '../writing/fill';
import { printableTables, type PrintableTable } from '../writing/printableTables';
import { asksFor, toWorkspaceEdit, type Asked, type CodeActionOptions } from './codeAction';
import { relayout, type Target } from './relayout';

export interface TableActionOptions extends CodeActionOptions {
  /** Whether edits may say what they change and be left to the user one by one. */
  readonly annotatesEdits: boolean;
}

export const REWRITE_TABLE = `${CodeActionKind.RefactorRewrite}.nianbao.table`;
export const FILL_TOTALS = `${CodeActionKind.RefactorRewrite}.nianbao.totals`;
/** The whole text at once; formatting does the reverse. */
export const TAB_LED = `${CodeActionKind.Source}.tabLed.nianbao`;

/** textDocument/codeAction: what can be done with the tables that the selection touches. */
export function tableActions(analysis: Analysis, { range, context }: Asked, options: TableActionOptions): CodeAction[] {
  const { document, report } = analysis;
  const selection = toSpan(document, range);
  const isSelected = ({ span }: { readonly span: Span }): boolean => meet(span, selection);
  const actions: CodeAction[] = [];
  if (asksFor(REWRITE_TABLE, context)) {
    const tables = printableTables(report).filter(isSelected);
    actions.push(...(['aligned', 'tab-led'] as const).flatMap((target) => rewrite(analysis, tables, target, options)));
  }
  if (asksFor(FILL_TOTALS, context)) {
    actions.push(...report.tables.filter(isSelected).flatMap((table) => fillTotals(document, table, options)));
  }
  if (context.only && asksFor(TAB_LED, context)) {
    const edits = relayout(analysis, printableTables(report).filter(isOtherThanTabLed), 'tab-led');
    const edit = toWorkspaceEdit(document, edits, options);
    const title = { zh: `把 ${edits.length} 张表改为一格一行`, en: `Change ${edits.length} tables to one cell a line` }[options.language];
    if (edits.length > 0) actions.push({ title, kind: TAB_LED, edit });
  }
  return actions;
}

const titles: Readonly<Record<Target, Bilingual>> = {
  aligned: { zh: '把这张表改为对齐的 Markdown 表格', en: 'Change this table to aligned Markdown' },
  'tab-led': { zh: '把这张表改为一格一行（制表符开头）', en: 'Change this table to one cell a line, behind tabs' },
};

function rewrite(
  analysis: Analysis, tables: readonly PrintableTable[], target: Target, options: CodeActionOptions,
): CodeAction[] {
  const others = target === 'tab-led' ? tables.filter(isOtherThanTabLed) : tables;
  const edits = relayout(analysis, others, target);
  if (edits.length === 0) return [];
  return [{ title: titles[target][options.language], kind: REWRITE_TABLE, edit: toWorkspaceEdit(analysis.document, edits, options) }];
}

function isOtherThanTabLed({ style }: PrintableTable): boolean {
  return style !== 'tab-led';
}

/** How many cells a title names. */
const MOST_NAMED = 3;

function fillTotals(document: TextDocument, table: FormTable, options: TableActionOptions): CodeAction[] {
  const totals = wrongTotals(table);
  if (totals.length === 0) return [];
  const text = document.getText();
  const named = totals.slice(0, MOST_NAMED).map((total) => `${shortPlace(total)} ${change(text, total, options.language)}`);
  const all = [...named, ...(totals.length > MOST_NAMED ? ['……'] : [])].join('；');
  return [{
    title: {
      zh: `按分项填写${table.definition.name}的合计（改 ${totals.length} 格：${all}）`,
      en: `Fill in the totals of ${table.definition.name} from their items (${totals.length} cells change: ${all})`,
    }[options.language],
    kind: FILL_TOTALS,
    edit: options.versionsEdits && options.annotatesEdits
      ? annotated(document, totals, options.language)
      : toWorkspaceEdit(document, totals.map(({ fact, sum }) => fill(fact, String(sum))), options),
  }];
}

function shortPlace({ fact: { row, column } }: WrongTotal): string {
  return [rowName(row), columnName(column)].filter((name) => name !== null).join('·');
}

function change(text: string, { fact, sum }: WrongTotal, language: Language): string {
  return `${spanText(text, fact.cell.span) || { zh: '空白', en: 'blank' }[language]}→${sum}`;
}

/** A stated number changes only when somebody has seen which: in the title, or else one by one. */
function annotated(document: TextDocument, totals: readonly WrongTotal[], language: Language): WorkspaceEdit {
  const { uri, version } = document;
  const isNamed = totals.length <= MOST_NAMED;
  const label = (total: WrongTotal): string => `${cellName(total.fact)}：${change(document.getText(), total, language)}`;
  const description = { zh: '各分项之和', en: 'the sum of its items' }[language];
  return {
    changeAnnotations: Object.fromEntries(totals.map((total, index) => {
      const needsConfirmation = !isNamed && total.fact.value.kind !== 'blank';
      return [`total${index}`, { label: label(total), needsConfirmation, description }];
    })),
    documentChanges: [{
      textDocument: { uri, version },
      edits: totals.map(({ fact, sum }, index) => {
        return { ...toTextEdit(document, fill(fact, String(sum))), annotationId: `total${index}` };
      }),
    }],
  };
}
