import type { ProseParagraph } from './report';

/** A sentence (句) with the mark that ends it. */
export interface Sentence {
  /** Offset of its first character in the text. */
  readonly start: number;
  /** Half width, one character for one: an index into it is an offset from `start`. */
  readonly content: string;
}

/** A half-width full stop ends a sentence too, but not in 3.5 and www.gov.cn. */
const END = '(?:[。;!?]|(?<=[\\p{Script=Han})”])\\.(?![\\w.]))';
const SENTENCE = new RegExp(`(?:(?!${END})[^])+(?:${END}+[”")]?)?|${END}+`, 'gu');

/** The sentences of a paragraph, in order. */
export function sentencesOf({ span, content }: ProseParagraph): Sentence[] {
  return [...content.matchAll(SENTENCE)].map((match) => ({ start: span.start + match.index, content: match[0] }));
}
