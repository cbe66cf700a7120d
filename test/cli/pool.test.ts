import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { openPool } from '../../server/src/node/pool';

/** Doubles numbers; other tasks kill it, each in its way. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    if (task === 'exit') process.exit(7);
    if (task === 'throw') throw new Error('out of ideas');
    if (task === 'hoard') for (const all = []; ;) all.push(new Array(1000).fill(task));
    parentPort.postMessage(task * 2);
  });`;

function open(size: number) {
  let started = 0;
  const start = (): Worker => {
    started++;
    return new Worker(THREAD, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  };
  const pool = openPool<number | string, number | string>(start, size, (task, { message }) => `${task}: ${message}`);
  return { pool, started: () => started };
}

describe('a pool', () => {
  it('answers each task', async () => {
    const { pool } = open(2);
    const tasks = Array.from({ length: 100 }, (_, index) => index);
    expect(await Promise.all(tasks.map(pool.run))).toEqual(tasks.map((task) => task * 2));
    await pool.close();
  });

  it.each(['exit', 'throw', 'hoard'])('loses one task to a thread that dies: %s', async (death) => {
    const { pool, started } = open(2);
    const answers = await Promise.all([1, 2, death, 4, 5, 6].map(pool.run));
    expect(answers.filter((answer) => typeof answer === 'number')).toEqual([2, 4, 8, 10, 12]);
    expect(answers[2]).toMatch(/^(exit: exit 7|throw: out of ideas|hoard: .*memory limit.*)$/);
    expect(started()).toBe(3);
    await pool.close();
  });

  it('starts no more threads than it needs', async () => {
    const { pool, started } = open(8);
    await pool.run(1);
    await pool.run(2);
    expect(started()).toBe(1);
    await pool.close();
  });
});
