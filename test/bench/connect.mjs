import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** A language server in a process of its own, started as an editor does that asks for diagnostics, or takes what it is sent. */
export async function connect(command) {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const wire = createMessageConnection(new StreamMessageReader(withoutBanner(child.stdout)), new StreamMessageWriter(child.stdin));
  let heard = () => {};
  wire.onNotification('textDocument/publishDiagnostics', (params) => heard(params));
  wire.onRequest(() => null);
  wire.listen();
  const { capabilities: offers } = await wire.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await wire.sendNotification('initialized', {});
  return {
    offers,
    ask: (method, params, ...token) => wire.sendRequest(method, params, ...token),
    tell: (method, params) => wire.sendNotification(method, params),
    /** The next diagnostics that are sent unasked; autocorrect first sends that there are none, each time. */
    nextSent: () => new Promise((done) => {
      heard = ({ diagnostics }) => {
        if (diagnostics.length > 0) done(diagnostics);
      };
    }),
    end: () => void child.kill(),
  };
}

const capabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { versionSupport: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** autocorrect greets on the very stream that the protocol goes over. */
function withoutBanner(stream) {
  const messages = new PassThrough();
  let hasBegun = false;
  stream.on('data', (chunk) => {
    const start = hasBegun ? 0 : chunk.indexOf('Content-Length');
    hasBegun ||= start >= 0;
    if (hasBegun) messages.write(chunk.subarray(start));
  });
  return messages;
}
