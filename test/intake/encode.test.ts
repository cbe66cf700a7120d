import { describe, expect, test } from 'vitest';
import { decodeAs, type Encoding } from '../../server/src/intake/decode';
import { encode } from '../../server/src/intake/encode';
import { toGbk } from '../cli/toGbk';

/** Some characters for private use have no code in GB18030, U+FFFD stands for what has none, U+FEFF may be a mark. */
const basic = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => !/[\p{Cs}\p{Co}\ufffd\ufeff]/u.test(character));
const all = [...basic, '\u{10000}', '𠮷', '\u{10ffff}'];

describe.each<Encoding>(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030'])('%s', (encoding) => {
  test.each([true, false])('every character comes back, with a byte order mark: %s', (byteOrderMark) => {
    const text = all.join('');
    const bytes = encode(text, { encoding, byteOrderMark });
    const decoded = bytes && decodeAs(encoding, bytes);
    expect(decoded?.text === text && decoded.byteOrderMark === byteOrderMark).toBe(true);
  });
});

test('GBK has the codes that GBK has', () => {
  expect(encode('政府信息公开，〇', { encoding: 'GB18030', byteOrderMark: false })).toEqual(toGbk('政府信息公开，〇'));
});

test('half of a pair has no code, nor has what no encoding knows', () => {
  expect(encode('\ue5e5', { encoding: 'GB18030', byteOrderMark: false })).toBeNull();
  expect(encode('a\ud800', { encoding: 'UTF-8', byteOrderMark: false })).toBeNull();
  expect(encode('a\ud800', { encoding: 'GB18030', byteOrderMark: false })).toBeNull();
});
