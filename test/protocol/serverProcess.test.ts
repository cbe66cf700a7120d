import { fork, type ChildProcess } from 'node:child_process';
import { expect, test } from 'vitest';
import { bundle } from '../bundle';

/** The server as the extension starts it on the desktop: the file that is a worker in a browser, in a process. */
async function startProcess(): Promise<{ child: ChildProcess; exit: Promise<number | null> }> {
  const child = fork(await bundle('server'), { execArgv: [], silent: true });
  return { child, exit: new Promise((done) => child.on('exit', done)) };
}

function ask(child: ChildProcess, id: number, method: string, params: object = {}): Promise<unknown> {
  return new Promise((done) => {
    child.on('message', (message: { id?: number; result?: unknown }) => message.id === id && done(message.result));
    child.send({ jsonrpc: '2.0', id, method, params });
  });
}

test('answers messages, and ends when told to', async () => {
  const { child, exit } = await startProcess();
  const initialized = await ask(child, 1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
  expect(initialized).toMatchObject({ serverInfo: { name: 'nianbao' } });
  expect(await ask(child, 2, 'shutdown')).toBeNull();
  child.send({ jsonrpc: '2.0', method: 'exit' });
  expect(await exit).toBe(0);
});

test('ends with the one who started it', async () => {
  const { child, exit } = await startProcess();
  await ask(child, 1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
  child.disconnect();
  expect(await exit).toBe(0);
});
