import { expect, test } from 'vitest';
import { restart, stop } from '../client/src/restart';

/** A client whose server answers, or does not. */
function openClient(stopping: () => Promise<void>) {
  const calls: string[] = [];
  return {
    calls,
    stop: () => {
      calls.push('stop');
      return stopping();
    },
    start: async () => {
      calls.push('start');
    },
  };
}

test('a server is started anew after the one before has ended', async () => {
  const client = openClient(() => Promise.resolve());
  await restart(client);
  expect(client.calls).toEqual(['stop', 'start']);
});

test('also where the one before hangs and cannot be stopped', async () => {
  const client = openClient(() => Promise.reject(new Error('Stopping the server timed out')));
  await restart(client);
  expect(client.calls).toEqual(['stop', 'start']);
});

test('whoever only stops it hears nothing of that either', async () => {
  const client = openClient(() => Promise.reject(new Error('Stopping the server timed out')));
  await expect(stop(client)).resolves.toBeUndefined();
});
