import type { Place } from './printPage';

/** Where the words of a story stand in its XML, which is needed to write into it. */
export interface StoryTrace {
  readonly xml: string;
  readonly addParagraph: (number: number, paragraph: TracedParagraph) => void;
  /** Where the references of the notes stand, in the order of the notes' numbers. */
  readonly notes: number[];
}

export interface TracedParagraph {
  /** Where its tag begins. */
  readonly at: number;
  readonly text: string;
  /** So many characters at its start are automatic numbering. */
  readonly unwritten: number;
  /** For the others where each begins; for what an element stands for (a tab) where the element does. */
  readonly offsets: readonly number[];
}

/** Where each character of some text between two tags begins; `words` is what it says. */
export function characterOffsets(xml: string, at: number, words: string): number[] {
  const offsets: number[] = [];
  let from = at;
  while (offsets.length < words.length) {
    const end = characterEnd(xml, from);
    // A reference may stand for a pair of surrogates.
    const isPair = xml.charAt(from) === '&' && /^[\uD800-\uDBFF]$/.test(words.charAt(offsets.length));
    offsets.push(...(isPair ? [from, from] : [from]));
    from = end;
  }
  return offsets;
}

/** Where the character of a text that begins at an offset ends. */
export function characterEnd(xml: string, at: number): number {
  const character = xml.charAt(at);
  if (character === '&') return xml.indexOf(';', at) + 1 || xml.length;
  return at + (character === '\r' && xml.charAt(at + 1) === '\n' ? 2 : 1);
}

/** What is not in the XML: automatic numbers, blanks that printing put in, line breaks between paragraphs. */
export const NOWHERE = -1;

/**
 * Where in the XML each character of the printed text begins. Printing changes nothing but blanks, and keeps the
 * words of each paragraph in order.
 */
export function offsetsOfText(text: string, places: readonly Place[], paragraphs: ReadonlyMap<number, TracedParagraph>): Int32Array {
  const offsets = new Int32Array(text.length).fill(NOWHERE);
  const cursors = new Map<number, number>();
  for (const { start, end, paragraph, note } of places) {
    if (paragraph === null || note !== null) continue;
    let number = paragraph;
    for (let at = start; at < end; at++) {
      const character = text.charAt(at);
      // A row of a table within a cell is printed as one line: it goes on in the next paragraph.
      if (!isBlank(character)) number = paragraphWithWords(number, paragraphs, cursors);
      const traced = paragraphs.get(number);
      const cursor = cursors.get(number) ?? 0;
      if (traced?.text.charAt(cursor) === character) {
        offsets[at] = traced.offsets[cursor - traced.unwritten] ?? NOWHERE;
        cursors.set(number, cursor + 1);
      } else if (!traced || !isBlank(character)) break;
    }
  }
  return offsets;
}

/** The first one from `number` on that has words left, its cursor moved to the first of them. */
function paragraphWithWords(number: number, paragraphs: ReadonlyMap<number, TracedParagraph>, cursors: Map<number, number>): number {
  for (let each = number; ; each++) {
    const traced = paragraphs.get(each);
    if (!traced) return each;
    const cursor = nextWord(traced.text, cursors.get(each) ?? 0);
    cursors.set(each, cursor);
    if (cursor < traced.text.length) return each;
  }
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}

/** What printing changes. */
function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n';
}
