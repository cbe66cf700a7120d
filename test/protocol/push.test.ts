import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOOKMARK, reportText } from '../features/reportText';
import { codesOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

test('a client that shows related places is sent them', async () => {
  const server = await startTestServer({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
  const session = sessionOf(server);
  await session.open(reportText({ cells: { 'new natural': '1' } }));
  const { diagnostics } = await session.pushed();
  expect(diagnostics.some(({ relatedInformation = [] }) => relatedInformation.length > 0)).toBe(true);
  await server.stop();
});

describe('a client that does not ask for diagnostics', () => {
  const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });
  let server: TestServer;
  let session: Session;
  beforeAll(async () => {
    server = await startTestServer();
    session = sessionOf(server);
  });
  afterAll(() => server.stop());

  test('is offered no more than it can take', () => {
    expect(server.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
    expect(server.initialized.capabilities).not.toHaveProperty('codeActionProvider');
  });

  test('is sent them with the version that they are for', async () => {
    await session.open(faulty);
    const pushed = await session.pushed();
    expect(pushed).toMatchObject({ uri: URI, version: 1 });
    expect(codesOf(pushed.diagnostics)).toEqual(['template-residue']);
  });

  test('is sent new ones in the place of the old, never none in between', async () => {
    const text = faulty.replace(BOOKMARK, BOOKMARK + BOOKMARK);
    await session.change(2, [{ text }]);
    const pushed = await session.pushed();
    expect(pushed.version).toBe(2);
    expect(pushed.diagnostics).toHaveLength(2);
    await session.change(3, [{ text: reportText() }]);
    expect(await session.pushed()).toEqual({ uri: URI, version: 3, diagnostics: [] });
  });

  test('is sent none any more when the text is no report any more', async () => {
    await session.change(4, [{ text: faulty }]);
    expect((await session.pushed()).diagnostics).toHaveLength(1);
    await session.change(5, [{ text: `会议通知${BOOKMARK}` }]);
    expect(await session.pushed()).toEqual({ uri: URI, version: 5, diagnostics: [] });
  });

  test('is relieved of them when the document is closed', async () => {
    await session.change(6, [{ text: faulty }]);
    expect((await session.pushed()).version).toBe(6);
    await session.close();
    expect(await session.pushed()).toEqual({ uri: URI, diagnostics: [] });
  });

  test('hears nothing of texts that are no reports', async () => {
    await session.open('会议通知\n', { uri: 'file:///notice.txt', languageId: 'plaintext' });
    await session.ask('textDocument/foldingRange', 'file:///notice.txt');
    await session.close('file:///notice.txt');
    await session.ask('textDocument/foldingRange', 'file:///notice.txt');
    expect(server.untaken()).toEqual([]);
  });
});
