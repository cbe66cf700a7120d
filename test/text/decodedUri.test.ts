import { expect, test } from 'vitest';
import { decodedUri, sameUri } from '../../server/src/text/decodedUri';

test('a URI is read by people', () => {
  expect(decodedUri('file:///%E5%B9%B4%E6%8A%A5/1.txt')).toBe('file:///年报/1.txt');
});

test.each(['file:///增长5%.txt', 'file:///%D5%F2.txt'])('%s stays as it is', (uri) => {
  expect(decodedUri(uri)).toBe(uri);
});

test.each([
  ['file:///c%3A/%E5%B9%B4%281%29.txt', 'file:///C:/年(1).txt'],
  ['file:///a%5B1%5D.txt', 'file:///a[1].txt'],
])('%s is %s', (one, other) => {
  expect(sameUri(one)).toBe(sameUri(other));
});

test('two files of a system that tells them apart stay two', () => {
  expect(sameUri('file:///a/B.txt')).not.toBe(sameUri('file:///a/b.txt'));
});
