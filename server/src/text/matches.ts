import type { Span } from './span';

/**
 * All matches of a global pattern, as `text.matchAll(pattern)` gives them. That copies the pattern each time, which
 * takes longer than to read a paragraph.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    found.push(match);
  }
  return found;
}

/** Where a match stands in the text that was searched. */
export function matchSpan({ 0: matched, index }: RegExpExecArray): Span {
  return { start: index, end: index + matched.length };
}

/** Where the group of that name stands in the text that was searched; null where it took no part. The pattern has the flag `d`. */
export function groupSpan(match: RegExpExecArray | null, name: string): Span | null {
  const [start, end] = match?.indices?.groups?.[name] ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}
