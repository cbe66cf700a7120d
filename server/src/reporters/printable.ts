/** Paths and quoted words come from outside; they must not command the terminal. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]{1,1000}/gu, ' ');
}
