import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { reportText } from '../features/reportText';
import { sessionOf, URI } from './session';
import { startTestServer } from './testServer';

test('what is withdrawn while the server is busy is not worked out, and what is asked last is answered', async () => {
  const server = await startTestServer({ capabilities: { textDocument: { diagnostic: {} } } });
  const session = sessionOf(server);
  await session.open(reportText({ body: '本机关认真落实上级要求。\n'.repeat(5000) }));
  const first = session.pull();
  const asked = [2, 3, 4].map((version) => {
    void session.change(version, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '字' }]);
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    return answer.catch((error: unknown) => error);
  });
  const last = session.pull();
  expect(await Promise.all(asked)).toEqual(Array(3).fill(expect.objectContaining({ code: LSPErrorCodes.RequestCancelled })));
  const [before, now] = [await first, await last];
  expect(now.resultId).not.toBe(before.resultId);
  // Of the text as it is now.
  expect(await session.pull(now.resultId)).toMatchObject({ kind: 'unchanged' });
  expect(await server.stop()).toBe(0);
});
