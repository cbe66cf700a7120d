import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from '../../server/src/node/inOrder';

it('keeps the order of what ends in another, and works on no more at once than it may', async () => {
  let [running, most] = [0, 0];
  const results: number[] = [];
  const work = async (delay: number): Promise<number> => {
    most = Math.max(most, ++running);
    await setTimeout(delay * 5);
    running--;
    return delay;
  };
  for await (const result of inOrder([5, 1, 4, 1, 3, 0, 2], 3, work)) results.push(result);
  expect(results).toEqual([5, 1, 4, 1, 3, 0, 2]);
  expect(most).toBe(3);
});
