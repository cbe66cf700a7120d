import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';

/** Speaks over what the command line names: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. */
export function startLanguageServer(): void {
  startServer(createConnection(ProposedFeatures.all));
}
