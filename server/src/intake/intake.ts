import { isZip, openZip } from './zip';
import { readCsv, separatorOf } from './csv';
import { decode, type DecodedText, type Encoding } from './decode';
import { readDocx } from './docx';
import { flatPage } from './flatPage';
import { foreignZip } from './foreignFormat';
import { readHtml } from './htmlPage';
import { limits, refusals, type Refusal } from './limits';
import { pageOfArchive } from './mhtml';
import type { PageBlock } from './page';
import { printPage, type Place } from './printPage';

/** A file as a text that layout reads. */
export interface Intake {
  readonly kind: SourceKind;
  readonly text: string;
  /** Null for a Word file, which has none of its own. */
  readonly encoding: Encoding | null;
  readonly byteOrderMark: boolean;
  /** Where in the file each stretch of the text comes from; none where the text is the file's own. */
  readonly places: readonly Place[];
}

export type SourceKind = 'text' | 'csv' | 'docx' | 'html';

/** Reads a file by what is in it; its name only tells apart what looks alike. It never throws, and never guesses. */
export function readFile(bytes: Uint8Array, name: string): Intake | Refusal {
  if (bytes.length > limits.fileBytes) return { error: refusals.file };
  if (isZip(bytes)) return readZip(bytes);
  const page = pageOfArchive(bytes);
  if (page) return readPage(page);
  const decoded = decode(bytes);
  if ('error' in decoded) return decoded;
  const extension = /\.([^./\\]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (WORD_XML.test(decoded.text.slice(0, HEAD))) return { error: '是 Word 的 XML 文档。请在 Word 或 WPS 中打开，“另存为” .docx 后再检查。' };
  if (isPage(decoded.text, extension)) return readPage(bytes);
  if (extension === 'csv' || extension === 'tsv') return readTable(decoded, extension);
  return { kind: 'text', ...decoded, places: [] };
}

/** Enough characters to see what a text is. */
const HEAD = 4096;

const WORD_XML = /^\s*<\?xml\b[^]{0,1000}?(?:progid="Word\.Document"|<pkg:package\b|<w:wordDocument\b)/;

const PAGE = /^<(?:!doctype\s+html|html|head|body)\b/i;

/** What old programs write under a name that is not theirs, without a beginning that tells. */
const FRAGMENT = /^<(?:meta|div|table|p|h[1-6]|style|span|font|title)\b/i;

function isPage(text: string, extension: string): boolean {
  const head = withoutComments(text.slice(0, HEAD));
  if (/^(?:html?|xhtml|shtml|mht|mhtml)$/.test(extension) || PAGE.test(head)) return true;
  return /^(?:docx?|wps|xlsx?)$/.test(extension) && FRAGMENT.test(head);
}

/** Without what may stand before the first element: `<?xml …?>`, `<!-- saved from … -->`. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  for (const [start, end] of [['<?xml', '?>'], ['<!--', '-->'], ['<!--', '-->']] as const) {
    const at = rest.startsWith(start) ? rest.indexOf(end) : -1;
    if (at >= 0) rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

function readZip(bytes: Uint8Array): Intake | Refusal {
  const zip = openZip(bytes);
  if ('error' in zip) return zip;
  const blocks = readDocx(zip);
  if (blocks === null) return { error: foreignZip(zip.names) };
  return 'error' in blocks ? blocks : printed(blocks, { kind: 'docx', encoding: null, byteOrderMark: false });
}

/** The encodings of Chinese pages that are not read: their bytes would pass for GB18030. */
const OTHER_CHARSET = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}(big5|euc-kr|euc-jp|shift_jis|iso-2022-\w+)/i;

function readPage(bytes: Uint8Array): Intake | Refusal {
  const decoded = decode(bytes);
  if ('error' in decoded) return decoded;
  const charset = decoded.encoding === 'GB18030' ? OTHER_CHARSET.exec(decoded.text.slice(0, HEAD))?.[1] : undefined;
  if (charset !== undefined) return { error: `网页是 ${charset} 编码，无法读取。请用浏览器打开，另存为 UTF-8 编码的网页后再检查。` };
  const blocks = readHtml(decoded.text);
  return 'error' in blocks ? blocks : printed(blocks, { kind: 'html', encoding: decoded.encoding, byteOrderMark: decoded.byteOrderMark });
}

function readTable({ text, encoding, byteOrderMark }: DecodedText, extension: string): Intake | Refusal {
  const blocks = readCsv(text, extension === 'tsv' ? '\t' : separatorOf(text));
  if ('error' in blocks) return blocks;
  const page = printPage(blocks);
  return 'error' in page ? page : { kind: 'csv', encoding, byteOrderMark, ...page };
}

function printed(blocks: readonly PageBlock[], source: Pick<Intake, 'kind' | 'encoding' | 'byteOrderMark'>): Intake | Refusal {
  const page = printPage(flatPage(blocks));
  return 'error' in page ? page : { ...source, ...page };
}
