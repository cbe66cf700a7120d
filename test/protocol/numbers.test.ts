import { expect, test } from 'vitest';
import type { CodeLens, DocumentHighlight, Hover, InlayHint, Location } from 'vscode-languageserver/node';
import { reportText } from '../features/reportText';
import { sessionOf, URI } from './session';
import { startTestServer } from './testServer';

const text = reportText({ cells: { 'new natural': '7', 'new total': '5' } });
const lines = text.split('\n');
const line = lines.findIndex((each) => each.startsWith('一、本年新收'));
const total = { textDocument: { uri: URI }, position: { line, character: lines[line]!.length } };
const item = { ...total, position: { line, character: lines[line]!.indexOf('\t') + 1 } };
const textDocument = { uri: URI };
const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };

test('what a cursor asks about a number', async () => {
  const server = await startTestServer({
    capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
    initializationOptions: { goTo: true },
  });
  expect(server.initialized.capabilities).toMatchObject({
    hoverProvider: true, documentHighlightProvider: true, definitionProvider: true, referencesProvider: true,
    inlayHintProvider: true, codeLensProvider: {},
  });
  const { connection } = server;
  await sessionOf(server).open(text);

  const hover = await connection.sendRequest<Hover>('textDocument/hover', total);
  expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('得 **7**，填写的是 5。') as string });
  expect(await connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', total)).toHaveLength(1 + 6 + 3);
  expect(await connection.sendRequest<Location[]>('textDocument/definition', total)).toHaveLength(6);
  const references = { ...item, context: { includeDeclaration: false } };
  expect(await connection.sendRequest<Location[]>('textDocument/references', references)).toMatchObject([{ uri: URI, range: { end: total.position } }]);
  const [lens] = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lens?.command).toMatchObject({ title: '勾稽 36/39，3 处不符', command: 'nianbao.goTo', arguments: [URI, item.position] });
  expect(await server.stop()).toBe(0);
});

test('a client that says little gets plain words, no hints and lenses that cannot be clicked', async () => {
  const server = await startTestServer();
  await sessionOf(server).open(text);
  const { connection } = server;
  const hover = await connection.sendRequest<Hover>('textDocument/hover', total);
  expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('得 7，填写的是 5。') as string });
  expect(await connection.sendRequest('textDocument/inlayHint', { textDocument, range })).toEqual([]);
  const lenses = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ command }) => command?.command)).toEqual(['', '']);
  expect(await server.stop()).toBe(0);
});

test('hints come and go with the settings', async () => {
  let inlayHints: unknown = { sums: false };
  const server = await startTestServer({
    capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
    configuration: () => ({ inlayHints }),
  });
  const session = sessionOf(server);
  await session.open(text);
  const hints = () => server.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  expect(await hints()).toEqual([]);
  inlayHints = { sums: true };
  await session.configure(null);
  await server.next('workspace/inlayHint/refresh');
  expect(await hints()).toMatchObject([{ label: 'Σ 7', position: total.position }]);
  expect(await server.stop()).toBe(0);
});

test('a text that is no report has nothing to say', async () => {
  const server = await startTestServer();
  await sessionOf(server).open('会议通知\n一、时间\n');
  const { connection } = server;
  const at = { textDocument, position: { line: 1, character: 1 } };
  expect(await connection.sendRequest('textDocument/hover', at)).toBeNull();
  expect(await connection.sendRequest('textDocument/codeLens', { textDocument })).toEqual([]);
  expect(await connection.sendRequest('textDocument/definition', at)).toEqual([]);
  expect(await server.stop()).toBe(0);
});
