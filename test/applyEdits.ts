import { expect } from 'vitest';
import type { Edit } from '../server/src/rules/rule';

/** The text after `edits`, which must stand in its order and not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { span, newText } of edits) {
    expect(span.start, 'edits overlap').toBeGreaterThanOrEqual(done);
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}
