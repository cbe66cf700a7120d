import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, DocumentLink, SelectionRange, SemanticTokens } from 'vscode-languageserver/node';
import { reportText } from '../features/reportText';
import { itemsOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

let server: TestServer;
let session: Session;
beforeAll(async () => {
  server = await startTestServer({
    capabilities: { textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } } },
  });
  session = sessionOf(server);
  await session.open(reportText({ body: '根据《中华人民共和国政府信息公开条例》，\n国办', cells: { 'new natural': '2' } }));
});
afterAll(() => server.stop());

const ask = <Result>(method: string, params: object = {}, uri = URI): Promise<Result> => (
  server.connection.sendRequest<Result>(method, { textDocument: { uri }, ...params })
);
const completion = (line: number, character: number, uri = URI): Promise<CompletionItem[]> => (
  ask('textDocument/completion', { position: { line, character } }, uri)
);

test('the server says what it can do for authors', () => {
  expect(server.initialized.capabilities).toMatchObject({
    completionProvider: { triggerCharacters: ['《'] },
    selectionRangeProvider: true,
    documentLinkProvider: {},
    semanticTokensProvider: { full: true, range: true },
  });
});

test('an empty document that is called a report gets the skeleton, other text nothing', async () => {
  const [report, text] = ['file:///new.nianbao', 'file:///new.txt'];
  await session.open('', { uri: report });
  await session.open('', { uri: text, languageId: 'plaintext' });
  const [first] = await completion(0, 0, report);
  expect(first).toMatchObject({ label: '年度报告全文', insertTextFormat: 2 });
  expect(await completion(0, 0, text)).toEqual([]);
  expect(await completion(0, 0, 'file:///closed.nianbao')).toEqual([]);
});

test('completions, selections, links and tokens come over the wire', async () => {
  expect((await completion(5, 2)).map(({ label }) => label)).toEqual(['国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号']);
  const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [{ line: 4, character: 3 }] });
  expect(selection?.parent?.parent).toBeDefined();
  expect(await ask<DocumentLink[]>('textDocument/documentLink')).toHaveLength(1);
  const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const part = await ask<SemanticTokens>('textDocument/semanticTokens/range', { range });
  expect([data.length > 1000, part.data.length]).toEqual([true, 5]);
});

test('what the user leaves alone gets nothing proposed', async () => {
  const uri = 'file:///alone.nianbao';
  await session.open('', { uri });
  await server.connection.sendNotification('nianbao/treatAs', { uri, as: 'text' });
  expect(await completion(0, 0, uri)).toEqual([]);
});

test('colours are asked for again when settings change what is wrong', async () => {
  const other = await startTestServer({ capabilities: { workspace: { semanticTokens: { refreshSupport: true } } } });
  await sessionOf(other).configure({ nianbao: { rules: { 'calculation-inconsistency': 'off' } } });
  await other.next('workspace/semanticTokens/refresh');
  expect(await other.stop()).toBe(0);
});

test('a new report is made by the server, and mistakes in its words are told as they are typed', async () => {
  const ask = (organisation: string, year: string): Promise<unknown> => server.connection.sendRequest('nianbao/newReport', { organisation, year });
  expect(await ask('', '2018')).toEqual({
    mistakes: { organisation: expect.stringContaining('请填写') as string, year: expect.stringContaining('2019') as string }, snippet: null,
  });
  const made = await ask(' 青山镇人民政府 ', '2023') as { snippet: string; mistakes: unknown };
  expect(made.mistakes).toEqual({ organisation: null, year: null });
  expect(made.snippet).toMatch(/^青山镇人民政府2023年[^]*\$\{9:（请填写：改进措施）\}[^]*\n无。\n$/);
  expect(await ask(3 as unknown as string, '2023')).toBeNull();
  await session.open(made.snippet.replace(/\$\{\d+:([^}]*)\}/g, '公开不够及时，将按要求落实'), { uri: 'untitled:1' });
  expect(itemsOf(await session.pull(undefined, 'untitled:1'))).toEqual([]);
});
