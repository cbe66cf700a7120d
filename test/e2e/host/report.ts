import type { Diagnostic, TextDocument } from 'vscode';
import { DiagnosticSeverity, languages, Uri, window, workspace } from 'vscode';
import { until } from './until';

/** A sample by the first characters of its name, opened and shown. */
export async function openReport(start: string): Promise<TextDocument> {
  const files = await workspace.fs.readDirectory(sampleUri('.'));
  const name = files.map(([name]) => name).find((name) => name.startsWith(start));
  return show(await workspace.openTextDocument(sampleUri(name ?? start)));
}

export function sampleUri(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** A diagnostic in plain values. Lines are counted from 1, as people do. */
export interface Found {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly line: number;
  readonly text: string;
  readonly message: string;
  readonly diagnostic: Diagnostic;
}

export function problems(document: TextDocument): Found[] {
  return languages.getDiagnostics(document.uri).map((diagnostic) => ({
    rule: ruleOf(diagnostic),
    severity: severities[diagnostic.severity],
    line: diagnostic.range.start.line + 1,
    text: document.getText(diagnostic.range),
    message: diagnostic.message,
    diagnostic,
  }));
}

/** Waits until the problems are as `accept` wants them. */
export function untilProblems(
  document: TextDocument,
  what: string,
  accept: (found: Found[]) => boolean,
): Promise<Found[]> {
  return until(what, [languages.onDidChangeDiagnostics], () => {
    const found = problems(document);
    return accept(found) ? found : undefined;
  });
}

export function untilLanguage(document: TextDocument, language: string): Promise<true> {
  const events = [workspace.onDidOpenTextDocument];
  return until(`language ${language}`, events, () => document.languageId === language || undefined);
}

const severities = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
} as const;

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
