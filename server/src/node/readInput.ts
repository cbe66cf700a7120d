import { createReadStream } from 'node:fs';
import { decode, type Decoded } from '../intake/decode';
import { ioReason } from './ioReason';

/** The text of a file, or of standard input for `-`; or why there is none. */
export async function readInput(path: string): Promise<Decoded> {
  try {
    const bytes = await readBytes(path === '-' ? process.stdin : createReadStream(path));
    return bytes ? decode(bytes) : { error: '超过 16 MB，不像是一份年度报告。请检查是否选错了文件。' };
  } catch (error) {
    return { error: `读取失败：${ioReason(error)}` };
  }
}

/** A report has some 10 KB; what is a thousand times larger is something else. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Null where there are too many. A pipe or a device does not say its size beforehand. */
async function readBytes(stream: AsyncIterable<unknown>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
