import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { Treatment } from '../analysis/readings';
import { CONFIG_NAME, isConfig, type ConfigFiles } from '../config/configFiles';
import { codeActions, FIX_ALL } from '../features/codeAction';
import { documentSymbols, flatDocumentSymbols } from '../features/documentSymbol';
import { foldingRanges } from '../features/foldingRange';
import { noReport } from '../features/review';
import { FILL_TOTALS, REWRITE_TABLE, tableActions, TAB_LED } from '../features/tableActions';
import { type Answer, answering, describeError, type Served } from './answering';
import { toClient, type Client } from './client';
import { openPen } from './pen';
import { policiesByDocument } from './policiesByDocument';
import type { ReadingsBeside } from './readingsBeside';
import { serveArchive } from './serveArchive';
import { configCodeActions, configsFor, serveConfig } from './serveConfig';
import { serveFindings } from './serveFindings';
import { noHost, serveFolder, type FolderServer, type Host } from './serveFolder';
import { serveNumbers } from './serveNumbers';
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
interface Server extends FolderServer, Served {
  readonly configs: ConfigFiles;
}

function serve(connection: Connection, client: Client, host: Host): void {
  // What shows findings is known when all that may change them is.
  let showAgain = (): void => undefined;
  const pen = openPen(() => showAgain());
  const documents = new TextDocuments(pen.documents);
  const answer = answering(connection);
  const settings = settingsFor(connection, client, answer);
  const configs = configsFor({ connection, client, documents, answer }, host);
  const policies = policiesByDocument(settings, configs);
  const read = serveArchive({ client, documents, policies, answer }, () => showAgain());
  const analysisOf = analysing(connection, documents, read);
  const server: Server = { connection, client, documents, settings, configs, policies, answer, analysisOf, read };
  answerRequests(server);
  serveNumbers(server);
  serveTables(server);
  const showFindings = serveFindings({ ...server, pen });
  const showColours = serveWriting(server);
  showAgain = (): void => {
    showFindings();
    showColours();
  };
  followSettings(server, showAgain);
  followFiles(server, serveConfig(server, showAgain));
  answerViews(server, showAgain);
  if (client.pullsDiagnostics && host.folder) serveFolder(server, host.folder);
  if (client.wantsRecognised) announceReports(server);
  documents.listen(connection);
}

function analysing(connection: Connection, documents: TextDocuments<TextDocument>, read: ReadingsBeside): Served['analysisOf'] {
  const told = new WeakSet<Analysis>();
  return (uri) => {
    const document = documents.get(uri);
    if (!document || isConfig(uri)) return null;
    const { analysis } = read.of(document);
    if (!analysis) return null;
    if (!told.has(analysis)) {
      told.add(analysis);
      for (const { rule, error } of analysis.faults) connection.console.error(`${rule.id}：${describeError(error)}`);
    }
    return analysis.report.recognised ? analysis : null;
  };
}

function settingsFor(connection: Connection, client: Client, answer: Answer): SettingsByDocument {
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
      const watchers = [{ globPattern: `**/${CONFIG_NAME}` }, { globPattern: REPORTS, kind: WatchKind.Delete }];
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

/** What may be filed of the workspace. */
const REPORTS = '**/*.{txt,md,nianbao,docx,html,htm}';

/** What changes on the disk: clients that cannot tell may have changed something whenever they save. */
function followFiles({ connection, client, documents, read }: Server, configChanged: () => void): void {
  if (!client.watchesFiles) {
    documents.onDidSave(configChanged);
    return;
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isConfig(uri))) configChanged();
    const gone = changes.filter(({ uri, type }) => type === FileChangeType.Deleted && !documents.get(uri));
    for (const { uri } of gone) read.forget(uri);
  });
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

function answerViews({ connection, client, documents, policies, answer, read }: Server, showAgain: () => void): void {
  const shown = views({ open: (uri) => documents.get(uri), readings: read, policies, language: client.language, options: client });
  connection.onRequest('nianbao/preview', ({ uri }: { uri: string }) => answer('nianbao/preview', null, () => shown.preview(uri)));
  connection.onRequest('nianbao/status', ({ uri }: { uri: string }) => answer('nianbao/status', null, () => shown.status(uri)));
  connection.onRequest('nianbao/review', (sent: SentFile) => answer('nianbao/review', noReport, () => shown.review(sent)));
  connection.onRequest('nianbao/diagnostics', (sent: SentFile) => answer('nianbao/diagnostics', [], () => shown.diagnostics(sent)));
  connection.onRequest('nianbao/stale', () => answer('nianbao/stale', [], () => read.stale()));
  connection.onNotification('nianbao/treatAs', ({ uri, as }: { uri: string; as: Treatment | null }) => {
    read.treat(uri, as);
    showAgain();
  });
}
