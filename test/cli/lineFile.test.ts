import fc from 'fast-check';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { keepLines, openLineFile } from '../../server/src/node/lineFile';

const KEY = /^[\w-]{4}$/;
const key = fc.stringMatching(KEY);
const content = fc.string({ unit: 'grapheme' }).filter((text) => !/[\n\t]/.test(text));

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'nianbao-')), 'lines');
}

it('finds the last line of each key, whatever stands between', () => {
  fc.assert(fc.property(fc.array(fc.tuple(key, content)), fc.array(content.filter((text) => text.length < 4)), content, (entries, noise, torn) => {
    const path = newPath();
    const file = openLineFile(path, 'header', 4)!;
    entries.forEach(([name, text], index) => {
      file.append(`${name}\t${text}\n`);
      if (noise[index] !== undefined) file.append(`${noise[index]}\n`);
    });
    appendFileSync(path, torn);
    const read = (): Record<string, string> => Object.fromEntries([...file.lines().byKey].map(([name, line]) => [name, file.read(line)]));
    const expected = Object.fromEntries(entries.map(([name, text]) => [name, `${name}\t${text}`]));
    expect(read()).toEqual(expected);
    file.append('zzzz\tlast\n');
    expect(read()).toEqual({ ...expected, zzzz: 'zzzz\tlast' });
    file.close();
  }), { numRuns: 50 });
});

it('keeps some lines, and leaves another file alone', () => {
  const path = newPath();
  const file = openLineFile(path, 'header', 4)!;
  file.append(Array.from({ length: 2000 }, (_, index) => `k${String(index % 100).padStart(3, '0')}\t${'年报'.repeat(index)}\n`).join(''));
  const { byKey } = file.lines();
  expect([...byKey].map(([name, line]) => [name, file.read(line).length])).toEqual(
    Array.from({ length: 100 }, (_, index) => [`k${String(index).padStart(3, '0')}`, 5 + 2 * (1900 + index)]));
  keepLines(path, 'header', file, [byKey.get('k001')!]);
  file.close();
  expect(readFileSync(path, 'utf8')).toBe(`header\nk001\t${'年报'.repeat(1901)}\n`);
  writeFileSync(path, 'my own text');
  expect(openLineFile(path, 'header', 4)).toBeNull();
  expect(readFileSync(path, 'utf8')).toBe('my own text');
});

it('stays as it is, with nothing beside it, where its lines cannot be kept', () => {
  const path = newPath();
  const file = openLineFile(path, 'header', 4)!;
  file.append('k001\tone\n');
  const full = { ...file, read: () => { throw new Error('ENOSPC'); } };
  expect(() => keepLines(path, 'header', full, file.lines().byKey.values())).toThrow('ENOSPC');
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('header\nk001\tone\n');
  expect(readdirSync(dirname(path))).toEqual(['lines']);
});
