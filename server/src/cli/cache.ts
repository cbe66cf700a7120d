import { ioReason } from '../node/ioReason';
import { keepLines, openLineFile, type LineFile } from '../node/lineFile';
import { digest, KEY_LENGTH } from './cacheKey';
import type { FileRecord } from './fileRecord';
import { fromLine, toLine } from './recordLine';

/**
 * What was found in files by themselves, by content. Each line of it holds a record and a check of its own. As lines are
 * only added, whatever ends the program, or a second one beside it, costs no more than the last of them.
 */
export interface Cache {
  readonly get: (key: string) => FileRecord | null;
  readonly put: (key: string, record: FileRecord) => void;
  /** Tells what was wrong with it. After a run over everything, what no file has needed may be dropped. */
  readonly close: (isWholeRun: boolean) => string[];
}

const HEADER = 'nianbao-cache 1';
const CHECK_LENGTH = 8;
/** Added lines are written when there are so many characters of them. */
const MOST_PENDING = 256 * 1024;
/** Fewer superfluous lines do no harm. */
const LEAST_DROPPED = 1000;

/** Never fails: a cache that cannot be used is not used. */
export function openCache(path: string): Cache {
  const notes = new Set<string>();
  const safely = <T>(empty: T, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      notes.add(`缓存 ${path} 不能使用：${ioReason(error)}`);
      return empty;
    }
  };
  const file = safely(undefined, () => openLineFile(path, HEADER, KEY_LENGTH));
  if (file === null) notes.add(`${path} 不是 nianbao 的缓存，没有使用，也没有改动。请用 --cache=文件 写另一个文件名。`);
  if (!file) return { get: () => null, put: () => undefined, close: () => [...notes] };
  const { byKey, broken } = safely({ byKey: new Map(), broken: 0 }, file.lines);
  const used = new Set<string>();
  let [damaged, pending] = [broken, ''];
  const flush = (): void => {
    const lines = pending;
    pending = '';
    safely(undefined, () => file.append(lines));
  };
  return {
    get: (key) => {
      const line = byKey.get(key);
      const record = line ? safely(null, () => recordIn(file.read(line))) : null;
      if (record) used.add(key);
      else if (line) damaged++;
      return record;
    },
    put: (key, record) => {
      if (used.has(key)) return;
      const line = toLine(record);
      pending += `${key}\t${checkOf(line)}\t${line}\n`;
      used.add(key);
      if (pending.length > MOST_PENDING) flush();
    },
    close: (isWholeRun) => {
      flush();
      if (isWholeRun) safely(undefined, () => drop(path, file, used));
      file.close();
      return [...(damaged > 0 ? [`缓存 ${path} 有 ${damaged} 处损坏，已忽略，有关的文件重新检查了。`] : []), ...notes];
    },
  };
}

/** Null where the line is damaged. */
function recordIn(line: string): FileRecord | null {
  const [check, content] = [line.slice(KEY_LENGTH + 1, KEY_LENGTH + 1 + CHECK_LENGTH), line.slice(KEY_LENGTH + CHECK_LENGTH + 2)];
  return check === checkOf(content) ? fromLine(content) : null;
}

function checkOf(content: string): string {
  return digest(content).slice(0, CHECK_LENGTH);
}

/** Where most of it is superfluous. */
function drop(path: string, file: LineFile, used: ReadonlySet<string>): void {
  const { byKey } = file.lines();
  const superfluous = byKey.size - used.size;
  if (superfluous < LEAST_DROPPED || superfluous < used.size) return;
  keepLines(path, HEADER, file, [...byKey].flatMap(([key, line]) => (used.has(key) ? [line] : [])));
}
