import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findFiles } from '../node/findFiles';
import { ioReason } from '../node/ioReason';
import { writeAtomically } from '../node/writeAtomically';
import type { FigureFormat } from '../reporters/figureTable';
import type { Format } from '../reporters/index';
import { printNotes, refused, type Output, type StreamedOutput } from './output';

interface Delivery {
  readonly format: Format | FigureFormat;
  /** What is read, with what it is compared with: never written over. */
  readonly paths: readonly string[];
  readonly archive?: readonly string[];
  readonly expect?: string | undefined;
  /** The file to write; standard output where there is none. */
  readonly output?: string | undefined;
}

/** Puts the result where it is wanted. What only programs can read is not for a terminal. */
export async function deliver(
  { format, paths, archive = [], expect, output }: Delivery, produce: () => Promise<Output | StreamedOutput>, isTerminal = process.stdout.isTTY,
): Promise<Output | StreamedOutput> {
  if (output === undefined) {
    const isBinary = format === 'xlsx' || format === 'docx';
    return isBinary && isTerminal ? refused(`${format} 不是文本，不能显示在终端里。请写明文件：-o 结果.${format}。`) : produce();
  }
  if (await isRead(output, [...paths, ...archive, ...(expect === undefined ? [] : [expect])])) return refused(`${output} 在要读取的文件之中，不会被覆盖。请用 -o 写别的文件名，或写到别的文件夹。`);
  return write(output, streamed(await produce()));
}

/** Where there is nothing to write but why, no file is made. */
async function write(output: string, produced: StreamedOutput): Promise<Output> {
  let next = await produced.next();
  if (next.done && next.value.status === 2) return { stdout: '', ...next.value };
  const content = async function* (): AsyncGenerator<string | Uint8Array> {
    for (; !next.done; next = await produced.next()) yield next.value;
  };
  const failure = await writeAtomically(output, content()).then(() => null, ioReason);
  const rest = next.done ? next.value : { stderr: '', status: 2 as const };
  if (failure === null) return { stdout: '', ...rest };
  await produced.return(rest);
  return { stdout: '', stderr: rest.stderr + printNotes([`${output} 未能写出：${failure}`]), status: 2 };
}

async function* streamed(output: Output | StreamedOutput): StreamedOutput {
  if (!('stdout' in output)) return yield* output;
  if (output.stdout.length > 0) yield output.stdout;
  return output;
}

async function isRead(output: string, paths: readonly string[]): Promise<boolean> {
  const target = await realpath(output).catch(() => null);
  // What is not there can only be named.
  if (target === null) return paths.some((path) => resolve(path) === resolve(output));
  const sources = await Promise.all((await findFiles(paths)).map(({ path }) => realpath(path).catch(() => resolve(path))));
  return sources.includes(target);
}
