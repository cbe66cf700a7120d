/** A path as a URI reference: relative ones stay relative, to the working folder. */
export function toUri(path: string): string {
  const parts = path.split('/').map((part) => encodeURIComponent(wellFormed(part))).join('/');
  if (path.startsWith('/')) return `file://${parts}`;
  return /^[a-z]:\//i.test(path) ? `file:///${path.slice(0, 2)}${parts.slice(parts.indexOf('/'))}` : parts;
}

/** Half a character has no code in a URI. */
function wellFormed(words: string): string {
  return words.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
