import type { CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Acceptance } from '../config/config';
import { CONFIG_NAME, configBeside, configFiles, configText, isConfig, isInFolder, type ConfigFile, type ConfigFiles, type ReadConfig } from '../config/configFiles';
import { explainPolicy } from '../config/explainPolicy';
import { seenReport, unusedAcceptances } from '../config/unusedAcceptances';
import type { Asked } from '../features/codeAction';
import { configActions, configDiagnostics } from '../features/configDiagnostics';
import { silence, type ConfigTarget } from '../features/silence';
import { fromBase64 } from '../intake/base64';
import { decodedUri } from '../text/decodedUri';
import { today } from '../today';
import type { Served } from './answering';
import type { PoliciesByDocument } from './policiesByDocument';
import { parseSettings } from './settings';

/** What of the server concerns nianbao.json. */
export interface ConfigServer extends Served {
  readonly configs: ConfigFiles;
  readonly policies: PoliciesByDocument;
}

interface ExplainParams {
  readonly textDocument: { readonly uri: string };
  /** What the editor's settings are merged of, the weakest first; editors that do not say are taken as one. */
  readonly scopes?: readonly { readonly name: string; readonly rules: unknown }[];
}

/**
 * Keeps reports up to date with their nianbao.json, and marks in it what is wrong or no longer needed. Returns what is to be
 * called when one may have changed on the disk.
 */
export function serveConfig(server: ConfigServer, showAgain: () => void): () => void {
  const { connection, client, documents, configs, policies, answer } = server;
  const mark = marking(server);
  const changed = (): void => {
    configs.forget();
    showAgain();
    mark();
  };
  documents.onDidChangeContent(({ document }) => {
    if (isConfig(document.uri)) showAgain();
    mark();
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isConfig(uri)) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
      changed();
    } else {
      mark();
    }
  });
  connection.onRequest('nianbao/explainSettings', (params: ExplainParams) => answer('nianbao/explainSettings', '', async () => {
    const { textDocument: { uri }, scopes } = params;
    const [policy, file] = await Promise.all([policies.of(uri), configs.nearest(uri)]);
    const [merged, ...others] = policy.sources;
    const own = scopes?.map(({ name, rules }) => ({ name, levels: parseSettings({ rules }).levels }));
    const sources = [...(own ?? (merged ? [merged] : [])), ...others];
    return explainPolicy(decodedUri(uri), { ...policy, sources }, file && decodedUri(file.uri), client.language);
  }));
  return changed;
}

/** What only a runtime can do. */
export interface ConfigHost {
  readonly read: ReadConfig;
}

export const noConfigs: ConfigHost = { read: () => Promise.resolve(null) };

/** Read by the client where it offers to, which also knows files that are on no disk. */
export function configsFor(
  { connection, client, documents, answer }: Pick<ConfigServer, 'connection' | 'client' | 'documents' | 'answer'>,
  host: ConfigHost,
): ConfigFiles {
  const ask: ReadConfig = (uri) => answer('nianbao/config', null, async () => {
    const base64: unknown = await connection.sendRequest('nianbao/config', { uri });
    return typeof base64 === 'string' ? configText(fromBase64(base64)) : null;
  });
  return configFiles({ open: (uri) => documents.get(uri), read: client.readsConfig ? ask : host.read });
}

/** textDocument/codeAction, as far as nianbao.json is to be changed. */
export async function configCodeActions(server: ConfigServer, uri: string, asked: Asked): Promise<CodeAction[]> {
  const { client, documents, configs, policies, analysisOf } = server;
  const document = documents.get(uri);
  const file = await configs.nearest(uri);
  if (document && file && isConfig(uri)) {
    const unused = await unusedIn(server, file);
    // What was asked about is gone when it has changed meanwhile.
    return document.version === file.version ? configActions(document, unused, asked, client) : [];
  }
  const policy = await policies.of(uri);
  if (file?.isUtf8 === false) return [];
  const target = file ?? (await newConfig(server, uri));
  const analysis = analysisOf(uri);
  return analysis && target ? silence(analysis, policy, asked, target, { ...client, today: today() }) : [];
}

/** In the workspace's folder, else beside the document. */
async function newConfig({ connection, client }: ConfigServer, uri: string): Promise<ConfigTarget | null> {
  if (!isInFolder(uri)) return null;
  const folders = client.hasFolders ? await connection.workspace.getWorkspaceFolders() : null;
  const roots = (folders ?? []).map((folder) => folder.uri.replace(/\/?$/, '/')).filter((root) => uri.startsWith(root));
  const [root] = roots.sort((a, b) => b.length - a.length);
  return { uri: root === undefined ? configBeside(uri) : `${root}${CONFIG_NAME}`, text: null, version: null };
}

/** Returns what brings the marks in every open nianbao.json up to date. */
function marking(server: ConfigServer): () => void {
  const { connection, client, documents, configs, answer } = server;
  const shown = new Map<string, string>();
  const mark = async (document: TextDocument): Promise<void> => {
    const file = await configs.nearest(document.uri);
    const unused = file ? await unusedIn(server, file) : [];
    // It may have been changed or closed meanwhile, and then somebody else marks it, or nobody.
    if (!file || documents.get(document.uri)?.version !== file.version) return;
    // An editor that knows the schema marks mistakes by itself.
    const problems = client.readsConfig ? [] : file.problems;
    const diagnostics = configDiagnostics(document, problems, unused, client.language);
    const print = JSON.stringify([document.version, diagnostics]);
    if (shown.get(document.uri) === print) return;
    shown.set(document.uri, print);
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  documents.onDidClose(({ document: { uri } }) => void shown.delete(uri));
  return () => {
    for (const document of documents.all().filter(({ uri }) => isConfig(uri))) {
      void answer('textDocument/publishDiagnostics', undefined, () => mark(document));
    }
  };
}

/** As far as the open reports tell. */
async function unusedIn({ documents, configs, analysisOf }: ConfigServer, file: ConfigFile): Promise<readonly Acceptance[]> {
  const reports = await Promise.all(documents.all().map(async ({ uri }) => {
    const analysis = isConfig(uri) || (await configs.nearest(uri)) !== file ? null : analysisOf(uri);
    return analysis ? [seenReport(analysis, file.config.aliases)] : [];
  }));
  return unusedAcceptances(file.config, reports.flat());
}
