import { limits, refusals, type Refusal } from './limits';
import type { FlatBlock, FlatCell } from './page';

/** A table of comma- or tab-separated values (RFC 4180): quotes, and within them line breaks and doubled quotes. */
export function readCsv(text: string, separator: string): FlatBlock[] | Refusal {
  const rows: FlatCell[][] = [];
  let row: FlatCell[] = [];
  let cells = 0;
  let quotes = true;
  for (let at = 0; at <= text.length;) {
    const quoted = quotes && text[at] === '"' ? quotedEnd(text, at) : null;
    // Where one is not closed none is after it.
    if (quoted === null && text[at] === '"') quotes = false;
    const end = endOfValue(text, quoted ?? at, separator);
    const value = quoted === null ? text.slice(at, end) : text.slice(at + 1, quoted - 1).replaceAll('""', '"') + text.slice(quoted, end);
    row.push(cellOf(value));
    if (++cells > limits.cells) return { error: refusals.cells };
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (row.some(({ lines }) => lines.length > 0)) rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows.length > 0 ? [{ kind: 'table', rows }] : [];
}

/** The separator that stands in the first line most often: Excel writes what the system is set to. */
export function separatorOf(text: string): string {
  const first = text.slice(0, 10_000).replace(/"[^"]*"/g, '').trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ',';
}

/** After the quote that closes the one at `start`; null where none does, and it is a character like others. */
function quotedEnd(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return null;
}

function endOfValue(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function cellOf(value: string): FlatCell {
  const lines = value.split(/\r\n?|\n/).map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== '');
  return { columns: 1, lines: lines.map((text) => ({ text, paragraph: 0 })), paragraph: null };
}
