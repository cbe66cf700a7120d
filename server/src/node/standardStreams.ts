import { once } from 'node:events';
import { ioReason } from './ioReason';

let isClosed = false;

/** To standard output, no faster than it is taken; what nobody takes any more is not written. */
export async function write(content: string | Uint8Array): Promise<void> {
  if (isClosed || process.stdout.write(content)) return;
  // Errors are heard below.
  await once(process.stdout, 'drain').catch(() => null);
}

/** Whoever reads may have seen enough (`| head`); all else that hinders writing is said where that is possible. */
export function endWell(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { heed(stream, error); });
}

function heed(stream: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  isClosed ||= stream === process.stdout;
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  if (stream === process.stdout) process.stderr.write(`nianbao：结果未能写出：${ioReason(error)}\n`);
}
