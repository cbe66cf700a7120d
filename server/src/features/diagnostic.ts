import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis/analysis';
import { messageWithState } from '../analysis/knownFinding';
import { rangeOf, toRange, toTextEdit } from '../analysis/toRange';
import { applyPolicy, type Policy } from '../config/policy';
import { rulePage } from '../rulePage';
import { severities as gravity, type Related } from '../rules/rule';
import type { Language } from '../text/bilingual';

export interface DiagnosticOptions {
  readonly showsRelatedInformation: boolean;
  /** Of the editor's menus: titles of fixes are in it, findings in Chinese. */
  readonly language: Language;
}

/** textDocument/diagnostic, and what is published to clients that do not ask. */
export function diagnostics(
  analysis: Analysis, policy: Policy, options: DiagnosticOptions,
): Diagnostic[] {
  const problems = applyPolicy(analysis, policy);
  const listed = problems.length > MOST_DIAGNOSTICS ? gravest(problems) : problems;
  return [...listed.map((problem) => toDiagnostic(analysis.document, problem, options)), ...remainder(problems.length - listed.length, options)];
}

/** VS Code shows no more for a file; what it would throw away need not be sent with every letter. */
export const MOST_DIAGNOSTICS = 1000;

function gravest(problems: readonly Problem[]): Problem[] {
  const rank = ({ severity }: Problem): number => gravity.indexOf(severity);
  return problems.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_DIAGNOSTICS - 1);
}

function remainder(count: number, { language }: DiagnosticOptions): Diagnostic[] {
  if (count === 0) return [];
  const message = {
    zh: `问题太多，还有 ${count} 处没有列出；改正一些后，会列出其余的。`,
    en: `There are too many findings; ${count} more are listed once some of these are mended.`,
  }[language];
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: { line: 1, character: 0 } }, severity: severities.information, source: 'nianbao', message }];
}

export function toDiagnostic(document: TextDocument, problem: Problem, options: DiagnosticOptions): Diagnostic {
  const { rule, span, severity, related = [], elsewhere = [], fixes = [], unnecessary } = problem;
  const { uri } = document;
  return {
    range: toRange(document, span),
    severity: severities[severity],
    code: rule.id,
    codeDescription: { href: rulePage(rule.id) },
    source: 'nianbao',
    message: messageWithState(problem),
    ...(unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(options.showsRelatedInformation && related.length + elsewhere.length > 0
      ? {
          relatedInformation: [
            ...shortened(related).map((each) => ({ location: { uri, range: toRange(document, each.span) }, message: each.message })),
            ...elsewhere.map((each) => ({ location: { uri: each.file, range: rangeOf(each.place) }, message: each.message })),
          ],
        }
      : {}),
    // For clients that mend without asking for code actions.
    data: {
      fixes: fixes.map(({ title, safe, edits }) => ({
        title: title[options.language], safe, edits: edits.map((edit) => toTextEdit(document, edit)),
      })),
    },
  };
}

/** Hovers list them above what else there is to say, and show some ten lines. */
const MOST_RELATED = 6;

/** All are in the output of the command line; here what is left out is one more place, the first of it. */
function shortened(related: readonly Related[]): readonly Related[] {
  if (related.length <= MOST_RELATED) return related;
  const listed = related.filter(({ isZero }) => !isZero).slice(0, MOST_RELATED - 1);
  const others = related.filter((each) => !listed.includes(each));
  const [first] = others;
  if (!first) return listed;
  const what = others.every(({ isZero }) => isZero) ? '格为 0' : '处没有列出';
  return [...listed, { span: first.span, message: `另有 ${others.length} ${what}，从这里起` }];
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
