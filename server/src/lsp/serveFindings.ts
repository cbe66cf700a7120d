import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../features/diagnostic';
import type { Served } from './answering';
import type { Pen } from './pen';
import type { PoliciesByDocument } from './policiesByDocument';
import { resultIds } from './resultIds';

interface FindingServer extends Served {
  readonly policies: PoliciesByDocument;
  readonly pen: Pen;
}

/** Shows the findings of open reports. Returns what shows them again. */
export function serveFindings(server: FindingServer): () => void {
  return server.client.pullsDiagnostics ? answerPulls(server) : pushDiagnostics(server);
}

/** Answers clients that ask for diagnostics. Returns what makes them ask again. */
function answerPulls({ connection, client, policies, pen, answer, analysisOf }: FindingServer): () => void {
  const resultIdOf = resultIds();
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
    return answer('textDocument/diagnostic', none, async () => {
      const policy = await policies.of(textDocument.uri);
      const analysis = analysisOf(textDocument.uri);
      if (!analysis) return none;
      // Where nobody could be told later, all is said at once.
      const shown = client.refreshesDiagnostics ? pen.spare(analysis) : analysis;
      const resultId = resultIdOf(analysis, policy) + (shown === analysis ? '' : ' while writing');
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnostics(shown, policy, client) };
    });
  });
  return () => {
    if (!client.refreshesDiagnostics) return;
    void answer('workspace/diagnostic/refresh', undefined, () => connection.languages.diagnostics.refresh());
  };
}

/** Sends diagnostics to clients that do not ask. Returns what sends them again. */
function pushDiagnostics({ connection, client, documents, policies, answer, analysisOf }: FindingServer): () => void {
  const marked = new Set<string>();
  const push = ({ uri }: TextDocument): void => void answer('textDocument/publishDiagnostics', undefined, async () => {
    const policy = await policies.of(uri);
    const document = documents.get(uri);
    const analysis = analysisOf(uri);
    if (!document || (!analysis && !marked.has(uri))) return;
    marked.add(uri);
    const shown = analysis ? diagnostics(analysis, policy, client) : [];
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: shown });
  });
  documents.onDidChangeContent(({ document }) => push(document));
  documents.onDidClose(({ document: { uri } }) => {
    if (marked.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return () => documents.all().forEach(push);
}
