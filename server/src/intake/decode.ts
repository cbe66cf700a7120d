import { foreignFormat } from './foreignFormat';

export type Encoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

/** `error` says what the bytes are instead of a text, and what to do. */
export type Decoded = DecodedText | { readonly error: string };

/** In every runtime that we know, but not in the language's own library. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode: (bytes: Uint8Array) => string };

/** The text that the bytes of a file spell, without its byte order mark. Nothing is guessed in silence. */
export function decode(bytes: Uint8Array): Decoded {
  const error = foreignFormat(bytes);
  if (error !== null) return { error };
  const marked = encodings.find((encoding) => hasMark(bytes, encoding));
  if (marked?.startsWith('UTF-16')) return decodeAs(marked, bytes) ?? { error: UNREADABLE };
  if (bytes.includes(0)) return { error: '不是文本文件，无法检查。请另存为 UTF-8 编码的纯文本（.txt）。' };
  return decodeAs('UTF-8', bytes) ?? decodeAs('GB18030', bytes) ?? { error: UNREADABLE };
}

/** Null where the bytes are not of this encoding. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText | null {
  const byteOrderMark = hasMark(bytes, encoding);
  const content = byteOrderMark ? bytes.subarray(byteOrderMarks[encoding].length) : bytes;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
    return { text, encoding, byteOrderMark };
  } catch {
    // The decoder's only way to say that the bytes are not of this encoding.
    return null;
  }
}

const UNREADABLE = '文字编码既不是 UTF-8、UTF-16，也不是 GB18030（GBK），无法读取。请另存为 UTF-8 编码的纯文本（.txt）。';

export const byteOrderMarks: Readonly<Record<Encoding, readonly number[]>> = {
  'UTF-8': [0xef, 0xbb, 0xbf],
  GB18030: [0x84, 0x31, 0x95, 0x33],
  'UTF-16LE': [0xff, 0xfe],
  'UTF-16BE': [0xfe, 0xff],
};

const encodings: readonly Encoding[] = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'];

function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  return byteOrderMarks[encoding].every((byte, index) => bytes[index] === byte);
}
