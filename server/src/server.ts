import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DocumentDiagnosticReport,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from './analysis';
import { toClient, type Client } from './client';
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
import type { RuleLevels } from './ruleLevels';
import { sectionOf } from './settings';
import { settingsByDocument, type SettingsByDocument } from './settingsByDocument';

/** Requests in, answers out. What is said to whom is known when the client has introduced itself. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params) => {
    const client = toClient(params);
    serve(connection, client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'nianbao' } };
  });
  connection.listen();
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    ...(client.takesCodeActions ? { codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] } } : {}),
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}

/** What the handlers share. */
interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsByDocument;
  /** Runs a handler; a fault costs its answer and nothing else. */
  readonly answer: <T>(request: string, empty: T, handler: () => T | Promise<T>) => Promise<T>;
  /** Null for documents that are not reports. */
  readonly analysisOf: (uri: string) => Analysis | null;
}

function serve(connection: Connection, client: Client): void {
  const documents = new TextDocuments(TextDocument);
  const answer = answering(connection);
  const settings = settingsFor(connection, client, answer);
  const analysisOf = analysing(connection, documents);
  const server: Server = { connection, client, documents, settings, answer, analysisOf };
  answerRequests(server);
  answerAboutNumbers(server);
  followSettings(server, client.pullsDiagnostics ? answerPulls(server) : pushDiagnostics(server));
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

/** Every report says 公开 many times; to look for them costs nothing beside reading a long log as a report. */
const MAY_BE_REPORT = /公[\s\p{Cf}]*[开開]/u;

function analysing(connection: Connection, documents: TextDocuments<TextDocument>): Server['analysisOf'] {
  const told = new WeakSet<Analysis>();
  return (uri) => {
    const document = documents.get(uri);
    if (!document || !MAY_BE_REPORT.test(document.getText())) return null;
    const analysis = analyze(document);
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
  return settingsByDocument({ ask: client.answersConfiguration ? ask : null, sent: client.settings, complain });
}

function followSettings({ connection, client, documents, settings, answer }: Server, showAgain: () => void): void {
  if (client.answersConfiguration && client.registersConfiguration) {
    connection.onInitialized(() => answer('client/registerCapability', undefined, async () => {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' });
    }));
  }
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.change(sectionOf(sent));
    showAgain();
    if (client.refreshesInlayHints) {
      void answer('workspace/inlayHint/refresh', undefined, () => connection.languages.inlayHint.refresh());
    }
  });
  documents.onDidClose(({ document }) => settings.forget(document.uri));
}

/** Answers clients that ask for diagnostics. Returns what makes them ask again. */
function answerPulls({ connection, client, settings, answer, analysisOf }: Server): () => void {
  const resultIdOf = resultIds();
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
    return answer('textDocument/diagnostic', none, async () => {
      const { levels } = await settings.of(textDocument.uri);
      const analysis = analysisOf(textDocument.uri);
      if (!analysis) return none;
      const resultId = resultIdOf(analysis, levels);
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnostics(analysis, levels, client) };
    });
  });
  return () => {
    if (!client.refreshesDiagnostics) return;
    void answer('workspace/diagnostic/refresh', undefined, () => connection.languages.diagnostics.refresh());
  };
}

/** A name for each result: another for each version of a document and each change of its settings. */
function resultIds(): (analysis: Analysis, levels: RuleLevels) => string {
  const named = new WeakMap<Analysis, { readonly levels: RuleLevels; readonly id: string }>();
  let count = 0;
  return (analysis, levels) => {
    const known = named.get(analysis);
    if (known?.levels === levels) return known.id;
    const id = String(++count);
    named.set(analysis, { levels, id });
    return id;
  };
}

/** Sends diagnostics to clients that do not ask. Returns what sends them again. */
function pushDiagnostics({ connection, client, documents, settings, answer, analysisOf }: Server): () => void {
  const marked = new Set<string>();
  const push = ({ uri }: TextDocument): void => void answer('textDocument/publishDiagnostics', undefined, async () => {
    const { levels } = await settings.of(uri);
    const document = documents.get(uri);
    const analysis = analysisOf(uri);
    if (!document || (!analysis && !marked.has(uri))) return;
    marked.add(uri);
    const shown = analysis ? diagnostics(analysis, levels, client) : [];
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

function answerRequests({ connection, client, settings, answer, analysisOf }: Server): void {
  connection.onDocumentSymbol(({ textDocument }) => answer('textDocument/documentSymbol', [], () => {
    const analysis = analysisOf(textDocument.uri);
    if (!analysis) return [];
    return client.nestsSymbols ? documentSymbols(analysis) : flatDocumentSymbols(analysis);
  }));
  connection.onFoldingRanges(({ textDocument }) => answer('textDocument/foldingRange', [], () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis ? foldingRanges(analysis) : [];
  }));
  connection.onCodeAction(({ textDocument, range, context }) => answer('textDocument/codeAction', [], async () => {
    const { levels } = await settings.of(textDocument.uri);
    const analysis = analysisOf(textDocument.uri);
    return analysis ? codeActions(analysis, levels, { range, context }, client) : [];
  }));
}

/** What stands where the cursor is, and the sums that it takes part in. */
function answerAboutNumbers({ connection, client, settings, answer, analysisOf }: Server): void {
  connection.onHover(({ textDocument: { uri }, position }) => answer('textDocument/hover', null, async () => {
    const { levels } = await settings.of(uri);
    const analysis = analysisOf(uri);
    return analysis && hover(analysis, levels, analysis.document.offsetAt(position), client);
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
    return analysis ? inlayHints(analysis, range, wanted) : [];
  }));
  connection.onCodeLens(({ textDocument }) => answer('textDocument/codeLens', [], () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis ? codeLenses(analysis, client) : [];
  }));
}
