import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { LogOutputChannel, Uri } from 'vscode';
import { Disposable, EventEmitter } from 'vscode';
import type { Message, MessageReader, MessageWriter, PartialMessageInfo } from 'vscode-languageclient';
import type { RunningServer } from './extension';

/** To V8: as in the command line's `regexpsAtOnce`, so that the first report that is opened is read sooner. */
const REGEXPS_AT_ONCE = '--no-regexp-tier-up';

/** The server as a child of the extension host, with messages in place of a protocol over pipes. */
export function startProcess({ fsPath }: Uri, log: LogOutputChannel): RunningServer {
  // Who debugs the extension host has its port; and VS Code's own program is Node only when it is told so.
  const child = fork(fsPath, { execArgv: [REGEXPS_AT_ONCE], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, silent: true });
  // Else a character that comes in two pieces would be two wrong ones.
  child.stdout?.setEncoding('utf8').on('data', (text: string) => log.info(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => log.error(text));
  const [failed, closed] = [new EventEmitter<Error>(), new EventEmitter<void>()];
  child.on('error', (error) => failed.fire(error));
  const exited = (): void => closed.fire();
  child.on('exit', exited);
  const reader = readerOf(child, { onError: failed.event, onClose: closed.event });
  const end = (): void => {
    // The client would take it for the end of the server that it has now.
    child.off('exit', exited);
    child.kill();
  };
  return { transports: { reader, writer: writerTo(child, closed) }, end };
}

function readerOf(child: ChildProcess, events: Pick<MessageReader, 'onError' | 'onClose'>): MessageReader {
  return {
    ...events,
    onPartialMessage: new EventEmitter<PartialMessageInfo>().event,
    listen: (callback) => {
      const take = (message: unknown): void => callback(message as Message);
      child.on('message', take);
      return new Disposable(() => void child.off('message', take));
    },
    dispose: () => undefined,
  };
}

function writerTo(child: ChildProcess, closed: EventEmitter<void>): MessageWriter {
  const failed = new EventEmitter<[Error, Message | undefined, number | undefined]>();
  let failures = 0;
  return {
    onError: failed.event,
    onClose: closed.event,
    write: (message) => new Promise((done, fail) => {
      child.send(message, (error) => {
        if (error) failed.fire([error, message, ++failures]);
        if (error) fail(error);
        else done();
      });
    }),
    end: () => undefined,
    dispose: () => undefined,
  };
}
