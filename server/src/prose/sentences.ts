import type { ProseParagraph } from '../report/report';

/** A sentence (句) with the mark that ends it. */
export interface Sentence {
  /** Offset of its first character in the text. */
  readonly start: number;
  /** Half width, one character for one: an index into it is an offset from `start`. */
  readonly content: string;
}

const CLOSING = '”")';

/** The sentences of a paragraph, in order. */
export function sentencesOf({ span, content }: ProseParagraph): Sentence[] {
  return sentencesIn(content, span.start);
}

/** The sentences of a content that begins at `offset` of the text. */
export function sentencesIn(content: string, offset = 0): Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; start < content.length; ) {
    const mark = nextEnd(content, start);
    let end = mark;
    while (end < content.length && isEnd(content, end)) end++;
    // Marks that stand alone are a sentence without what closes after them.
    if (mark > start && end > mark && CLOSING.includes(content.charAt(end)) && end < content.length) end++;
    sentences.push({ start: offset + start, content: content.slice(start, end) });
    start = end;
  }
  return sentences;
}

function nextEnd(content: string, from: number): number {
  let at = from;
  while (at < content.length && !isEnd(content, at)) at++;
  return at;
}

const [FULL_STOP, SEMICOLON, EXCLAMATION, QUESTION, POINT] = [0x3002, 0x3b, 0x21, 0x3f, 0x2e];

/** A half-width full stop ends a sentence too, but not in 3.5 and www.gov.cn. */
function isEnd(content: string, at: number): boolean {
  const code = content.charCodeAt(at);
  if (code === FULL_STOP) return true;
  // Nearly every character is above.
  if (code > QUESTION) return false;
  if (code !== POINT) return code === SEMICOLON || code === EXCLAMATION || code === QUESTION;
  return /[\p{Script=Han})”]/u.test(content.charAt(at - 1)) && !/[\w.]/.test(content.charAt(at + 1));
}
