import { SaxesParser } from 'saxes';
import type { Span } from '../text/span';
import { decodeAs, type DecodedText } from './decode';
import { limits, refusals, type Refusal } from './limits';

/**
 * What happens on the way through an XML file. Names are as Word writes them (`w:p`), whatever prefixes the file has.
 * Spans are those of the tag in the file's text; an element without content has one for both.
 */
export interface XmlReader {
  readonly open: (name: string, attributes: Attributes, tag: Span) => void;
  readonly close: (name: string, tag: Span) => void;
  /** `at` is where they begin in the file's text, in which characters may be written as references (`&amp;`). */
  readonly text: (words: string, at: number) => void;
  /** Asked now and then: what makes reading on pointless. */
  readonly refusal?: () => Refusal | null;
}

/** By local name. */
export type Attributes = Readonly<Record<string, string>>;

const BROKEN: Refusal = { error: '文件内容不完整或已损坏，无法读取。请在 Word 或 WPS 中打开后另存为新的 .docx。' };
const DOCTYPE: Refusal = { error: '文件中有 Word 不会写的实体声明（DOCTYPE），为安全起见没有读取。请在 Word 中另存为新的 .docx。' };

/** Characters at a time, between which it can stop: elements nested in so few cost nothing yet. */
const CHUNK = 0x1000;

/** Null where the file was read to its end. Entities other than XML's own are not resolved, nothing is fetched. */
export function readXml(bytes: Uint8Array, reader: XmlReader): Refusal | null {
  const decoded = decodeXml(bytes)?.text;
  if (decoded === undefined) return BROKEN;
  let refusal: Refusal | null = null;
  let depth = 0;
  /** Where the last tag or comment ended. */
  let markupEnd = 0;
  const parser = new SaxesParser({ xmlns: true });
  const pass = (): void => { markupEnd = parser.position; };
  // No `<` stands within a tag.
  const tag = (): Span => ({ start: decoded.lastIndexOf('<', parser.position - 1), end: parser.position });
  parser.on('error', () => { refusal ??= BROKEN; });
  parser.on('doctype', () => { refusal ??= DOCTYPE; });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > limits.depth) refusal ??= { error: refusals.depth };
    if (refusal) return;
    reader.open(nameOf(uri, local), Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value])), tag());
    pass();
  });
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    if (!refusal) reader.close(nameOf(uri, local), tag());
    pass();
  });
  parser.on('text', (words) => {
    if (!refusal) reader.text(words, markupEnd);
  });
  // It is told of before its last character.
  parser.on('comment', () => { markupEnd = parser.position + 1; });
  parser.on('cdata', pass);
  parser.on('processinginstruction', pass);
  for (let at = 0; at < decoded.length; at += CHUNK) {
    parser.write(decoded.slice(at, at + CHUNK));
    refusal ??= reader.refusal?.() ?? null;
    if (refusal) return refusal;
  }
  parser.close();
  return refusal;
}

/** Offsets of tags count from the first character behind the byte order mark. */
export function decodeXml(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff) return decodeAs('UTF-16LE', bytes);
  return decodeAs(bytes[0] === 0xfe ? 'UTF-16BE' : 'UTF-8', bytes);
}

function nameOf(uri: string, local: string): string {
  return `${prefixes.get(uri) ?? ''}:${local}`;
}

/** Each in the spelling of Word and in that of the strict standard. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);
