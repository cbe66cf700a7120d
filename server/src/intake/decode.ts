export type Encoding = 'UTF-8' | 'GB18030';

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
  const foreign = formats.find(({ signature }) => startsWith(bytes, signature));
  if (foreign) return { error: foreign.error };
  if (bytes.includes(0)) return { error: '不是文本文件，无法检查。请另存为 UTF-8 编码的纯文本（.txt）。' };
  return decodeAs('UTF-8', bytes)
    ?? decodeAs('GB18030', bytes)
    ?? { error: '文字编码既不是 UTF-8，也不是 GB18030（GBK），无法读取。请另存为 UTF-8 编码的纯文本（.txt）。' };
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText | null {
  const byteOrderMark = startsWith(bytes, byteOrderMarks[encoding]);
  const content = byteOrderMark ? bytes.subarray(byteOrderMarks[encoding].length) : bytes;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
    return { text, encoding, byteOrderMark };
  } catch {
    // The decoder's only way to say that the bytes are not of this encoding.
    return null;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const byteOrderMarks: Readonly<Record<Encoding, readonly number[]>> = {
  'UTF-8': [0xef, 0xbb, 0xbf],
  GB18030: [0x84, 0x31, 0x95, 0x33],
};

const utf16 = '是 UTF-16（Unicode）编码，命令行不能读取。请用记事本“另存为”，编码选 UTF-8。';

/** What people pass by mistake, and what to do about it. */
const formats: readonly { readonly signature: readonly number[]; readonly error: string }[] = [
  { signature: [0xff, 0xfe], error: utf16 },
  { signature: [0xfe, 0xff], error: utf16 },
  {
    signature: [0x50, 0x4b, 0x03, 0x04],
    error: '是 Word、WPS 文档或压缩包，不是文本文件。请在 Word 或 WPS 中“另存为”纯文本（.txt，UTF-8 编码）。',
  },
  {
    signature: [0xd0, 0xcf, 0x11, 0xe0],
    error: '是旧版 Word 或 WPS 文档，不是文本文件。请在 Word 或 WPS 中“另存为”纯文本（.txt，UTF-8 编码）。',
  },
  {
    signature: [0x25, 0x50, 0x44, 0x46],
    error: '是 PDF 文件，不是文本文件。请把其中的文字复制到纯文本文件（.txt，UTF-8 编码）中再检查。',
  },
];
