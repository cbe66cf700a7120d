import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  createProtocolConnection, ExitNotification, InitializeRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundle } from './nianbao';

describe('nianbao lsp', () => {
  // Some clients add the last one to whatever they start.
  it.each([[['--stdio']], [['--stdio', `--clientProcessId=${process.pid}`]]])(
    'speaks the protocol with %j, and ends when told to',
    async (options) => {
      const child = spawn(process.execPath, [await bundle(), 'lsp', ...options]);
      const ended = once(child, 'exit');
      const connection = createProtocolConnection(
        new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin),
      );
      connection.listen();
      const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type still demands it
        rootUri: null,
        capabilities: {},
      });
      expect(capabilities).toHaveProperty('textDocumentSync');
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      expect(await ended).toEqual([0, null]);
      connection.dispose();
    },
  );
});
