/** What to do with files that hold no text that can be read for sure; null for what may be a text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, OLE)) return oleError(bytes);
  return formats.find(({ signature, at = 0 }) => startsWith(bytes, signature, at))?.error ?? null;
}

/** Compound files: what Word, Excel and WPS wrote until 2007, and what holds an encrypted .docx today. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The directory of a compound file names its streams in UTF-16; an encrypted .docx is one of them. */
function oleError(bytes: Uint8Array): string {
  if (holds(bytes, 'EncryptedPackage')) return '有打开密码，无法读取。请在 Word 或 WPS 中取消密码，另存为 .docx 后再检查。';
  // A document may hold a sheet.
  if (holds(bytes, 'WordDocument')) return OLD_WORD;
  if (holds(bytes, 'Workbook')) return `是 Excel 或 WPS 表格。${AS_CSV}`;
  if (holds(bytes, 'PowerPoint Document')) return '是演示文稿，不是年度报告的文本。请检查是否选错了文件。';
  return OLD_WORD;
}

const AS_DOCX = '请在 Word 或 WPS 中打开，“另存为” .docx 后再检查。';
const OLD_WORD = `是旧版 Word（.doc）或 WPS 文字（.wps）文档，无法可靠地读取。${AS_DOCX}`;
const AS_CSV = '请把表格复制到报告中；只查一张表的，请另存为 .csv 后再检查。';
const AS_TEXT = '请检查排版前的 Word 文件（.docx），或把文字复制到 .txt 文件中再检查。';
const IMAGE = `是图片，无法读取其中的文字。${AS_TEXT}`;

interface Format {
  readonly signature: readonly number[];
  /** Offset in bytes. */
  readonly at?: number;
  readonly error: string;
}

const formats: readonly Format[] = [
  // Where a text is wanted; as a file of its own it may be read.
  { signature: [0x50, 0x4b, 0x03, 0x04], error: '是 Word、WPS 文档或压缩包，不是文本文件。请另存为 UTF-8 编码的纯文本（.txt）。' },
  { signature: ascii('%PDF'), error: `是 PDF 文件，表格在其中只剩下零散的字。${AS_TEXT}` },
  { signature: [0x89, 0x50, 0x4e, 0x47], error: IMAGE },
  { signature: [0xff, 0xd8, 0xff], error: IMAGE },
  { signature: ascii('GIF8'), error: IMAGE },
  { signature: [0x49, 0x49, 0x2a, 0x00], error: IMAGE },
  { signature: [0x4d, 0x4d, 0x00, 0x2a], error: IMAGE },
  { signature: ascii('WEBP'), at: 8, error: IMAGE },
  { signature: ascii('{\\rtf'), error: `是 RTF 文档。${AS_DOCX}` },
  { signature: ascii('Rar!'), error: '是压缩包。请解压后检查其中的文件。' },
  { signature: [0x37, 0x7a, 0xbc, 0xaf], error: '是压缩包。请解压后检查其中的文件。' },
  { signature: [0x1f, 0x8b], error: '是压缩包。请解压后检查其中的文件。' },
];

/** What a ZIP archive without a Word document in it is, by the names of its files. */
export function foreignZip(names: readonly string[]): string {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return `是 Excel 或 WPS 表格（.xlsx）。${AS_CSV}`;
  if (has(/^ppt\//)) return '是演示文稿，不是年度报告的文本。请检查是否选错了文件。';
  if (has(/^OFD\.xml$/i)) return `是 OFD 版式文件，表格在其中只剩下零散的字。${AS_TEXT}`;
  if (names.includes('mimetype') && names.includes('content.xml')) return `是 OpenDocument 文档（.odt）。${AS_DOCX}`;
  return '是压缩包，其中没有 Word 文档。请解压后检查其中的文件。';
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function ascii(words: string): number[] {
  return [...words].map((character) => character.charCodeAt(0));
}

/** Whether the bytes hold these ASCII words in UTF-16, low byte first. */
function holds(bytes: Uint8Array, words: string): boolean {
  const wanted = ascii(words).flatMap((code) => [code, 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (startsWith(bytes, wanted, at)) return true;
  }
  return false;
}
