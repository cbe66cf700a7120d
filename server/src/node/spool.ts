import { closeSync, mkdtempSync, openSync, readSync, rmSync, writevSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keeps what was found of any number of files, by number: a little of it in memory, the rest in a file without a name. */
export interface Spool {
  readonly append: (content: string | Uint8Array) => number;
  readonly read: (index: number) => Buffer;
  readonly close: () => void;
}

/** A run over few files needs no file on the disk. */
const IN_MEMORY = 1024 * 1024;

/** Windows may refuse to remove what is open: there the file goes when it is closed. */
export function openSpool(inMemory = IN_MEMORY, keepsOpenFiles = process.platform === 'win32'): Spool {
  /** Where each entry ends. */
  const ends: number[] = [];
  let recent: Buffer[] = [];
  let written = 0;
  let end = 0;
  let file: number | null = null;
  /** What is to be removed when it is closed. */
  let left: string | null = null;
  const open = (): number => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    const opened = openSync(join(folder, 'spool'), 'wx+', 0o600);
    // Else nothing of it is left however the program ends.
    if (keepsOpenFiles) left = folder;
    else rmSync(folder, { recursive: true });
    return opened;
  };
  const flush = (): void => {
    file ??= open();
    for (let rest = recent; rest.length > 0;) rest = after(rest, writevSync(file, rest));
    written = ends.length;
    recent = [];
  };
  return {
    append: (content) => {
      const entry = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      recent.push(entry);
      end += entry.length;
      ends.push(end);
      if (end - (ends[written - 1] ?? 0) > inMemory) flush();
      return ends.length - 1;
    },
    read: (index) => {
      const kept = recent[index - written];
      if (kept || file === null) return kept ?? Buffer.alloc(0);
      const start = ends[index - 1] ?? 0;
      const entry = Buffer.allocUnsafe((ends[index] ?? start) - start);
      readSync(file, entry, 0, entry.length, start);
      return entry;
    },
    close: () => {
      if (file !== null) closeSync(file);
      if (left !== null) rmSync(left, { recursive: true, force: true });
      [file, left] = [null, null];
    },
  };
}

/** What of the buffers is still to be written. */
function after(buffers: readonly Buffer[], written: number): Buffer[] {
  let rest = written;
  return buffers.flatMap((buffer) => {
    const done = Math.min(rest, buffer.length);
    rest -= done;
    return done === buffer.length ? [] : [buffer.subarray(done)];
  });
}
