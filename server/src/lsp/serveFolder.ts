import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type Connection,
  type TextDocuments,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textHash } from '../analysis/fingerprint';
import type { Policy } from '../config/policy';
import { diagnostics } from '../features/diagnostic';
import { decode } from '../intake/decode';
import { sameUri } from '../text/decodedUri';
import type { Answer } from './answering';
import type { Client } from './client';
import type { PoliciesByDocument } from './policiesByDocument';
import type { ReadingsBeside } from './readingsBeside';
import { noConfigs, type ConfigHost } from './serveConfig';
import type { SettingsByDocument } from './settingsByDocument';

/** What only a runtime with a disk can do. */
export interface FolderHost {
  /** The URIs of the text files below a folder, in order; no more than so many. */
  readonly find: (folder: string, most: number) => Promise<readonly string[]>;
  /** Another one after each change of the file; null where there is none. */
  readonly stampOf: (uri: string) => Promise<string | null>;
  /** Null where there is none, or more than so many bytes. */
  readonly read: (uri: string, most: number) => Promise<Uint8Array | null>;
}

/** What only a runtime can do; the folder is null where that reaches no disk, and our own client brings the files. */
export interface Host extends ConfigHost {
  readonly folder: FolderHost | null;
}

export const noHost: Host = { ...noConfigs, folder: null };

/** What of the server concerns the files of the workspace, open or not. */
export interface FolderServer {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsByDocument;
  /** What is wanted of the findings of a document: settings and side file in one. */
  readonly policies: PoliciesByDocument;
  readonly read: ReadingsBeside;
  readonly answer: Answer;
}

/** A search through a whole disk should end. */
export const MOST_FILES = 2000;

/** Some ten times the longest report. */
export const MOST_TEXT_BYTES = 4_000_000;

/** So many files are reported at once to a client that takes them piece by piece. */
const CHUNK = 50;

/** How a file was found when it was last read. */
interface Known {
  readonly stamp: string | null;
  readonly policy: Policy;
  /** What was known of other reports. */
  readonly filings: number;
  readonly resultId: string;
}

/** workspace/diagnostic: the findings of all text files of the workspace, where `nianbao.scope` wants them. */
export function serveFolder(server: FolderServer, host: FolderHost): void {
  const { connection, client, answer } = server;
  const { reportOn, keepOnly } = reporting(server, host);
  const filesNow = searching(server, host);
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, progress, partial) => answer('workspace/diagnostic', { items: [] }, async () => {
    const files = await filesNow();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const present = new Set(files);
    keepOnly(present);
    const gone = [...previous.keys()].filter((uri) => !present.has(uri));
    let items = gone.map((uri): WorkspaceDocumentDiagnosticReport => ({ kind: 'full', uri, version: null, items: [] }));
    if (files.length > 0) progress.begin({ zh: '检查文件夹中的报告', en: 'Checking the reports of the folder' }[client.language], 0, '', true);
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      items.push(await reportOn(uri, previous.get(uri)));
      progress.report(Math.floor((100 * (index + 1)) / files.length), `${index + 1}/${files.length}`);
      if (!partial || items.length < CHUNK) continue;
      partial.report({ items });
      items = [];
    }
    if (files.length > 0) progress.done();
    return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'withdrawn', { retriggerRequest: false }) : { items };
  }));
}

/** What is reported on files, open or not. */
function reporting({ client, documents, policies, read }: FolderServer, host: FolderHost) {
  const known = new Map<string, Known>();
  /** By whatever name the editor knows it. */
  const opened = (uri: string): TextDocument | undefined => (
    documents.get(uri) ?? documents.all().find((document) => sameUri(document.uri) === sameUri(uri))
  );
  const textOf = async (uri: string): Promise<TextDocument | null> => {
    const bytes = await host.read(uri, MOST_TEXT_BYTES);
    const decoded = bytes && decode(bytes);
    return decoded && !('error' in decoded) ? TextDocument.create(uri, 'plaintext', 0, decoded.text) : null;
  };
  /** Nothing new where the client has it already. */
  const reportOn = async (uri: string, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport> => {
    const open = opened(uri);
    const stamp = open ? `v${open.version}` : await host.stampOf(uri);
    const policy = await policies.of(uri);
    const version = open?.version ?? null;
    const before = known.get(uri);
    const isSame = before?.stamp === stamp && before.policy === policy && before.filings === read.filings();
    if (before && isSame && before.resultId === previous) return { kind: 'unchanged', uri, version, resultId: before.resultId };
    const document = open ?? await textOf(uri);
    const analysis = document && read.of(document).analysis;
    const items = analysis ? diagnostics(analysis, policy, client) : [];
    const resultId = textHash(JSON.stringify(items));
    known.set(uri, { stamp, policy, filings: read.filings(), resultId });
    return resultId === previous ? { kind: 'unchanged', uri, version, resultId } : { kind: 'full', uri, version, resultId, items };
  };
  /** Files that were reported on, and are there no more, are compared with no more. */
  const keepOnly = (present: ReadonlySet<string>): void => {
    for (const uri of [...known.keys()].filter((each) => !present.has(each))) {
      known.delete(uri);
      if (!opened(uri)) read.forget(uri);
    }
  };
  return { reportOn, keepOnly };
}

/** The files that are wanted now; where there are more than are looked at, the user is told, once. */
function searching({ connection, client, settings }: FolderServer, host: FolderHost): () => Promise<string[]> {
  let isTold = false;
  const foldersNow = async (): Promise<readonly string[]> => {
    if (!client.hasFolders) return client.folders;
    return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
  };
  return async () => {
    const found = new Set<string>();
    for (const folder of await foldersNow()) {
      if ((await settings.of(folder)).scope === 'allFiles') for (const uri of await host.find(folder, MOST_FILES + 1)) found.add(uri);
    }
    if (found.size > MOST_FILES && !isTold) {
      isTold = true;
      const message = {
        zh: `文件太多，只检查了其中 ${MOST_FILES} 个。请打开其中一部分文件夹，或用命令行 nianbao check 检查全部。`,
        en: `There are too many files; only ${MOST_FILES} of them were checked. Open a part of the folder, or check all with nianbao check on the command line.`,
      }[client.language];
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return [...found].slice(0, MOST_FILES);
  };
}
