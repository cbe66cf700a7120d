import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { joinedMessages } from '../../server/src/node/joinedMessages';

function chunksOf(write: (output: Writable) => Promise<unknown>): Promise<string[]> {
  const chunks: string[] = [];
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  return write(output).then(() => chunks);
}

test('the header of each message goes out with its body', async () => {
  const messages = [{ jsonrpc: '2.0', id: 1, result: '一' }, { jsonrpc: '2.0', id: 2, result: '' }];
  const chunks = await chunksOf((output) => {
    const writer = new StreamMessageWriter(joinedMessages(output));
    return Promise.all(messages.map((message) => writer.write(message)));
  });
  expect(chunks).toHaveLength(messages.length);
  chunks.forEach((chunk, nth) => {
    const [header = '', body = ''] = chunk.split('\r\n\r\n');
    expect(JSON.parse(body)).toEqual(messages[nth]);
    expect(header).toBe(`Content-Length: ${Buffer.byteLength(body)}`);
  });
});

test('what cannot be written fails', async () => {
  const closed = new Writable({ write: (_chunk, _encoding, done) => { done(new Error('gone')); } }).on('error', () => undefined);
  const writer = new StreamMessageWriter(joinedMessages(closed));
  await expect(writer.write({ jsonrpc: '2.0' })).rejects.toThrow('gone');
});
