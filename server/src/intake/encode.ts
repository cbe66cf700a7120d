import { byteOrderMarks, type DecodedText, type Encoding } from './decode';

/** All runtimes have them; the library that is compiled against knows none. */
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array };
declare const TextDecoder: new (label: string) => { decode: (bytes: Uint8Array) => string };

/** The bytes of a text in the encoding that its file had; null where that has no code for a character. */
export function encode(text: string, { encoding, byteOrderMark }: Pick<DecodedText, 'encoding' | 'byteOrderMark'>): Uint8Array | null {
  const content = encoders[encoding](text);
  if (!content || !byteOrderMark) return content;
  const mark = byteOrderMarks[encoding];
  const bytes = new Uint8Array(mark.length + content.length);
  bytes.set(mark);
  bytes.set(content, mark.length);
  return bytes;
}

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array | null>> = {
  'UTF-8': (text) => (isWellFormed(text) ? new TextEncoder().encode(text) : null),
  'UTF-16LE': (text) => utf16(text, true),
  'UTF-16BE': (text) => utf16(text, false),
  GB18030: toGb18030,
};

/** Half of a pair has no code but in UTF-16. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function toGb18030(text: string): Uint8Array | null {
  const codes = gb18030Codes();
  const bytes: number[] = [];
  for (const character of text) {
    const known = bytesOf(character, codes);
    if (!known) return null;
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}

function bytesOf(character: string, codes: ReadonlyMap<string, readonly number[]>): readonly number[] | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  return code > 0xffff ? fourBytes(SUPPLEMENTARY + code - 0x10000) : codes.get(character);
}

/** Where the planes above the first begin among the codes of four bytes. */
const SUPPLEMENTARY = 189_000;
const BASIC_FOUR_BYTES = 39_420;

let known: ReadonlyMap<string, readonly number[]> | undefined;

/** What the platform decodes, turned round: for each character of the first plane its code, the short one before the long one. */
function gb18030Codes(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  const codes = [...fourByteCodes(), ...twoByteCodes()];
  const bytes = Uint8Array.from(codes.flatMap((code) => [...code, 0x0a]));
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  known = new Map(codes.flatMap((code, index) => {
    const character = characters[index] ?? '';
    return character.length === 1 && character !== '\uFFFD' ? [[character, code] as const] : [];
  }));
  return known;
}

function twoByteCodes(): number[][] {
  const codes: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  return codes;
}

function fourByteCodes(): number[][] {
  return Array.from({ length: BASIC_FOUR_BYTES }, (_, index) => fourBytes(index));
}

function fourBytes(index: number): number[] {
  return [0x81 + Math.floor(index / 12_600), 0x30 + (Math.floor(index / 1260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10)];
}
