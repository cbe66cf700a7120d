import { Inflate } from 'fflate';
import type { Span } from '../text/span';
import { limits, refusals, type Refusal } from './limits';

/** The files of a ZIP archive, each unpacked only when it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** Null where there is none of this name. */
  readonly read: (name: string) => Uint8Array | Refusal | null;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

export const BROKEN: Refusal = { error: '文件不完整或已损坏，无法解压。请重新取得这个文件，或在 Word、WPS 中打开后另存为 .docx。' };

/** Bytes of compressed data at a time: they unpack to a thousand times as many at most, and then one can stop. */
const CHUNK = 8192;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** By its central directory, as Word reads it; what stands in the file beside that is not seen. */
export function openZip(bytes: Uint8Array): Zip | Refusal {
  const directory = directoryOf(bytes);
  if ('error' in directory) return directory;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = new Map(directory.records.map(({ start: at }) => {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    return [ascii(bytes.subarray(at + 46, nameEnd)), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }] as const;
  }));
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry ? unpack(bytes, view, entry) : null;
    },
  };
}

/** Where the central directory stands: its entries, and the record behind them. */
export interface Directory {
  readonly start: number;
  readonly records: readonly Span[];
  readonly end: number;
}

/** Offsets in bytes. */
export function directoryOf(bytes: Uint8Array): Directory | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findDirectoryEnd(view);
  if (end === null) return BROKEN;
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) return { error: refusals.parts };
  const start = view.getUint32(end + 16, true);
  const records: Span[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return BROKEN;
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    records.push({ start: at, end: next });
    at = next;
  }
  return { start, records, end };
}

/** The record at the end of the file, before a comment of at most 64 KB. */
function findDirectoryEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | Refusal {
  const { method, encrypted, checksum, compressed, size, offset } = entry;
  if (size > limits.partBytes) return { error: refusals.part };
  if (encrypted || (method !== 0 && method !== 8) || offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return BROKEN;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length) return BROKEN;
  const packed = bytes.subarray(start, start + compressed);
  const content = method === 0 ? packed : inflate(packed, size);
  return 'error' in content || crc32(content) === checksum ? content : BROKEN;
}

/** What is declared is no more than a promise: it stops where more comes. */
function inflate(packed: Uint8Array, size: number): Uint8Array | Refusal {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    // Its only way to say that the data are damaged.
    return BROKEN;
  }
  return length === size ? content : BROKEN;
}

/** The names that matter are all ASCII. */
export function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of ZIP: a byte that was damaged on the way must not read as another figure. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
