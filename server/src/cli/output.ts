/** 0: fine. 1: problems at or above `--fail-on`. 2: wrong use, an unreadable file, a fault of the program. 130: Ctrl-C. */
export type Status = 0 | 1 | 2 | 130;

/** All that a command has to say; only cli.ts says it. */
export interface Output {
  /** Bytes where it is a file that is no text. */
  readonly stdout: string | Uint8Array;
  readonly stderr: string;
  readonly status: Status;
}

/** Output that is written as it comes. What is left to say is known at its end. */
export type StreamedOutput = AsyncGenerator<string | Uint8Array, Pick<Output, 'stderr' | 'status'>>;

/** Nothing is done, and why. */
export function refused(...reasons: readonly string[]): Output {
  return { stdout: '', stderr: printNotes(reasons), status: 2 };
}

export function printNotes(notes: readonly string[]): string {
  return notes.map((note) => `nianbao：${note}\n`).join('');
}
