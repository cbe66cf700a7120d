import { shift, type Span } from '../text/span';
import { byContent } from './byContent';
import type { ProseParagraph } from './report';

/** What has its places in a paragraph, as findings have. */
interface Placed {
  readonly span: Span;
  readonly word?: Span;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly edits?: readonly Edit[];
  readonly fixes?: readonly { readonly edits: readonly Edit[] }[];
}

interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * What `read` finds in the content of each paragraph, by the content and what else it is given alone, moved to where the
 * paragraph stands.
 */
export function inParagraphs<Found extends Placed, Given extends readonly unknown[]>(
  read: (content: string, ...given: Given) => readonly Found[],
): (prose: readonly ProseParagraph[], ...given: Given) => Iterable<Found> {
  const foundIn = byContent(read);
  return function* (prose, ...given) {
    for (const paragraph of prose) {
      for (const found of foundIn(paragraph, ...given)) yield moved(found, paragraph.span.start);
    }
  };
}

/** The same with all its places `offset` units further on. */
export function moved<Found extends Placed>(found: Found, offset: number): Found {
  const { span, word, related, edits, fixes } = found;
  const editsMoved = (each: readonly Edit[]): Edit[] => each.map((edit) => ({ ...edit, span: shift(edit.span, offset) }));
  return {
    ...found,
    span: shift(span, offset),
    ...(word && { word: shift(word, offset) }),
    ...(related && { related: related.map((each) => ({ ...each, span: shift(each.span, offset) })) }),
    ...(edits && { edits: editsMoved(edits) }),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: editsMoved(fix.edits) })) }),
  };
}
