import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';

/** Without a sign, of as many digits as a number holds exactly. */
const LENGTH = /^content-length:[ \t]{0,9}(\d{1,15})[ \t]{0,9}$/im;

/**
 * Messages off a stream. What is none is an error, and the next one is read. The library's own reader stops at a header
 * without a length, and with a negative one it goes back into what it has read.
 */
export class InputReader extends AbstractMessageReader {
  private chunks: Buffer[] = [];
  private size = 0;
  /** With fewer bytes there is nothing to be read. */
  private needed = 0;

  constructor(private readonly input: Readable) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      if (this.size < this.needed) return;
      const rest = this.readAll(Buffer.concat(this.chunks), callback);
      this.chunks = [rest];
      this.size = rest.length;
    };
    this.input.on('data', take).on('error', (error) => this.fireError(error)).on('close', () => this.fireClose());
    return { dispose: () => this.input.off('data', take) };
  }

  /** @returns what is no whole message yet */
  private readAll(bytes: Buffer, callback: DataCallback): Buffer {
    this.needed = 0;
    for (;;) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return bytes;
      const header = bytes.toString('latin1', 0, end);
      const length = LENGTH.exec(header)?.[1];
      const [start, next] = [end + 4, end + 4 + Number(length ?? 0)];
      if (bytes.length < next) {
        this.needed = next;
        return bytes;
      }
      if (length === undefined) this.fireError(new Error(`no Content-Length in the header ${JSON.stringify(header)}`));
      else this.read(bytes.toString('utf8', start, next), callback);
      bytes = bytes.subarray(next);
    }
  }

  private read(json: string, callback: DataCallback): void {
    try {
      callback(JSON.parse(json) as Message);
    } catch (error) {
      this.fireError(error);
    }
  }
}
