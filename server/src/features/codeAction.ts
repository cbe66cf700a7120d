import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis/analysis';
import { toSpan, toTextEdit } from '../analysis/toRange';
import { applyPolicy, type Policy } from '../config/policy';
import { fixAll, safeFixes } from '../fixAll';
import type { Edit, Rule } from '../rules/rule';
import { meet } from '../text/span';
import { toDiagnostic, type DiagnosticOptions } from './diagnostic';

export interface CodeActionOptions extends DiagnosticOptions {
  /** Whether edits name the version of the document that they are for. */
  readonly versionsEdits: boolean;
}

export interface Asked {
  readonly range: Range;
  readonly context: CodeActionContext;
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nianbao`;

/** textDocument/codeAction */
export function codeActions(
  analysis: Analysis, policy: Policy, { range, context }: Asked, options: CodeActionOptions,
): CodeAction[] {
  const { document } = analysis;
  const problems = applyPolicy(analysis, policy);
  const touched = problems.filter((problem) => isTouched(document, problem, range));
  return [
    ...(asksFor(CodeActionKind.QuickFix, context) ? quickFixes(document, problems, touched, options) : []),
    ...(asksFor(FIX_ALL, context) ? fixEverything(analysis, policy, options) : []),
  ];
}

export function isTouched(document: TextDocument, { span }: Problem, range: Range): boolean {
  return meet(span, toSpan(document, range));
}

/** A kind asks for its sub-kinds too. Nobody is offered to mend the whole text unless they asked for something. */
export function asksFor(kind: CodeActionKind, { only, triggerKind }: CodeActionContext): boolean {
  if (!only) return kind === CodeActionKind.QuickFix || triggerKind !== CodeActionTriggerKind.Automatic;
  return only.some((asked) => asked === CodeActionKind.Empty || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(
  document: TextDocument, problems: readonly Problem[], touched: readonly Problem[], options: CodeActionOptions,
): CodeAction[] {
  const touchedRules = [...new Set(touched.map(({ rule }) => rule))];
  return [
    ...touched.flatMap((problem) => fixesOf(document, problem, options)),
    ...touchedRules.flatMap((rule) => fixRule(document, rule, problems, options)),
  ];
}

function fixesOf(document: TextDocument, problem: Problem, options: CodeActionOptions): CodeAction[] {
  const diagnostics = [toDiagnostic(document, problem, options)];
  return (problem.fixes ?? []).map(({ title, safe, edits }) => ({
    title: title[options.language],
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(safe ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(document, edits, options),
  }));
}

/** The same remedy wherever the same rule is broken. */
function fixRule(
  document: TextDocument, rule: Rule, problems: readonly Problem[], options: CodeActionOptions,
): CodeAction[] {
  const own = problems.filter((problem) => problem.rule === rule);
  const fixes = safeFixes(own);
  if (fixes.length < 2) return [];
  return [{
    title: { zh: `修正全部“${rule.title}”（${fixes.length} 处）`, en: `Fix all “${rule.title}” (${fixes.length})` }[options.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: own.map((problem) => toDiagnostic(document, problem, options)),
    edit: toWorkspaceEdit(document, fixes.flat(), options),
  }];
}

function fixEverything({ document, asReport }: Analysis, policy: Policy, options: CodeActionOptions): CodeAction[] {
  const { edits, count } = fixAll(document.getText(), policy, { asReport });
  if (edits.length === 0) return [];
  return [{
    title: { zh: `修正全部可放心修正的问题（${count} 处）`, en: `Fix all that is safe to fix (${count})` }[options.language],
    kind: FIX_ALL,
    edit: toWorkspaceEdit(document, edits, options),
  }];
}

export function toWorkspaceEdit(
  document: TextDocument, edits: readonly Edit[], { versionsEdits }: CodeActionOptions,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  if (!versionsEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
