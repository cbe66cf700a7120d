import type { ExtensionContext } from 'vscode';
import { l10n, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MessageTransports } from 'vscode-languageclient/browser';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { startClient } from './client';

let client: BaseLanguageClient | undefined;
let worker: Worker | undefined;

/** VS Code in a browser without a machine behind it (vscode.dev): the server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  client = startClient(context, (options) => {
    return new LanguageClient('nianbao', l10n.t('Nianbao'), () => startWorker(script), options);
  });
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
  worker?.terminate();
}

/** Each start of the client gets a fresh worker; nothing else would end the one before. */
function startWorker(script: string): Promise<MessageTransports> {
  worker?.terminate();
  worker = new Worker(script);
  // Not the worker itself: the client knows one by its class, and VS Code's extension host has another.
  const [reader, writer] = [new BrowserMessageReader(worker), new BrowserMessageWriter(worker)];
  return Promise.resolve({ reader, writer });
}
