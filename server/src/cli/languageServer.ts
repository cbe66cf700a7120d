import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { answerRefused, openLifeCycle, type LifeCycle } from '../lsp/lifeCycle';
import { startServer } from '../lsp/server';
import { diskFolder } from '../node/diskFolder';
import { readConfigAt } from '../node/readConfigAt';
import { openStdio } from '../node/stdio';

/** Speaks over what the command line names: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. */
export function startLanguageServer(): void {
  const life = openLifeCycle();
  const connection = connect(life);
  answerRefused(connection);
  startServer(connection, { read: readConfigAt, folder: diskFolder });
}

function connect(life: LifeCycle): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, life.options);
  const { reader, writer } = openStdio(life);
  return createConnection(ProposedFeatures.all, reader, writer, life.options);
}
