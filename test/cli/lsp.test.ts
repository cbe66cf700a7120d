import { describe, expect, it } from 'vitest';
import { nianbao } from './nianbao';

function packet(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('nianbao lsp --stdio', () => {
  it('starts the language server, and ends when told to', async () => {
    const input = [
      packet({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
      packet({ method: 'initialized', params: {} }),
      packet({ id: 2, method: 'shutdown' }),
      packet({ method: 'exit' }),
    ].join('');
    const { stdout, stderr, status } = await nianbao(['lsp', '--stdio'], { input });
    expect(stdout).toContain('"capabilities":');
    expect([stderr, status]).toEqual(['', 0]);
  });
});
