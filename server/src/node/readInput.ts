import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile, type Intake } from '../intake/intake';
import { limits, refusals, type Refusal } from '../intake/limits';
import { ioReason } from './ioReason';

/** What was read, with the bytes as they are on the disk. */
export type Input = Intake & { readonly bytes: Uint8Array };

/** The text of a file, or of standard input for `-`; or why there is none. `name` tells apart what looks alike. */
export async function readInput(path: string, name: string): Promise<Input | Refusal> {
  try {
    const bytes = await (path === '-' ? (standardInput ??= readBytes(process.stdin)) : readAt(path));
    if (!bytes) return { error: refusals.file };
    const intake = readFile(bytes, name);
    return 'error' in intake ? intake : { ...intake, bytes };
  } catch (error) {
    return { error: `读取失败：${ioReason(error)}` };
  }
}

/** It can be read only once, and a file that is compared with others is asked for twice. */
let standardInput: Promise<Buffer | null> | undefined;

/** A file is read at once: it is small, and whoever asks for it has nothing else to do. */
function readAt(path: string): Uint8Array | null | Promise<Uint8Array | null> {
  const stats = statSync(path);
  if (!stats.isFile()) return readBytes(createReadStream(path));
  return stats.size > limits.fileBytes ? null : readFileSync(path);
}

/** Null where there are too many. A pipe or a device does not say its size beforehand. */
async function readBytes(stream: AsyncIterable<unknown>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > limits.fileBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
