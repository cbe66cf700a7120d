import { describe, expect, test } from 'vitest';
import { ErrorCodes, type DocumentSymbol, type FoldingRange, type SymbolInformation } from 'vscode-languageserver/node';
import { reportText } from '../features/reportText';
import { sessionOf, URI } from './session';
import { startTestServer } from './testServer';

describe('a life', () => {
  test('ends well after shutdown and exit', async () => {
    const server = await startTestServer();
    expect(await server.stop()).toBe(0);
  });

  test('ends with 1 after exit alone', async () => {
    const server = await startTestServer();
    await server.connection.sendNotification('exit');
    expect(await server.exit).toBe(1);
  });

  test('goes on after requests that make no sense', async () => {
    const server = await startTestServer({ capabilities: { textDocument: { diagnostic: {} } } });
    const session = sessionOf(server);
    const { connection } = server;
    await expect(connection.sendRequest('textDocument/noSuchThing', { textDocument: { uri: URI } })).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
    await expect(connection.sendRequest('textDocument/documentSymbol', {})).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
    await expect(connection.sendRequest('textDocument/diagnostic', { textDocument: null })).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
    await session.open(reportText());
    expect(await connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: null })).toBeNull();
    expect(await server.next('window/logMessage')).toMatchObject({ type: 1, message: expect.stringContaining('textDocument/hover') as string });
    await session.close();
    await session.change(9, [{ text: '没有打开过' }]);
    await session.close('file:///never-opened.txt');
    expect(await session.ask('textDocument/foldingRange')).toEqual([]);
    await session.open(reportText());
    expect((await session.ask<FoldingRange[]>('textDocument/foldingRange')).length).toBeGreaterThan(8);
    expect(await server.stop()).toBe(0);
  });
});

describe('symbols', () => {
  test('are nested for clients that nest them', async () => {
    const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
    const server = await startTestServer({ capabilities: { textDocument: { documentSymbol } } });
    const session = sessionOf(server);
    await session.open(reportText());
    const symbols = await session.ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(symbols.map(({ name }) => name[0])).toEqual([...'一二三四五六']);
    expect(symbols[2]?.children?.map(({ name }) => name)).toEqual(['表三']);
    await server.stop();
  });

  test('are a list for others', async () => {
    const server = await startTestServer();
    const session = sessionOf(server);
    await session.open(reportText());
    const symbols = await session.ask<SymbolInformation[]>('textDocument/documentSymbol');
    expect(symbols.find(({ name }) => name === '表三')).toMatchObject({ containerName: '三、收到和处理政府信息公开申请情况' });
    await server.stop();
  });
});
