import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client';

let client: BaseLanguageClient | undefined;

/** VS Code on the desktop and on a remote machine: the server is a child process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath(path.join('dist', 'server', 'node.js'));
  const server = { module, transport: TransportKind.ipc };
  client = startClient(
    context,
    (options) => new LanguageClient('nianbao', l10n.t('Nianbao'), server, options),
  );
}

export function deactivate(): Promise<void> | undefined {
  // One that is still starting cannot be stopped; the process ends with the window.
  return client?.isRunning() ? client.stop() : undefined;
}
