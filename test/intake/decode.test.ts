import { describe, expect, it } from 'vitest';
import { decode } from '../../server/src/intake/decode';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8, and takes its byte order mark off', () => {
    expect(decode(utf8('政府信息公开'))).toEqual({ text: '政府信息公开', encoding: 'UTF-8', byteOrderMark: false });
    expect(decode(utf8('\uFEFF年报'))).toEqual({ text: '年报', encoding: 'UTF-8', byteOrderMark: true });
  });

  it('takes off one byte order mark only: a second one is part of the text', () => {
    expect(decode(bytes('efbbbf efbbbf 41'))).toMatchObject({ text: '\uFEFFA', byteOrderMark: true });
  });

  it('reads GBK, and the four-byte characters of GB18030', () => {
    expect(decode(bytes('d5feb8aed0c5cfa2b9abbfaa'))).toEqual({
      text: '政府信息公开', encoding: 'GB18030', byteOrderMark: false,
    });
    expect(decode(bytes('81398b32 a1a2 81308432'))).toMatchObject({ text: '⼀、\u00A0', encoding: 'GB18030' });
    expect(decode(bytes('84319533 c4ea'))).toMatchObject({ text: '年', encoding: 'GB18030', byteOrderMark: true });
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(decode(bytes('fffe 745e a562'))).toEqual({ text: '年报', encoding: 'UTF-16LE', byteOrderMark: true });
    expect(decode(bytes('feff 5e74 62a5'))).toEqual({ text: '年报', encoding: 'UTF-16BE', byteOrderMark: true });
  });

  it('reads an empty file', () => {
    expect(decode(new Uint8Array())).toMatchObject({ text: '' });
  });

  it.each([
    ['UTF-16 cut in the middle of a character', 'fffe 1a', '编码'],
    ['.docx, where a text is wanted', '504b0304 14000600', 'Word'],
    ['.doc', 'd0cf11e0 a1b11ae1', 'Word'],
    ['.pdf', '255044462d312e34', 'PDF'],
    ['zero bytes', '41004200', '不是文本文件'],
    ['neither encoding', '41 ff 42', '编码'],
    ['GBK cut in the middle of a character', 'd5fe b8', '编码'],
  ])('says what to do with %s', (_, hex, word) => {
    const decoded = decode(bytes(hex));
    expect(decoded).toHaveProperty('error', expect.stringContaining(word));
    expect(decoded).toHaveProperty('error', expect.stringMatching(/请.+。$/));
  });
});
