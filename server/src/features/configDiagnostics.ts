import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeActionKind, DiagnosticSeverity, DiagnosticTag, type CodeAction, type Diagnostic,
} from 'vscode-languageserver-types';
import { toRange, toSpan } from '../analysis/toRange';
import type { Acceptance } from '../config/config';
import { removeAcceptances } from '../config/configEdits';
import type { ConfigProblem } from '../config/configMessages';
import type { Language } from '../text/bilingual';
import { meet } from '../text/span';
import { asksFor, type Asked } from './codeAction';
import { toConfigEdit, type SilenceOptions } from './silence';

const CODE = 'unused-acceptance';

/** What is shown in nianbao.json itself. */
export function configDiagnostics(
  document: TextDocument, problems: readonly ConfigProblem[], unused: readonly Acceptance[], language: Language,
): Diagnostic[] {
  const mistakes = problems.map(({ span, message }): Diagnostic => ({
    range: toRange(document, span), severity: DiagnosticSeverity.Warning, source: 'nianbao', message: message[language],
  }));
  return [...mistakes, ...unused.map((acceptance) => toDiagnostic(document, acceptance, language))];
}

/** textDocument/codeAction in nianbao.json: removes what is no longer needed. */
export function configActions(
  document: TextDocument, unused: readonly Acceptance[], { range, context }: Asked, options: Pick<SilenceOptions, 'versionsEdits' | 'createsFiles' | 'language'>,
): CodeAction[] {
  if (!asksFor(CodeActionKind.QuickFix, context)) return [];
  const selection = toSpan(document, range);
  const touched = unused.filter(({ span }) => meet(span, selection));
  const remove = (title: string, acceptances: readonly Acceptance[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: acceptances.map((acceptance) => toDiagnostic(document, acceptance, options.language)),
    edit: toConfigEdit(
      { uri: document.uri, text: document.getText(), version: document.version },
      removeAcceptances(document.getText(), acceptances.map(({ index }) => index)),
      options,
    ),
  });
  const titles = {
    one: { zh: '删除这一条', en: 'Remove this entry' }[options.language],
    all: { zh: `删除全部没有用到的（${unused.length} 条）`, en: `Remove all unused entries (${unused.length})` }[options.language],
  };
  return [
    ...touched.map((acceptance) => ({ ...remove(titles.one, [acceptance]), isPreferred: true })),
    ...(touched.length > 0 && unused.length > 1 ? [remove(titles.all, unused)] : []),
  ];
}

function toDiagnostic(document: TextDocument, { span, fingerprint: { rule, text } }: Acceptance, language: Language): Diagnostic {
  return {
    range: toRange(document, span),
    severity: DiagnosticSeverity.Information,
    code: CODE,
    source: 'nianbao',
    message: {
      zh: `报告中已没有这个问题（${rule}“${text}”），请删除这一条。`,
      en: `The report no longer has this finding (${rule} “${text}”). Remove this entry.`,
    }[language],
    tags: [DiagnosticTag.Unnecessary],
  };
}
