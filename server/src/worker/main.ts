import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { answerRefused, openLifeCycle } from '../lsp/lifeCycle';
import { startServer } from '../lsp/server';

/** What is used of Node's, whose types would bring all of it. */
declare const process: {
  readonly on: (event: 'message' | 'disconnect', listener: (message: unknown) => void) => void;
  readonly send: (message: unknown) => void;
  readonly exit: () => void;
};

// VS Code in a browser runs this file in a worker, VS Code on the desktop in a process. Both pass messages.
const isWorker = typeof self !== 'undefined';
const port = isWorker ? self : portToParent();
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(port), new BrowserMessageWriter(port), openLifeCycle().options);
connection.onExit(isWorker ? () => self.close() : process.exit);
answerRefused(connection);
startServer(connection);

function portToParent(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => process.send(data);
  process.on('message', (message) => port1.postMessage(message));
  // VS Code is gone, however it ended.
  process.on('disconnect', process.exit);
  return port2;
}
