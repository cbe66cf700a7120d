import type { ServerCapabilities } from 'vscode-languageserver';
import { analyze, type Analysis } from '../analysis/analysis';
import type { Readings } from '../analysis/readings';
import { applyPolicy } from '../config/policy';
import { completions, completionTriggers } from '../features/completion';
import { documentLinks } from '../features/documentLink';
import { newReport, type NewReportParams, type NewReportResult } from '../features/newReport';
import { selectionRanges } from '../features/selectionRange';
import { semanticTokens, semanticTokensLegend } from '../features/semanticTokens';
import type { Served } from './answering';
import type { PoliciesByDocument } from './policiesByDocument';

/** What of the server helps an author. */
interface WritingServer extends Served {
  readonly policies: PoliciesByDocument;
  readonly read: Readings;
}

export const writingCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...completionTriggers] },
  selectionRangeProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
};

/** Returns what makes the client ask again where findings are to be shown otherwise. */
export function serveWriting(server: WritingServer): () => void {
  const { connection, client, answer, analysisOf } = server;
  connection.onCompletion(({ textDocument, position }) => answer('textDocument/completion', [], () => {
    const analysis = analysisOf(textDocument.uri) ?? begun(server, textDocument.uri);
    return analysis ? completions(analysis, position, client) : [];
  }));
  connection.onSelectionRanges(({ textDocument, positions }) => answer('textDocument/selectionRange', null, () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis && selectionRanges(analysis, positions);
  }));
  connection.onDocumentLinks(({ textDocument }) => answer('textDocument/documentLink', [], () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis ? documentLinks(analysis, client.language) : [];
  }));
  connection.onRequest('nianbao/newReport', (params: NewReportParams) => (
    answer<NewReportResult | null>('nianbao/newReport', null, () => newReport(params, client.language))
  ));
  serveSemanticTokens(server);
  return () => {
    if (!client.refreshesSemanticTokens) return;
    void answer('workspace/semanticTokens/refresh', undefined, () => connection.languages.semanticTokens.refresh());
  };
}

function serveSemanticTokens({ connection, policies, answer, analysisOf }: WritingServer): void {
  const tokens = async (uri: string, range?: Parameters<typeof semanticTokens>[2]) => {
    const policy = await policies.of(uri);
    const analysis = analysisOf(uri);
    return analysis ? semanticTokens(analysis, applyPolicy(analysis, policy), range) : { data: [] };
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => (
    answer('textDocument/semanticTokens/full', { data: [] }, () => tokens(uri))
  ));
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => (
    answer('textDocument/semanticTokens/range', { data: [] }, () => tokens(uri, range))
  ));
}

/** What is called a report, and does not look like one yet. */
function begun({ documents, read }: WritingServer, uri: string): Analysis | null {
  const document = documents.get(uri);
  if (document?.languageId !== 'nianbao-report') return null;
  const { analysis, treatedAs } = read.of(document);
  return treatedAs === 'text' ? null : analysis ?? analyze(document);
}
