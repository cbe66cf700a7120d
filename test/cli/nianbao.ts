import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

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
  const child = spawn(process.execPath, [await bundle(), ...args], {
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

let built: Promise<string> | null = null;

/** The path of the bundle, built once a worker. Renamed into place, as another worker may be using it. */
export function bundle(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  await mkdir('out/cli', { recursive: true });
  const draft = await mkdtemp('out/cli/draft-');
  await promisify(execFile)(process.execPath, ['esbuild.mjs', '--production', '--outdir', draft, 'nianbao']);
  const finished = resolve('out/cli/nianbao.js');
  await rename(join(draft, 'nianbao.js'), finished);
  await rm(draft, { recursive: true });
  return finished;
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
