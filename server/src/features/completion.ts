import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem, type Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toTextEdit } from '../analysis/toRange';
import type { Language } from '../text/bilingual';
import { cursorAt, type Proposal } from './proposal';
import { proposedCitations } from './proposedCitations';
import { proposedReport } from './proposedReport';
import { proposedRows } from './proposedRows';
import { proposedSections } from './proposedSections';
import { toSnippet } from './snippet';

export interface CompletionOptions {
  readonly takesSnippets: boolean;
  readonly language: Language;
}

/** What does not begin a word, but a citation. */
export const completionTriggers: readonly string[] = ['《'];

/** textDocument/completion */
export function completions({ document, report }: Analysis, position: Position, options: CompletionOptions): CompletionItem[] {
  const cursor = cursorAt(report.text, document.offsetAt(position));
  const cited = proposedCitations(cursor, report.text);
  const proposals = cited.length > 0
    ? cited
    : [...proposedReport(report, cursor), ...proposedRows(report, cursor), ...proposedSections(report, cursor)];
  return proposals.map((proposal, index) => toItem(document, proposal, index, options));
}

function toItem(document: TextDocument, proposal: Proposal, index: number, { takesSnippets, language }: CompletionOptions): CompletionItem {
  const { kind, aliases = [], span, newText } = proposal;
  const [label, detail, documentation] = [proposal.label[language], proposal.detail[language], proposal.documentation[language]];
  const snippet = takesSnippets ? toSnippet(newText) : newText;
  return {
    label,
    detail,
    labelDetails: { description: detail },
    kind: kinds[kind],
    documentation,
    // In the order in which they are proposed, not in that of their characters.
    sortText: String(index).padStart(3, '0'),
    filterText: [proposal.label.zh, ...aliases].join(' '),
    // Tabs at the start of a line are cells here, no indentation.
    insertTextMode: InsertTextMode.asIs,
    insertTextFormat: takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: toTextEdit(document, { span, newText: snippet }),
  };
}

const kinds = {
  text: CompletionItemKind.Text,
  label: CompletionItemKind.Field,
  heading: CompletionItemKind.Class,
  citation: CompletionItemKind.Reference,
  skeleton: CompletionItemKind.Snippet,
} as const;
