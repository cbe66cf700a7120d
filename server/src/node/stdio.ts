import { ErrorCodes, StreamMessageWriter, type MessageReader, type MessageWriter } from 'vscode-languageserver/node';
import type { LifeCycle } from '../lsp/lifeCycle';
import { InputReader } from './inputReader';
import { joinedMessages } from './joinedMessages';

/** Standard input and output, as messages. What is none is answered, and the next one read. */
export function openStdio(life: LifeCycle): { readonly reader: MessageReader; readonly writer: MessageWriter } {
  const reader = new InputReader(process.stdin);
  const writer = new StreamMessageWriter(joinedMessages(process.stdout));
  reader.onError(({ message }) => {
    const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } };
    void writer.write(answer);
  });
  const end = (): never => process.exit(life.hasEnded() ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
  // Nobody is there to read the answer.
  process.stdout.on('error', end);
  return { reader, writer };
}
