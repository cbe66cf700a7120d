import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { l10n, Uri } from 'vscode';
import type { LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import { BaseLanguageClient } from 'vscode-languageclient';
import { startClient } from './client';
import { stop } from './restart';

/** A server that runs, in whatever way this VS Code can run one. */
export interface RunningServer {
  readonly transports: MessageTransports;
  readonly end: () => void;
}

export type StartServer = (script: Uri, log: LogOutputChannel) => RunningServer;

let client: BaseLanguageClient | undefined;
let server: RunningServer | undefined;

export function start(context: ExtensionContext, startServer: StartServer): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  client = startClient(context, (options, log) => new Client(options, () => {
    // Each start of the client gets a fresh server; nothing else would end one that does not answer.
    server?.end();
    server = startServer(script, log);
    return server.transports;
  }));
}

export async function deactivate(): Promise<void> {
  if (client) await stop(client);
  // One that hangs would not see that the editor is gone.
  server?.end();
}

/** The library's own classes each bring a way to start servers, and one does not run where the other does. */
class Client extends BaseLanguageClient {
  readonly #connect: () => MessageTransports;

  constructor(options: LanguageClientOptions, connect: () => MessageTransports) {
    super('nianbao', l10n.t('Nianbao'), options);
    this.#connect = connect;
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    return Promise.resolve(this.#connect());
  }
}
