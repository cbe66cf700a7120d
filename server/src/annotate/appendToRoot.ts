import { BROKEN } from '../intake/zip';
import { encode } from '../intake/encode';
import type { Refusal } from '../intake/limits';
import { decodeXml, readXml } from '../intake/readXml';

/** An XML file with more content at the end of its root; `own` is the prefix of the root's name (`w:`, or nothing). */
export function appendToRoot(bytes: Uint8Array, content: (own: string) => string): Uint8Array | Refusal {
  const decoded = decodeXml(bytes);
  let depth = 0;
  let [start, end] = [0, 0];
  const refusal = readXml(bytes, {
    open: () => { depth++; },
    close: (_, tag) => { if (--depth === 0) ({ start, end } = tag); },
    text: () => undefined,
  });
  if (refusal || !decoded) return refusal ?? BROKEN;
  const { text } = decoded;
  const tag = text.slice(start, end);
  const [, own = ''] = /^<\/?([^\s:/>]+:)?/.exec(tag) ?? [];
  const written = tag.startsWith('</')
    ? text.slice(0, start) + content(own) + text.slice(start)
    : `${text.slice(0, end - '/>'.length)}>${content(own)}</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ''}>${text.slice(end)}`;
  return encode(written, decoded) ?? BROKEN;
}
