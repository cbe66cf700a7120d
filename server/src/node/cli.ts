import { once } from 'node:events';
import { isMainThread } from 'node:worker_threads';
import { annotate } from './annotate';
import { check } from './check';
import { parseCommandLine } from './commandLine';
import type { Command } from './commands';
import { deliver } from './deliver';
import { explain } from './explain';
import { describeFault } from './fault';
import { help } from './help';
import { ioReason } from './ioReason';
import { merge } from './merge';
import { newReport } from './newReport';
import type { Output, StreamedOutput } from './output';
import { printFigures } from './printFigures';
import { printConfig } from './printConfig';
import { rollup } from './rollup';
import { serveThread } from './workerThread';

declare const NIANBAO_VERSION: string;

let isClosed = false;

if (isMainThread) {
  endWell(process.stdout);
  endWell(process.stderr);
  run(parseCommandLine(process.argv.slice(2))).then(finish).catch((error: unknown) => (
    finish({ stdout: '', stderr: `nianbao：${describeFault('运行', error)}\n`, status: 2 })
  ));
} else serveThread();

async function run(command: Command): Promise<Output | StreamedOutput | null> {
  switch (command.kind) {
    case 'help':
      return command.asked
        ? { stdout: help, stderr: '', status: 0 }
        : { stdout: '', stderr: help, status: 2 };
    case 'version':
      return { stdout: `${NIANBAO_VERSION}\n`, stderr: '', status: 0 };
    case 'wrongUse':
      return { stdout: '', stderr: `nianbao：${command.message}\n用法见 nianbao --help。\n`, status: 2 };
    case 'explain':
      return explain(command.rules);
    case 'check':
      return command.printConfig ? printConfig(command) : deliver(command, () => check(command));
    case 'merge':
      return deliver(command, () => merge(command));
    case 'rollup':
      return rollup(command);
    case 'table':
      return deliver(command, () => printFigures(command));
    case 'annotate':
      return annotate(command);
    case 'new':
      return newReport(command);
    case 'lsp': {
      // Only here, so that a check does not wait for the protocol's libraries.
      const { startLanguageServer } = await import('./languageServer');
      startLanguageServer();
      return null;
    }
  }
}

/** The status is only set: to exit at once would cut off what a pipe has not taken yet. */
async function finish(output: Output | StreamedOutput | null): Promise<void> {
  if (!output) return;
  const { stderr, status } = 'stdout' in output ? output : await writeAll(output);
  if ('stdout' in output) await write(output.stdout);
  process.exitCode ??= status;
  process.stderr.write(stderr);
}

async function writeAll(output: StreamedOutput): Promise<Pick<Output, 'stderr' | 'status'>> {
  for (;;) {
    const next = await output.next();
    if (next.done) return next.value;
    await write(next.value);
  }
}

/** No faster than it is taken; what nobody takes any more is not written. */
async function write(content: string | Uint8Array): Promise<void> {
  if (isClosed || process.stdout.write(content)) return;
  // Errors are heard below.
  await once(process.stdout, 'drain').catch(() => null);
}

/** Whoever reads may have seen enough (`| head`); all else that hinders writing is said where that is possible. */
function endWell(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed ||= stream === process.stdout;
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`nianbao：结果未能写出：${ioReason(error)}\n`);
  });
}
