import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { TestServer } from './testServer';

export const URI = 'file:///report.txt';

/** What a client says in a day's work, in a word each. */
export function sessionOf({ connection, next }: TestServer) {
  return {
    open: (text: string, { uri = URI, languageId = 'nianbao-report', version = 1 } = {}) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (version: number, contentChanges: readonly TextDocumentContentChangeEvent[], uri = URI) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri = URI) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: (previousResultId?: string, uri = URI) =>
      connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    pushed: () => next<PublishDiagnosticsParams>('textDocument/publishDiagnostics'),
    actions: (range: Range, context: Partial<CodeActionContext> = {}) =>
      connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: URI }, range, context: { diagnostics: [], ...context },
      }),
    configure: (settings: unknown) => connection.sendNotification('workspace/didChangeConfiguration', { settings }),
    ask: <Result>(method: string, uri = URI) => connection.sendRequest<Result>(method, { textDocument: { uri } }),
  };
}

export type Session = ReturnType<typeof sessionOf>;

/** The diagnostics of a full report. */
export function itemsOf(report: DocumentDiagnosticReport): Diagnostic[] {
  if (report.kind !== 'full') throw new Error(`a report of kind ${report.kind}`);
  return report.items;
}

export function codesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}
