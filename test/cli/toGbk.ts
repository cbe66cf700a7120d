/** Encodes as GBK, which the platform can only decode. */
export function toGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? [code] : gbk.get(character) ?? fail(character);
  }));
}

const gbk = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const bytes = [lead, trail] as const;
    const decoded = decoder.decode(Uint8Array.from(bytes));
    if (decoded.length === 1 && !gbk.has(decoded)) gbk.set(decoded, bytes);
  }
}

function fail(character: string): never {
  throw new Error(`GBK has no ${JSON.stringify(character)}`);
}
