import { describe, expect, it } from 'vitest';
import { bundle } from '../bundle';
import { startTestServer } from '../protocol/testServer';

describe('nianbao lsp', () => {
  // Some clients add the last one to whatever they start.
  it.each([[['--stdio']], [['--stdio', `--clientProcessId=${process.pid}`]]])(
    'speaks the protocol with %j, and ends when told to',
    async (options) => {
      const server = await startTestServer({ command: [await bundle('nianbao'), 'lsp', ...options] });
      expect(server.initialized).toMatchObject({ serverInfo: { name: 'nianbao' }, capabilities: { positionEncoding: 'utf-16' } });
      expect(server.initialized.capabilities).toHaveProperty('textDocumentSync');
      expect(await server.stop()).toBe(0);
    },
  );
});
