import { expect, test } from 'vitest';
import { globFor, matchesGlob } from '../../server/src/text/glob';

test.each([
  ['草稿/**', '草稿/a.txt', true],
  ['草稿/**', '草稿/下级/a.txt', true],
  ['草稿/**', '正式/草稿/a.txt', false],
  ['草稿/', '正式/草稿/a.txt', true],
  ['**/草稿/*.txt', '草稿/a.txt', true],
  ['**/草稿/*.txt', '一/二/草稿/a.txt', true],
  ['**/草稿/*.txt', '草稿/下级/a.txt', false],
  ['*.md', 'a.MD', true],
  ['*.md', '深/处/a.md', true],
  ['/a.txt', 'a.txt', true],
  ['/a.txt', '下级/a.txt', false],
  ['./旧/a.txt', '旧/a.txt', true],
  ['20??年报.txt', '2021年报.txt', true],
  ['20??年报.txt', '202年报.txt', false],
  ['[1](a)+{b}.txt', '[1](a)+{b}.txt', true],
  ['a.txt', 'abtxt', false],
])('%s matches %s: %s', (glob, path, expected) => expect(matchesGlob(glob, path)).toBe(expected));

test.each(['a.txt', '镇/2021年.txt', '怪*名?.txt', '[x]{y}/(z).txt'])('a pattern made for %s matches it, and no file elsewhere', (path) => {
  expect(matchesGlob(globFor(path), path)).toBe(true);
  expect(matchesGlob(globFor(path), `下级/${path}`)).toBe(false);
});
