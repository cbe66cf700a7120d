import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it, vi } from 'vitest';
import { openSpool } from '../../server/src/node/spool';
import { emptyFolder } from './nianbao';

it('gives back what was put in, from memory and from the disk, in any order', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(200), (entries, inMemory) => {
    const spool = openSpool(inMemory);
    const numbers = entries.map((entry) => spool.append(entry));
    const read = numbers.toReversed().map((number) => spool.read(number).toString()).toReversed();
    spool.close();
    expect(read).toEqual(entries);
  }), { numRuns: 200 });
});

it('leaves nothing behind, even where it is not closed', async () => {
  vi.stubEnv('TMPDIR', await emptyFolder());
  const spool = openSpool(0);
  const number = spool.append('年报');
  expect(readdirSync(tmpdir())).toEqual([]);
  expect(spool.read(number).toString()).toBe('年报');
  spool.close();
  vi.unstubAllEnvs();
});

it('leaves nothing behind once it is closed where open files cannot be removed', async () => {
  vi.stubEnv('TMPDIR', await emptyFolder());
  const spool = openSpool(0, true);
  const number = spool.append('年报');
  expect(readdirSync(tmpdir())).toHaveLength(1);
  expect(spool.read(number).toString()).toBe('年报');
  spool.close();
  expect(readdirSync(tmpdir())).toEqual([]);
  vi.unstubAllEnvs();
});
