import type { Edit } from '../rules/rule';

/** A text under revision, part by part: what is left of the original, and what was put between. */
export type Revision = readonly Part[];

interface Part {
  readonly text: string;
  /** Where it stood in the original; null for what is new. */
  readonly origin: number | null;
}

export function unrevised(text: string): Revision {
  return [{ text, origin: 0 }];
}

/** Applies `edits`, which are edits of the text as revised so far and do not overlap. */
export function revise(revision: Revision, edits: readonly Edit[]): Revision {
  const parts: Part[] = [];
  let end = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    for (const part of slice(revision, end, span.start)) parts.push(part);
    parts.push({ text: newText, origin: null });
    end = span.end;
  }
  return [...parts, ...slice(revision, end, Infinity)];
}

export function revisedText(revision: Revision): string {
  return revision.map((part) => part.text).join('');
}

/** The edits that turn the original into the revision in one go, in the order of the text. */
export function editsOf(original: string, revision: Revision): Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  let newText = '';
  const keep = (start: number): void => {
    if (newText !== original.slice(end, start)) edits.push({ span: { start: end, end: start }, newText });
    newText = '';
  };
  for (const { text, origin } of revision) {
    if (origin === null) {
      newText += text;
    } else if (text !== '') {
      keep(origin);
      end = origin + text.length;
    }
  }
  keep(original.length);
  return edits;
}

function slice(revision: Revision, start: number, end: number): Part[] {
  const parts: Part[] = [];
  let position = 0;
  for (const { text, origin } of revision) {
    const from = Math.max(start - position, 0);
    const kept = text.slice(from, Math.max(end - position, 0));
    if (kept !== '') parts.push({ text: kept, origin: origin === null ? null : origin + from });
    position += text.length;
  }
  return parts;
}
