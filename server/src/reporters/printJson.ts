/** JSON that a terminal can show: what commands one is written as an escape, which says the same. */
export function printJson(value: object, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
