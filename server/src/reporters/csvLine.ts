/** A line of CSV (RFC 4180), with its line break. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** Without it Excel takes UTF-8 for the system's encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What begins like a formula would be one to a spreadsheet, unless it is a number and nothing else. */
function csvField(field: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(field);
  const safe = !isNumber && /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
