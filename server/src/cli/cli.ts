import { isMainThread } from 'node:worker_threads';
import { compileRegexpsAtOnce } from '../node/regexpsAtOnce';
import { endWell, write } from '../node/standardStreams';
import { annotate } from './annotate';
import { check } from './check';
import { parseCommandLine } from './commandLine';
import type { Command } from './commands';
import { deliver } from './deliver';
import { explain } from './explain';
import { describeFault } from './fault';
import { help } from './help';
import { merge } from './merge';
import { newReport } from './newReport';
import { refused, type Output, type StreamedOutput } from './output';
import { printConfig } from './printConfig';
import { printFigures } from './printFigures';
import { rollup } from './rollup';
import { version } from './version';
import { serveThread } from './workerThread';

if (isMainThread) {
  compileRegexpsAtOnce();
  endWell();
  run(parseCommandLine(process.argv.slice(2))).then(finish).catch((error: unknown) => (
    finish(refused(describeFault('运行', error)))
  ));
} else serveThread();

async function run(command: Command): Promise<Output | StreamedOutput | null> {
  switch (command.kind) {
    case 'help': {
      const text = command.about === null ? help : (await import('./commandHelp')).helpOf(command.about);
      return command.asked
        ? { stdout: text, stderr: '', status: 0 }
        : { stdout: '', stderr: text, status: 2 };
    }
    case 'version':
      return { stdout: `${version}\n`, stderr: '', status: 0 };
    case 'wrongUse':
      return { stdout: '', stderr: `nianbao：${command.message}\n用法见 nianbao ${command.about === null ? '' : `${command.about} `}--help。\n`, status: 2 };
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
      // A bundle of its own, so that a check does not wait for the protocol's libraries.
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
