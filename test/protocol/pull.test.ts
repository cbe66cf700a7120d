import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOOKMARK, reportText } from '../features/reportText';
import { codesOf, itemsOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });

describe('a client that asks for diagnostics', () => {
  let server: TestServer;
  let session: Session;
  beforeAll(async () => {
    server = await startTestServer({ capabilities: { textDocument: { diagnostic: {} } } });
    session = sessionOf(server);
  });
  afterAll(() => server.stop());

  test('is told that it may', () => {
    expect(server.initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true, workDoneProgress: true },
    });
  });

  test('gets them, and none sent besides', async () => {
    await session.open(faulty);
    expect(codesOf(itemsOf(await session.pull()))).toEqual(['template-residue']);
    expect(server.untaken()).not.toContain('textDocument/publishDiagnostics');
  });

  test('is told when nothing has changed since', async () => {
    const { resultId } = await session.pull();
    expect(resultId).toEqual(expect.any(String));
    expect(await session.pull(resultId)).toEqual({ kind: 'unchanged', resultId });
    expect((await session.pull('of another server')).kind).toBe('full');
  });

  test('gets new ones after a change, which need only say what has changed', async () => {
    const { resultId } = await session.pull();
    const [residue] = itemsOf(await session.pull());
    await session.change(2, [{ range: residue!.range, text: '' }]);
    const after = await session.pull(resultId);
    expect(after.kind).toBe('full');
    expect(itemsOf(after)).toEqual([]);
    await session.change(3, [{ range: { start: residue!.range.start, end: residue!.range.start }, text: BOOKMARK }]);
    expect(itemsOf(await session.pull(after.resultId))).toEqual([residue]);
  });

  test('does not get the result of another text of the same version', async () => {
    const { resultId } = await session.pull();
    await session.close();
    await session.open(reportText(), { version: 3 });
    expect(await session.pull(resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('gets none for what is not open, or no report', async () => {
    expect(await session.pull(undefined, 'file:///elsewhere.txt')).toEqual({ kind: 'full', items: [] });
    await session.open(`会议通知${BOOKMARK}\n`, { uri: 'file:///notice.txt', languageId: 'plaintext' });
    expect(await session.pull(undefined, 'file:///notice.txt')).toEqual({ kind: 'full', items: [] });
  });

  test('gets them for text in which a website has put blanks, or traditional characters', async () => {
    for (const written of ['公 开', '公\u200b开', '公\n开', '公開']) {
      const uri = `file:///${encodeURIComponent(written)}`;
      await session.open(faulty.replaceAll('公开', written), { uri });
      expect(codesOf(itemsOf(await session.pull(undefined, uri)))).toContain('template-residue');
    }
  });

  test('gets them for plain text and Markdown too, and no notice that it did not ask for', async () => {
    for (const languageId of ['plaintext', 'markdown']) {
      const uri = `file:///${languageId}`;
      await session.open(faulty, { uri, languageId });
      expect(codesOf(itemsOf(await session.pull(undefined, uri)))).toEqual(['template-residue']);
    }
    expect(server.untaken()).not.toContain('nianbao/recognised');
  });
});

test('reports that are known as plain text are announced, once, to clients that want it', async () => {
  const server = await startTestServer({ initializationOptions: { recognised: true } });
  const session = sessionOf(server);
  await session.open('会议通知\n', { languageId: 'plaintext' });
  await session.change(2, [{ text: reportText() }]);
  await session.change(3, [{ text: reportText() }]);
  expect(await server.next('nianbao/recognised')).toEqual({ uri: URI });
  await session.open(reportText(), { uri: 'file:///named.nianbao' });
  await session.open(reportText(), { uri: 'file:///report.md', languageId: 'markdown' });
  expect(await server.next('nianbao/recognised')).toEqual({ uri: 'file:///report.md' });
  expect(await server.stop()).toBe(0);
  expect(server.untaken()).not.toContain('nianbao/recognised');
});
