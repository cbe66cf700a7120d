import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InputReader } from '../../server/src/node/inputReader';

const messages = [{ id: 1, method: '一' }, { id: 2, method: '😀𠮷' }, { id: 3, method: '' }];
const [first, second, third] = messages.map((message) => Buffer.from(JSON.stringify(message)));
const stream = Buffer.concat([
  Buffer.from(`Content-Length: ${first!.length}\r\n\r\n`), first!,
  Buffer.from('Content-Length: -7\r\n\r\n'),
  Buffer.from(`Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${second!.length}\r\n\r\n`), second!,
  Buffer.from('Content-Length: 3\r\n\r\n{,}'),
  Buffer.from(`Content-Length: ${third!.length} \r\n\r\n`), third!,
]);

test.each([1, 2, 3, 5, 64, stream.length])('messages that come in pieces of %i bytes', async (size) => {
  const input = new PassThrough();
  const reader = new InputReader(input);
  const [read, errors]: [unknown[], string[]] = [[], []];
  reader.onError(({ message }) => errors.push(message));
  reader.listen((message) => read.push(message));
  for (let at = 0; at < stream.length; at += size) {
    input.write(stream.subarray(at, at + size));
    await setImmediate();
  }
  expect(read).toEqual(messages);
  expect(errors).toEqual([expect.stringContaining('Content-Length: -7'), expect.stringContaining('JSON')]);
});

test('nothing is read any more when nobody listens; the end is told', async () => {
  const input = new PassThrough();
  const reader = new InputReader(input);
  const [read, ends]: [unknown[], string[]] = [[], []];
  reader.onClose(() => ends.push('closed'));
  reader.listen((message) => read.push(message)).dispose();
  input.write(stream);
  input.destroy();
  await setImmediate();
  expect(read).toEqual([]);
  expect(ends).toEqual(['closed']);
});
