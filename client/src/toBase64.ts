/** In pieces, as a function takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x4000) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x4000)));
  }
  return btoa(pieces.join(''));
}
