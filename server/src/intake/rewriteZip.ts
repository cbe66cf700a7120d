import { deflateSync } from 'fflate';
import { ascii, BROKEN, crc32, directoryOf } from './zip';
import type { Refusal } from './limits';

/**
 * A copy of a ZIP archive in which some files have another content, and new ones stand at the end. All others keep
 * their stored bytes, their order and all that is said of them; nothing is unpacked. New files take over the date of
 * the file named `like`.
 */
export function rewriteZip(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>, like: string): Uint8Array | Refusal {
  const directory = directoryOf(bytes);
  if ('error' in directory) return directory;
  const stored = directory.records.map(({ start, end }) => storedFile(bytes.subarray(start, end)));
  const order = stored.toSorted((a, b) => a.offset - b.offset);
  const model = stored.find(({ name }) => name === like);
  const first = order[0];
  if (!model || !first || order.some(({ offset }) => offset > directory.start)) return BROKEN;
  // What stands before the first file stays there too.
  const parts = [bytes.subarray(0, first.offset)];
  let length = first.offset;
  const records = new Map<StoredFile, Uint8Array>();
  const add = (file: StoredFile, record: Uint8Array, ...data: readonly Uint8Array[]): void => {
    records.set(file, withOffset(record, length));
    parts.push(...data);
    length += data.reduce((sum, each) => sum + each.length, 0);
  };
  order.forEach((file, index) => {
    const content = contents.get(file.name);
    const end = order[index + 1]?.offset ?? directory.start;
    if (content === undefined) add(file, file.record, bytes.subarray(file.offset, end));
    else add(file, ...packed(file.record, file.name, content));
  });
  const known = new Set(stored.map(({ name }) => name));
  const added = [...contents].filter(([name]) => !known.has(name)).map(([name, content]) => {
    const file = { ...model, name };
    add(file, ...packed(model.record, name, content));
    return file;
  });
  const list = [...stored, ...added].flatMap((file) => records.get(file) ?? []);
  return joined([...parts, ...list, endRecord(bytes.subarray(directory.end), list, length)]);
}

interface StoredFile {
  readonly name: string;
  readonly offset: number;
  /** Its entry in the central directory. */
  readonly record: Uint8Array;
}

function storedFile(record: Uint8Array): StoredFile {
  const view = viewOf(record);
  return { name: ascii(record.subarray(46, 46 + view.getUint16(28, true))), offset: view.getUint32(42, true), record };
}

const DEFLATE = 8;

/** The one flag that is not about how the file was packed before. */
const UTF8_NAMES = 0x0800;

/** The entry, the header before the data, and the data. */
function packed(like: Uint8Array, name: string, content: Uint8Array): [Uint8Array, Uint8Array, Uint8Array] {
  const data = deflateSync(content);
  const record = new Uint8Array(46 + name.length);
  record.set(like.subarray(0, 46));
  record.set(codesOf(name), 46);
  const view = viewOf(record);
  view.setUint16(8, view.getUint16(8, true) & UTF8_NAMES, true);
  view.setUint16(10, DEFLATE, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  view.setUint16(28, name.length, true);
  // Neither extra fields nor a comment.
  view.setUint32(30, 0, true);
  const header = new Uint8Array(30 + name.length);
  viewOf(header).setUint32(0, 0x04034b50, true);
  header.set(record.subarray(6, 30), 4);
  header.set(codesOf(name), 30);
  return [record, header, data];
}

function withOffset(record: Uint8Array, offset: number): Uint8Array {
  const copy = record.slice();
  viewOf(copy).setUint32(42, offset, true);
  return copy;
}

function endRecord(end: Uint8Array, records: readonly Uint8Array[], start: number): Uint8Array {
  const copy = end.slice();
  const view = viewOf(copy);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, records.reduce((sum, { length }) => sum + length, 0), true);
  view.setUint32(16, start, true);
  return copy;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function codesOf(name: string): Uint8Array {
  return Uint8Array.from(name, (character) => character.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
