import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DocumentDiagnosticReport,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analysis';
import { toClient, type Client } from './client';
import { CONFIG_NAME, isConfig, type ConfigFiles } from './configFiles';
import { codeActions, FIX_ALL } from './features/codeAction';
import { codeLenses } from './features/codeLens';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostic';
import { documentHighlights } from './features/documentHighlight';
import { documentSymbols, flatDocumentSymbols } from './features/documentSymbol';
import { foldingRanges } from './features/foldingRange';
import { hover } from './features/hover';
import { inlayHints } from './features/inlayHint';
import { references } from './features/references';
import { noReport } from './features/review';
import { FILL_TOTALS, REWRITE_TABLE, tableActions, TAB_LED } from './features/tableActions';
import { policiesByDocument } from './policiesByDocument';
import type { Treatment } from './readings';
import type { ReadingsBeside } from './readingsBeside';
import { resultIds } from './resultIds';
import { serveArchive } from './serveArchive';
import { configCodeActions, configsFor, serveConfig } from './serveConfig';
import { noHost, serveFolder, type FolderServer, type Host } from './serveFolder';
import { serveTables, tableCapabilities } from './serveTables';
import { serveWriting, writingCapabilities } from './serveWriting';
import { sectionOf } from './settings';
import { settingsByDocument, type SettingsByDocument } from './settingsByDocument';
import { views, type SentFile } from './views';

/** Requests in, answers out. What is said to whom is known when the client has introduced itself. */
export function startServer(connection: Connection, host: Host = noHost): void {
  connection.onInitialize((params) => {
    const client = toClient(params);
    serve(connection, client, host);
    return { capabilities: capabilitiesFor(client, host), serverInfo: { name: 'nianbao' } };
  });
  connection.listen();
}

function capabilitiesFor(client: Client, { folder }: Host): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !client.watchesFiles },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    ...tableCapabilities(client),
    ...writingCapabilities,
    ...(client.takesCodeActions ? { codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL, REWRITE_TABLE, FILL_TOTALS, TAB_LED] } } : {}),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: folder !== null, workDoneProgress: folder !== null } }
      : {}),
  };
}

/** What the handlers share. */
interface Server extends FolderServer {
  readonly configs: ConfigFiles;
  /** Null for documents that are not reports. */
  readonly analysisOf: (uri: string) => Analysis | null;
}

function serve(connection: Connection, client: Client, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const answer = answering(connection);
  const settings = settingsFor(connection, client, answer);
  const configs = configsFor({ connection, client, documents, answer }, host);
  const policies = policiesByDocument(settings, configs);
  // What shows them is known when all that may change them is.
  let showAgain = (): void => undefined;
  const read = serveArchive({ client, documents, policies, answer }, () => showAgain());
  const analysisOf = analysing(connection, documents, read);
  const server: Server = { connection, client, documents, settings, configs, policies, answer, analysisOf, read };
  answerRequests(server);
  answerAboutNumbers(server);
  serveTables(server);
  const showFindings = client.pullsDiagnostics ? answerPulls(server) : pushDiagnostics(server);
  const showColours = serveWriting(server);
  showAgain = (): void => {
    showFindings();
    showColours();
  };
  followSettings(server, showAgain);
  serveConfig(server, showAgain);
  answerViews(server, showAgain);
  if (client.pullsDiagnostics && host.folder) serveFolder(server, host.folder);
  if (client.wantsRecognised) announceReports(server);
  documents.listen(connection);
}

function answering(connection: Connection): Server['answer'] {
  return async (request, empty, handler) => {
    try {
      return await handler();
    } catch (error) {
      connection.console.error(`${request}：${describe(error)}`);
      return empty;
    }
  };
}

function analysing(connection: Connection, documents: TextDocuments<TextDocument>, read: ReadingsBeside): Server['analysisOf'] {
  const told = new WeakSet<Analysis>();
  return (uri) => {
    const document = documents.get(uri);
    if (!document || isConfig(uri)) return null;
    const { analysis } = read.of(document);
    if (!analysis) return null;
    if (!told.has(analysis)) {
      told.add(analysis);
      for (const { rule, error } of analysis.faults) connection.console.error(`${rule.id}：${describe(error)}`);
    }
    return analysis.report.recognised ? analysis : null;
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function settingsFor(connection: Connection, client: Client, answer: Server['answer']): SettingsByDocument {
  const ask = (scopeUri: string): Promise<unknown> => answer('workspace/configuration', null, async () => {
    return (await connection.workspace.getConfiguration({ scopeUri, section: 'nianbao' })) as unknown;
  });
  const complain = (message: string): void => {
    connection.console.warn(message);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
  return settingsByDocument({ ask: client.answersConfiguration ? ask : null, sent: client.settings, complain, language: client.language });
}

function followSettings({ connection, client, documents, settings, policies, answer }: Server, showAgain: () => void): void {
  connection.onInitialized(() => answer('client/registerCapability', undefined, async () => {
    if (client.answersConfiguration && client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' });
    }
    if (client.watchesFiles) {
      const watchers = [{ globPattern: `**/${CONFIG_NAME}` }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }));
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.change(sectionOf(sent));
    showAgain();
    if (client.refreshesInlayHints) {
      void answer('workspace/inlayHint/refresh', undefined, () => connection.languages.inlayHint.refresh());
    }
  });
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    policies.forget(uri);
  });
}

/** Answers clients that ask for diagnostics. Returns what makes them ask again. */
function answerPulls({ connection, client, policies, answer, analysisOf }: Server): () => void {
  const resultIdOf = resultIds();
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
    return answer('textDocument/diagnostic', none, async () => {
      const policy = await policies.of(textDocument.uri);
      const analysis = analysisOf(textDocument.uri);
      if (!analysis) return none;
      const resultId = resultIdOf(analysis, policy);
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnostics(analysis, policy, client) };
    });
  });
  return () => {
    if (!client.refreshesDiagnostics) return;
    void answer('workspace/diagnostic/refresh', undefined, () => connection.languages.diagnostics.refresh());
  };
}

/** Sends diagnostics to clients that do not ask. Returns what sends them again. */
function pushDiagnostics({ connection, client, documents, policies, answer, analysisOf }: Server): () => void {
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

/** Lets the client show reports in plain text as what they are. */
function announceReports({ connection, documents, answer, analysisOf }: Server): void {
  const announced = new WeakSet<TextDocument>();
  documents.onDidChangeContent(({ document }) => answer('nianbao/recognised', undefined, async () => {
    if (document.languageId === 'nianbao-report' || announced.has(document) || !analysisOf(document.uri)) return;
    announced.add(document);
    await connection.sendNotification('nianbao/recognised', { uri: document.uri });
  }));
}

function answerRequests(server: Server): void {
  const { connection, client, policies, answer, analysisOf } = server;
  connection.onDocumentSymbol(({ textDocument }) => answer('textDocument/documentSymbol', [], () => {
    const analysis = analysisOf(textDocument.uri);
    if (!analysis) return [];
    return client.nestsSymbols ? documentSymbols(analysis, client.language) : flatDocumentSymbols(analysis, client.language);
  }));
  connection.onFoldingRanges(({ textDocument }) => answer('textDocument/foldingRange', [], () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis ? foldingRanges(analysis) : [];
  }));
  connection.onCodeAction(({ textDocument, range, context }) => answer('textDocument/codeAction', [], async () => {
    const policy = await policies.of(textDocument.uri);
    const analysis = analysisOf(textDocument.uri);
    const asked = { range, context };
    const own = analysis ? [...codeActions(analysis, policy, asked, client), ...tableActions(analysis, asked, client)] : [];
    return [...own, ...(await configCodeActions(server, textDocument.uri, asked))];
  }));
}

/** What stands where the cursor is, and the sums that it takes part in. */
function answerAboutNumbers({ connection, client, settings, policies, answer, analysisOf }: Server): void {
  connection.onHover(({ textDocument: { uri }, position }) => answer('textDocument/hover', null, async () => {
    const policy = await policies.of(uri);
    const analysis = analysisOf(uri);
    return analysis && hover(analysis, policy, analysis.document.offsetAt(position), client);
  }));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => answer('textDocument/documentHighlight', [], () => {
    const analysis = analysisOf(uri);
    return analysis ? documentHighlights(analysis, analysis.document.offsetAt(position)) : [];
  }));
  connection.onDefinition(({ textDocument: { uri }, position }) => answer('textDocument/definition', [], () => {
    const analysis = analysisOf(uri);
    return analysis ? definition(analysis, analysis.document.offsetAt(position)) : [];
  }));
  connection.onReferences(({ textDocument: { uri }, position, context }) => answer('textDocument/references', [], () => {
    const analysis = analysisOf(uri);
    return analysis ? references(analysis, analysis.document.offsetAt(position), context) : [];
  }));
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => answer('textDocument/inlayHint', [], async () => {
    const { inlayHints: wanted } = await settings.of(uri);
    const analysis = analysisOf(uri);
    return analysis ? inlayHints(analysis, range, wanted, client.language) : [];
  }));
  connection.onCodeLens(({ textDocument }) => answer('textDocument/codeLens', [], () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis ? codeLenses(analysis, client) : [];
  }));
}

function answerViews({ connection, client, documents, policies, answer, read }: Server, showAgain: () => void): void {
  const shown = views({ open: (uri) => documents.get(uri), readings: read, policies, language: client.language, options: client });
  connection.onRequest('nianbao/preview', ({ uri }: { uri: string }) => answer('nianbao/preview', null, () => shown.preview(uri)));
  connection.onRequest('nianbao/status', ({ uri }: { uri: string }) => answer('nianbao/status', null, () => shown.status(uri)));
  connection.onRequest('nianbao/review', (sent: SentFile) => answer('nianbao/review', noReport, () => shown.review(sent)));
  connection.onRequest('nianbao/diagnostics', (sent: SentFile) => answer('nianbao/diagnostics', [], () => shown.diagnostics(sent)));
  connection.onNotification('nianbao/treatAs', ({ uri, as }: { uri: string; as: Treatment | null }) => {
    read.treat(uri, as);
    showAgain();
  });
}
