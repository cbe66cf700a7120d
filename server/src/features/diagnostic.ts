import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis';
import { applyPolicy, type Policy } from '../policy';
import { toRange, toTextEdit } from '../toRange';

export interface DiagnosticOptions {
  readonly showsRelatedInformation: boolean;
}

/** textDocument/diagnostic, and what is published to clients that do not ask. */
export function diagnostics(
  analysis: Analysis, policy: Policy, options: DiagnosticOptions,
): Diagnostic[] {
  return applyPolicy(analysis, policy).map((problem) => toDiagnostic(analysis.document, problem, options));
}

export function toDiagnostic(document: TextDocument, problem: Problem, options: DiagnosticOptions): Diagnostic {
  const { rule, span, message, severity, related = [], fixes = [], unnecessary } = problem;
  const { uri } = document;
  return {
    range: toRange(document, span),
    severity: severities[severity],
    code: rule.id,
    codeDescription: { href: `${RULE_PAGES}${rule.id}.md` },
    source: 'nianbao',
    message,
    ...(unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(options.showsRelatedInformation && related.length > 0
      ? { relatedInformation: related.map((each) => ({ location: { uri, range: toRange(document, each.span) }, message: each.message })) }
      : {}),
    // For clients that mend without asking for code actions.
    data: {
      fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map((edit) => toTextEdit(document, edit)) })),
    },
  };
}

const RULE_PAGES = 'https://github.com/nianbao/nianbao/blob/main/test/rules/';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
