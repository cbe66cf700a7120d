import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis/analysis';
import { fingerprintOf } from '../analysis/fingerprint';
import { findingStates, type FindingState } from '../analysis/knownFinding';
import { toTextEdit } from '../analysis/toRange';
import { accept, addWord, changeState, excludeRule, editableConfig, turnOffRule, type ConfigEdits } from '../config/configEdits';
import { pathFrom } from '../config/configFiles';
import { acceptanceOf, applyPolicy, type Policy } from '../config/policy';
import type { Bilingual } from '../text/bilingual';
import { spanText } from '../text/span';
import { asksFor, isTouched, type Asked, type CodeActionOptions } from './codeAction';
import { toDiagnostic } from './diagnostic';

/** The nianbao.json that holds for a report, or the one to make. */
export interface ConfigTarget {
  readonly uri: string;
  /** Null where the file is still to be made. */
  readonly text: string | null;
  /** Null where it is not open. */
  readonly version: number | null;
}

export interface SilenceOptions extends CodeActionOptions {
  readonly createsFiles: boolean;
  /** The date that is noted down: 2026-01-31. */
  readonly today: string;
}

/** textDocument/codeAction: leaves a finding as it is, without a word in the report. */
export function silence(
  analysis: Analysis, policy: Policy, { range, context }: Asked, target: ConfigTarget, options: SilenceOptions,
): CodeAction[] {
  if (!asksFor(CodeActionKind.QuickFix, context)) return [];
  const { document, report } = analysis;
  const touched = applyPolicy(analysis, policy).filter((problem) => isTouched(document, problem, range)).slice(0, MOST_OFFERED);
  const config = editableConfig(target.text ?? '');
  const decide = (problem: Problem, state: FindingState | null): ConfigEdits => {
    const decision = { state, note: null, date: options.today };
    const acceptance = acceptanceOf(report, problem, policy);
    return acceptance ? changeState(config, acceptance.index, decision) : accept(config, [fingerprintOf(report, problem)], decision);
  };
  const action = (title: Bilingual, problem: Problem, edits: ConfigEdits): CodeAction[] => (edits ? [{
    title: title[options.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, options)],
    edit: toConfigEdit(target, edits, options),
  }] : []);
  const here = touched.flatMap((problem) => (
    action(titles.here(problem.rule.title), problem, decide(problem, null))
  ));
  const states = touched.flatMap((problem) => SHOWN_STATES.filter((state) => state !== problem.known?.state).flatMap((state) => (
    action(titles.state(state, problem.rule.title), problem, decide(problem, state))
  )));
  const words = new Map(touched.flatMap((problem) => (problem.word ? [[spanText(report.text, problem.word), problem] as const] : [])));
  const intoDictionary = [...words].flatMap(([word, problem]) => action(titles.dictionary(word), problem, addWord(config, word)));
  const byRule = [...new Map(touched.map((problem) => [problem.rule, problem]))].flatMap(([rule, problem]) => [
    ...action(titles.file(rule.title), problem, excludeRule(config, pathFrom(target.uri, document.uri), rule.id)),
    ...action(titles.rule(rule.title), problem, turnOffRule(config, rule.id)),
  ]);
  return [...here, ...intoDictionary, ...byRule, ...states];
}

/** Where all of a report is selected, nobody reads a menu of all its findings. */
const MOST_OFFERED = 5;

/** Those in which a finding is still shown. */
const SHOWN_STATES = findingStates.filter((state) => state !== '已忽略');

const stateNames: Readonly<Record<FindingState, string>> = { 待处理: 'to do', 已确认: 'confirmed', 已忽略: 'ignored' };

const titles = {
  here: (rule: string): Bilingual => ({ zh: `忽略此处：${rule}`, en: `Ignore here: ${rule}` }),
  state: (state: FindingState, rule: string): Bilingual => ({ zh: `标为“${state}”：${rule}`, en: `Mark as ${stateNames[state]}: ${rule}` }),
  dictionary: (word: string): Bilingual => ({ zh: `将“${word}”加入词典`, en: `Add “${word}” to the dictionary` }),
  file: (rule: string): Bilingual => ({ zh: `在此文件中忽略“${rule}”`, en: `Ignore “${rule}” in this file` }),
  rule: (rule: string): Bilingual => ({ zh: `关闭规则“${rule}”`, en: `Turn off the rule “${rule}”` }),
};

export function toConfigEdit(
  { uri, text, version }: ConfigTarget, edits: NonNullable<ConfigEdits>,
  { versionsEdits, createsFiles }: Pick<SilenceOptions, 'versionsEdits' | 'createsFiles'>,
): WorkspaceEdit {
  const document = TextDocument.create(uri, 'jsonc', 0, text ?? '');
  const textEdits: TextEdit[] = edits.map((edit) => toTextEdit(document, edit));
  if (!versionsEdits) return { changes: { [uri]: textEdits } };
  const change = { textDocument: { uri, version }, edits: textEdits };
  if (text !== null || !createsFiles) return { documentChanges: [change] };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
}
