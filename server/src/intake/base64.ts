/** All runtimes have it; the library that is compiled against knows none. */
declare function atob(base64: string): string;

export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
