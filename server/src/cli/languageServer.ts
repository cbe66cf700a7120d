import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerRefused, openLifeCycle } from '../lsp/lifeCycle';
import { startServer } from '../lsp/server';
import { diskFolder } from '../node/diskFolder';
import { readConfigAt } from '../node/readConfigAt';
import { openStdio } from '../node/stdio';

/** `nianbao lsp`, over standard input and output. */
export function startLanguageServer(): void {
  const life = openLifeCycle();
  const { reader, writer } = openStdio(life);
  const connection = createConnection(ProposedFeatures.all, reader, writer, life.options);
  answerRefused(connection);
  startServer(connection, { read: readConfigAt, folder: diskFolder });
}
