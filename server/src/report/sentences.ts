import type { ProseParagraph } from './report';

/** A sentence (句) with the mark that ends it. */
export interface Sentence {
  /** Offset of its first character in the text. */
  readonly start: number;
  /** Half width, one character for one: an index into it is an offset from `start`. */
  readonly content: string;
}

const SENTENCE = /[^。;!?]+(?:[。;!?]+[”")]?)?|[。;!?]+/g;

/** The sentences of a paragraph, in order. They end at 。；！？ */
export function sentencesOf({ span, content }: ProseParagraph): Sentence[] {
  return [...content.matchAll(SENTENCE)].map((match) => ({ start: span.start + match.index, content: match[0] }));
}
