/** Any one of the patterns. */
export function either(...patterns: readonly string[]): string {
  return patterns.join('|');
}
