import { ErrorCodes, StreamMessageReader, StreamMessageWriter, type MessageReader, type MessageWriter } from 'vscode-languageserver/node';
import type { LifeCycle } from '../lifeCycle';
import { joinedMessages } from './joinedMessages';

/** Standard input and output, as messages. What is none is answered, and the next one read. */
export function openStdio(life: LifeCycle): { readonly reader: MessageReader; readonly writer: MessageWriter } {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(joinedMessages(process.stdout));
  reader.onError(({ message }) => {
    const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } };
    void writer.write(answer);
    // The reader stops at a header that it cannot read, and would go on only when more comes in.
    setImmediate(() => process.stdin.emit('data', Buffer.alloc(0)));
  });
  const end = (): never => process.exit(life.hasEnded() ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
  // Nobody is there to read the answer.
  process.stdout.on('error', end);
  return { reader, writer };
}
