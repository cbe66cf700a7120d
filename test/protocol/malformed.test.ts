import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver/node';
import { bundle } from '../bundle';
import { reportText } from '../features/reportText';

interface Answer {
  readonly id?: number | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

interface RawServer {
  readonly send: (...bytes: readonly (string | Uint8Array)[]) => void;
  /** The answer to the request with this id; with null to what was no message. */
  readonly answer: (id: number | null) => Promise<Answer>;
  readonly end: () => Promise<{ readonly status: number | null; readonly stderr: string }>;
}

/** A server to which anything can be sent. */
async function startRaw(): Promise<RawServer> {
  const child = spawn(process.execPath, [await bundle('nianbao'), 'lsp', '--stdio'], { stdio: 'pipe' });
  const exit = new Promise<number | null>((done) => child.on('close', done));
  const answers: Answer[] = [];
  let [rest, stderr, heard] = [Buffer.alloc(0), '', (): void => undefined];
  child.stderr.on('data', (data) => (stderr += String(data)));
  child.stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (let header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1')); header; header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'))) {
      const end = header[0].length + Number(header[1]);
      if (rest.length < end) break;
      answers.push(JSON.parse(rest.subarray(header[0].length, end).toString()) as Answer);
      rest = rest.subarray(end);
    }
    heard();
  });
  const answer = async (id: number | null): Promise<Answer> => {
    for (;;) {
      const at = answers.findIndex((each) => 'id' in each && each.id === id && !('method' in each));
      if (at >= 0) return answers.splice(at, 1)[0]!;
      await new Promise<void>((done) => (heard = done));
    }
  };
  return {
    send: (...bytes) => bytes.forEach((each) => child.stdin.write(each)),
    answer,
    end: async () => {
      child.stdin.end();
      return { status: await exit, stderr };
    },
  };
}

function body(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

function request(id: number, method: string, params?: unknown): string {
  return body(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
}

function notification(method: string, params?: unknown): string {
  return body(JSON.stringify({ jsonrpc: '2.0', method, params }));
}

const INITIALIZE = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
const textDocument = { uri: 'file:///report.txt', languageId: 'nianbao-report', version: 1, text: reportText() };
const FOLDING = ['textDocument/foldingRange', { textDocument: { uri: textDocument.uri } }] as const;

async function started(): Promise<RawServer> {
  const server = await startRaw();
  server.send(request(1, 'initialize', INITIALIZE), notification('initialized', {}));
  await server.answer(1);
  return server;
}

test.each([
  ['a header without a length', 'Foo: bar\r\n\r\n'],
  ['a line that is no header', 'hello\r\nworld\r\n\r\n'],
  ['a length that is no number', 'Content-Length: many\r\n\r\n'],
  ['a negative length', 'Content-Length: -5\r\n\r\n'],
  ['a length of minus one', 'Content-Length: -1\r\n\r\n'],
  ['a length of nothing', 'Content-Length: 0\r\n\r\n'],
  ['half a message of JSON', body('{"jsonrpc":')],
  ['no JSON at all', body('\0\ud83d,,,')],
])('after %s, which is answered with an error, the next message is read', async (_, bytes) => {
  const server = await started();
  server.send(bytes, request(2, ...FOLDING));
  expect(await server.answer(null)).toMatchObject({ error: { code: ErrorCodes.ParseError } });
  expect(await server.answer(2)).toMatchObject({ result: [] });
  expect(await server.end()).toEqual({ status: 1, stderr: '' });
});

test('JSON that is no message is passed over', async () => {
  const server = await started();
  server.send(...['null', '42', '[]', '"x"', '{}', '{"jsonrpc":"2.0","id":7}', '{"jsonrpc":"2.0","id":{},"method":5}', '{"jsonrpc":"2.0","id":99,"result":1}'].map(body));
  server.send(request(2, ...FOLDING));
  expect(await server.answer(2)).toMatchObject({ result: [] });
  expect(await server.end()).toEqual({ status: 1, stderr: '' });
});

test('before initialize and after shutdown requests are refused, notifications are not heeded', async () => {
  const server = await startRaw();
  server.send(notification('textDocument/didOpen', { textDocument }), request(1, ...FOLDING), request(2, 'shutdown'), request(3, 'initialize', null), request(4, 'initialize', { capabilities: {}, locale: 5 }));
  for (const id of [1, 2]) expect(await server.answer(id)).toMatchObject({ error: { code: ErrorCodes.ServerNotInitialized } });
  for (const id of [3, 4]) expect(await server.answer(id)).toMatchObject({ error: { code: ErrorCodes.InvalidParams } });
  server.send(request(5, 'initialize', INITIALIZE), request(6, 'initialize', INITIALIZE), request(7, ...FOLDING), request(8, 'shutdown'), request(9, ...FOLDING), request(10, 'initialize', INITIALIZE));
  expect(await server.answer(5)).toMatchObject({ result: { serverInfo: { name: 'nianbao' } } });
  expect(await server.answer(7)).toMatchObject({ result: [] });
  expect(await server.answer(8)).toMatchObject({ result: null });
  for (const id of [6, 9, 10]) expect(await server.answer(id)).toMatchObject({ error: { code: ErrorCodes.InvalidRequest } });
  server.send(notification('exit'));
  expect(await server.end()).toEqual({ status: 0, stderr: '' });
});

test('parameters of any type are answered, and cost nothing else', async () => {
  const server = await started();
  const odd: readonly unknown[] = [null, [], 'x', 5, {}, { textDocument: 5 }, { textDocument: {} }, { textDocument: { uri: 5 } }, { textDocument: { uri: textDocument.uri }, contentChanges: 5 }];
  const methods = ['hover', 'documentSymbol', 'codeAction', 'diagnostic', 'completion', 'selectionRange', 'semanticTokens/range', 'inlayHint', 'formatting'].map((name) => `textDocument/${name}`);
  server.send(notification('textDocument/didOpen', { textDocument }));
  for (const params of odd) {
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'workspace/didChangeConfiguration', 'nianbao/treatAs', '$/cancelRequest', '$/setTrace', 'no/such', '$/such']) {
      if (method !== 'textDocument/didClose' || params !== odd.at(-1)) server.send(notification(method, params));
    }
  }
  let id = 10;
  for (const method of [...methods, 'nianbao/preview', 'nianbao/review', 'nianbao/import', 'nianbao/newReport', 'no/such', '$/such']) {
    for (const params of odd) server.send(request(++id, method, params));
    const positions = [{ line: 1e9, character: -5 }, { line: -1, character: 1e308 }, { line: 'x' }, 5];
    for (const position of positions) server.send(request(++id, method, { textDocument: { uri: textDocument.uri }, position, positions: [position], range: { start: position, end: position }, context: { diagnostics: 5 } }));
  }
  server.send(request(9, ...FOLDING));
  for (let each = 11; each <= id; each++) await server.answer(each);
  expect((await server.answer(9)).result).not.toEqual([]);
  expect((await server.end()).status).toBe(1);
});

test('enormous parameters and gaps in versions', async () => {
  const server = await started();
  const long = 'x'.repeat(5_000_000);
  server.send(notification('textDocument/didOpen', { textDocument: { ...textDocument, text: '公开'.repeat(2_000_000) } }));
  server.send(request(2, 'textDocument/diagnostic', { textDocument: { uri: textDocument.uri } }), request(3, 'textDocument/hover', { textDocument: { uri: `file:///${long}` }, position: { line: 0, character: 0 } }));
  server.send(request(4, long, {}), body(`{"jsonrpc":"2.0","id":5,"method":"textDocument/foldingRange","params":${'['.repeat(200_000)}${']'.repeat(200_000)}}`));
  for (const version of [9, 3, 3, -1, 1e15, null]) server.send(notification('textDocument/didChange', { textDocument: { uri: textDocument.uri, version }, contentChanges: [{ text: textDocument.text }] }));
  server.send(request(6, ...FOLDING));
  expect(await server.answer(2)).toHaveProperty('result');
  expect(await server.answer(3)).toMatchObject({ result: null });
  expect(await server.answer(4)).toMatchObject({ error: { code: ErrorCodes.MethodNotFound } });
  expect(await server.answer(5)).toMatchObject({ error: { code: ErrorCodes.InvalidParams } });
  expect((await server.answer(6)).result).not.toEqual([]);
  expect((await server.end()).status).toBe(1);
});

test('closed while a request runs: the document, then the connection', async () => {
  const server = await started();
  server.send(notification('textDocument/didOpen', { textDocument: { ...textDocument, text: reportText({ body: '本机关认真落实上级要求。\n'.repeat(20_000) }) } }));
  server.send(request(2, 'textDocument/codeAction', { textDocument: { uri: textDocument.uri }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, context: { diagnostics: [] } }));
  server.send(notification('textDocument/didClose', { textDocument: { uri: textDocument.uri } }), request(3, ...FOLDING));
  expect(await server.answer(2)).toHaveProperty('result');
  expect(await server.answer(3)).toMatchObject({ result: [] });
  server.send(notification('textDocument/didOpen', { textDocument }), request(4, 'textDocument/documentSymbol', { textDocument: { uri: textDocument.uri } }));
  expect(await server.end()).toEqual({ status: 1, stderr: '' });
});
