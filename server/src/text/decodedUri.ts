/** A URI as people read it; as it is where its escapes are none, or of other bytes than those of UTF-8. */
export function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/**
 * The same for every way to write the URI of one file: `file:///c%3A/%281%29.txt` and `file:///C:/(1).txt`. Editors and
 * systems each escape other characters.
 */
export function sameUri(uri: string): string {
  return decodedUri(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}
