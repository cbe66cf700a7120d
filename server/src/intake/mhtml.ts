import { fromBase64 } from './base64';

/** The page in a web archive (.mht, or a .doc that is one): what Word and browsers write as “单个文件网页”. Null where there is none. */
export function pageOfArchive(bytes: Uint8Array): Uint8Array | null {
  // It begins with the name of a header, and hardly any report with a letter.
  if (!/[\w-]/.test(String.fromCharCode(bytes[0] ?? 0))) return null;
  const head = latin1(bytes.subarray(0, 4096));
  if (!/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,30}?MIME-Version:\s*1\.0/i.test(head)) return null;
  const boundary = /boundary="?([^"\r\n;]{1,100})"?/i.exec(head)?.[1];
  const content = latin1(bytes);
  const parts = boundary === undefined ? [content] : content.split(`--${boundary}`);
  for (const part of parts) {
    const gap = /\r?\n\r?\n/.exec(part);
    const headers = gap ? part.slice(0, gap.index) : '';
    if (!gap || !/content-type:\s*text\/html/i.test(headers)) continue;
    return decodeTransfer(part.slice(gap.index + gap[0].length), /content-transfer-encoding:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase());
  }
  return null;
}

function decodeTransfer(content: string, encoding: string | undefined): Uint8Array | null {
  if (encoding === 'base64') {
    const base64 = content.replace(/[^A-Za-z0-9+/]+/g, '');
    // A rest of one character stands for no byte.
    return fromBase64(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)));
  }
  if (encoding !== 'quoted-printable') return toBytes(content);
  return toBytes(content
    .replace(/=[ \t]{0,9}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}

function toBytes(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

/** A character a byte. In pieces, as a function takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x4000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x4000)));
  return pieces.join('');
}
