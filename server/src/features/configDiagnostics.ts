import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeActionKind, DiagnosticSeverity, DiagnosticTag, type CodeAction, type Diagnostic,
} from 'vscode-languageserver-types';
import type { Acceptance, ConfigProblem } from '../config';
import { removeAcceptances } from '../configEdits';
import { touches } from '../text/span';
import { toRange } from '../toRange';
import { asksFor, type Asked } from './codeAction';
import { toConfigEdit, type SilenceOptions } from './silence';

const CODE = 'unused-acceptance';

/** What is shown in nianbao.json itself. */
export function configDiagnostics(
  document: TextDocument, problems: readonly ConfigProblem[], unused: readonly Acceptance[],
): Diagnostic[] {
  const mistakes = problems.map(({ span, message }): Diagnostic => ({
    range: toRange(document, span), severity: DiagnosticSeverity.Warning, source: 'nianbao', message,
  }));
  return [...mistakes, ...unused.map((acceptance) => toDiagnostic(document, acceptance))];
}

/** textDocument/codeAction in nianbao.json: removes what is no longer needed. */
export function configActions(
  document: TextDocument, unused: readonly Acceptance[], { range, context }: Asked, options: Pick<SilenceOptions, 'versionsEdits' | 'createsFiles'>,
): CodeAction[] {
  if (!asksFor(CodeActionKind.QuickFix, context)) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const touched = unused.filter(({ span }) => touches(span, start) || touches({ start, end }, span.start));
  const remove = (title: string, acceptances: readonly Acceptance[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: acceptances.map((acceptance) => toDiagnostic(document, acceptance)),
    edit: toConfigEdit(
      { uri: document.uri, text: document.getText(), version: document.version },
      removeAcceptances(document.getText(), acceptances.map(({ index }) => index)),
      options,
    ),
  });
  return [
    ...touched.map((acceptance) => ({ ...remove('删除这一条', [acceptance]), isPreferred: true })),
    ...(touched.length > 0 && unused.length > 1 ? [remove(`删除全部没有用到的（${unused.length} 条）`, unused)] : []),
  ];
}

function toDiagnostic(document: TextDocument, { span, fingerprint: { rule, text } }: Acceptance): Diagnostic {
  return {
    range: toRange(document, span),
    severity: DiagnosticSeverity.Information,
    code: CODE,
    source: 'nianbao',
    message: `报告中已没有这个问题（${rule}“${text}”），请删除这一条。`,
    tags: [DiagnosticTag.Unnecessary],
  };
}
