import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';

/** A file of lines that each begin with a key; lines are only added. */
export interface LineFile {
  readonly read: (line: Line) => string;
  /** Whole lines, with their line breaks. */
  readonly append: (lines: string) => void;
  /** The lines that are in it now, the last one of each key. */
  readonly lines: () => Lines;
  readonly close: () => void;
}

/** Offsets in bytes, without the line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export interface Lines {
  readonly byKey: ReadonlyMap<string, Line>;
  /** How many lines have no key, or no end. */
  readonly broken: number;
}

/** Null where there is a file with another first line, which is not touched. */
export function openLineFile(path: string, header: string, keyLength: number): LineFile | null {
  const file = openSync(path, 'a+', 0o600);
  const first = `${header}\n`;
  const append = (lines: string): void => writeWhole(file, Buffer.from(lines));
  if (fstatSync(file).size === 0) append(first);
  const read = ({ start, end }: Line): string => readWhole(file, start, end - start).toString();
  if (read({ start: 0, end: Buffer.byteLength(first) }) !== first) {
    closeSync(file);
    return null;
  }
  return {
    read,
    append,
    lines: () => {
      const byKey = new Map<string, Line>();
      let broken = 0;
      for (const { key, line, isWhole } of scan(file, Buffer.byteLength(first), keyLength)) {
        if (isWhole && /^[\w-]+\t$/.test(key)) byKey.set(key.slice(0, -1), line);
        else broken++;
        // What is added must not stand on a line that was cut off.
        if (!isWhole) append('\n');
      }
      return { byKey, broken };
    },
    close: () => closeSync(file),
  };
}

/** Puts a file with only these lines in place of the file, all or nothing. */
export function keepLines(path: string, header: string, source: LineFile, lines: Iterable<Line>): void {
  const draft = `${path}.${process.pid}.tmp`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    try {
      writeWhole(file, Buffer.from(`${header}\n`));
      for (const line of lines) writeWhole(file, Buffer.from(`${source.read(line)}\n`));
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } finally {
    // Once renamed it is there no more.
    rmSync(draft, { force: true });
  }
}

function* scan(file: number, from: number, keyLength: number): Generator<{ key: string; line: Line; isWhole: boolean }> {
  let [start, at, key] = [from, from, ''];
  for (;;) {
    const chunk = readWhole(file, at, CHUNK);
    let next = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, next)) {
      key += chunk.toString('latin1', next, Math.min(end, next + keyLength + 1 - key.length));
      if (at + end > start) yield { key, line: { start, end: at + end }, isWhole: true };
      [start, next, key] = [at + end + 1, end + 1, ''];
    }
    if (chunk.length === 0) break;
    key += chunk.toString('latin1', next, next + Math.max(0, keyLength + 1 - key.length));
    at += chunk.length;
  }
  if (at > start) yield { key, line: { start, end: at }, isWhole: false };
}

const CHUNK = 1024 * 1024;

/** Less where the file ends. */
function readWhole(file: number, start: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, buffer, read, length - read, start + read);
    if (count === 0) break;
    read += count;
  }
  return buffer.subarray(0, read);
}

function writeWhole(file: number, content: Buffer): void {
  for (let written = 0; written < content.length;) written += writeSync(file, content, written);
}
