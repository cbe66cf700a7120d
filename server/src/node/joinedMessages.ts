import { Writable } from 'node:stream';

/**
 * A stream that writes the header of a message together with what it heads. A message writer gives them one by one, and
 * each would be a call to the system, which takes longer than to check a report's paragraph.
 */
export function joinedMessages(output: Writable): Writable {
  let header: Buffer | null = null;
  const joined = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!header && chunk.subarray(-4).toString('latin1') === '\r\n\r\n') {
        header = chunk;
        done();
        return;
      }
      output.write(header ? Buffer.concat([header, chunk]) : chunk, done);
      header = null;
    },
    final: (done) => output.end(done),
  });
  return joined;
}
