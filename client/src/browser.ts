import type { ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { RunningServer } from './extension';
import { start } from './extension';

export { deactivate, start } from './extension';

/** VS Code in a browser without a machine behind it (vscode.dev): the server is a worker. */
export function activate(context: ExtensionContext): void {
  start(context, startWorker);
}

function startWorker(script: Uri): RunningServer {
  const worker = new Worker(script.toString(true));
  return {
    transports: { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) },
    end: () => worker.terminate(),
  };
}
