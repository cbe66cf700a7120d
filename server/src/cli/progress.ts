/** How far a run is, on one line of a terminal. */
export interface Progress {
  readonly step: (findings: number) => void;
  /** Takes the line away, as something else is printed now. */
  readonly clear: () => void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

export const noProgress: Progress = { step: () => undefined, clear: () => undefined };

/** Short runs need none. */
const FIRST_AFTER = 500;
const EVERY = 100;

/** `now` tells milliseconds. */
export function openProgress(doing: string, files: number, terminal: Terminal, now: () => number): Progress {
  const start = now();
  const { columns = 0 } = terminal;
  let [done, findings, last] = [0, 0, start + FIRST_AFTER - EVERY];
  let isShown = false;
  return {
    step: (found) => {
      done++;
      findings += found;
      const time = now();
      if (time - last < EVERY) return;
      last = time;
      isShown = true;
      terminal.write(`\r${progressLine({ doing, done, files, findings, milliseconds: time - start }, columns > 0 ? columns : 80)}\x1b[K`);
    },
    clear: () => {
      if (isShown) terminal.write('\r\x1b[K');
      isShown = false;
    },
  };
}

export interface Reached {
  readonly doing: string;
  readonly done: number;
  readonly files: number;
  readonly findings: number;
  readonly milliseconds: number;
}

/** ██████──── 检查 60%  600/1000 个文件，问题 12 处，还要 8 秒 */
export function progressLine({ doing, done, files, findings, milliseconds }: Reached, columns: number): string {
  const share = files === 0 ? 1 : done / files;
  const left = Math.ceil((milliseconds / Math.max(1, done)) * (files - done) / 1000);
  const figures = `${doing} ${Math.floor(share * 100)}%  ${done}/${files} 个文件，问题 ${findings} 处，还要${duration(left)}`;
  const width = Math.min(30, columns - WIDEST_FIGURES);
  const full = Math.round(share * width);
  return width < 5 ? figures : `${'█'.repeat(full)}${'─'.repeat(width - full)} ${figures}`;
}

/** Columns: Chinese characters take two. */
const WIDEST_FIGURES = 68;

function duration(seconds: number): string {
  if (seconds < 60) return ` ${seconds} 秒`;
  if (seconds < 3600) return ` ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
  return ` ${Math.floor(seconds / 3600)} 小时 ${Math.floor(seconds % 3600 / 60)} 分`;
}
