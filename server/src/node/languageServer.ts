import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { dropWithdrawn } from '../withdrawn';
import { readFileAt } from './readFileAt';

/** Speaks over what the command line names: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. */
export function startLanguageServer(): void {
  startServer(createConnection(ProposedFeatures.all, dropWithdrawn), { read: readFileAt });
}
