import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../bundle';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line as users do: the bundle, in a process of its own. */
export async function nianbao(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [await bundle('nianbao'), ...args], {
    cwd: options.cwd ?? '.',
    env: { PATH: process.env['PATH'], ...options.env },
  });
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, status] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  return { stdout, stderr, status };
}

/** An empty folder that nobody else uses. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'nianbao-'));
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
