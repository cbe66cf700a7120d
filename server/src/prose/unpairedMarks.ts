import { byContent } from '../report/byContent';
import type { ProseParagraph } from '../report/report';
import { flatMap } from '../text/flatMap';

/** One of a pair of marks without its counterpart. Offsets count from the start of the paragraph. */
export interface UnpairedMark {
  readonly mark: string;
  readonly index: number;
  /** The mark that belongs to it. */
  readonly counterpart: string;
  readonly isOpening: boolean;
  /** Where the same mark stands before it, as if it were its counterpart: 《条例《. */
  readonly twin: number | null;
  /** Where its counterpart stands, both of them the wrong way round: ”三审三校“. */
  readonly reversed: number | null;
}

/** Half width, as contents are: each opening mark with its closing one. */
const PAIRS = ['《》', '“”', '()', '〔〕', '【】'];

/** By code unit: the number of the pair from 1 on, negative for a closing mark. */
const SIDES = new Map(PAIRS.flatMap((pair, nth) => [[pair.charCodeAt(0), nth + 1], [pair.charCodeAt(1), -nth - 1]]));

/** So far apart are two marks of which one is the other the wrong way round. */
const WIDEST = 40;

/** What stands between two marks the wrong way round; between one quotation and the next are marks, or more. */
const isOneWord = (words: string): boolean => /^[\p{Script=Han}\w]{1,16}$/u.test(words);

/** Over so many lines a page may break what stands in brackets. */
const MOST_LINES = 5;

interface FoundMark {
  readonly paragraph: ProseParagraph;
  readonly found: UnpairedMark;
  /** How many of its mark the paragraph has. */
  readonly count: number;
}

/** With the paragraph that it stands in. What is open at the end of one may be closed in one of the next: pages break sentences. */
export function* unpairedMarks(prose: readonly ProseParagraph[]): Iterable<FoundMark> {
  for (const [index, paragraph] of prose.entries()) {
    const all = unpairedIn(paragraph);
    const counts = new Map<string, number>();
    for (const { mark } of all) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const broken = new Map<string, boolean>();
    for (const found of all) {
      const isElsewhere = broken.get(found.mark) ?? isBroken(prose, index, found);
      broken.set(found.mark, isElsewhere);
      if (!isElsewhere) yield { paragraph, found, count: counts.get(found.mark) ?? 1 };
    }
  }
}

/** Whether its counterpart stands near, in another paragraph. */
function isBroken(prose: readonly ProseParagraph[], index: number, { isOpening, counterpart }: UnpairedMark): boolean {
  const near = isOpening ? prose.slice(index + 1, index + 1 + MOST_LINES) : prose.slice(Math.max(0, index - MOST_LINES), index);
  return near.some((other) => other.section === prose[index]?.section && unpairedIn(other).some(({ mark }) => mark === counterpart));
}

const unpairedIn = byContent((content): UnpairedMark[] => {
  /** Of each pair the marks that are open so far, and the closing ones that closed nothing. */
  const open: (number[] | undefined)[] = [];
  const loose: (number[] | undefined)[] = [];
  const exchanged: UnpairedMark[] = [];
  for (let index = 0; index < content.length; index++) {
    const code = content.charCodeAt(index);
    // Most characters are ideographs.
    if (code > LAST_MARK) continue;
    const side = SIDES.get(code) ?? 0;
    if (side > 0) (open[side - 1] ??= []).push(index);
    if (side >= 0) continue;
    const opened = open[-side - 1]?.pop();
    if (opened === undefined && !isEnumerator(content, index)) (loose[-side - 1] ??= []).push(index);
    if (opened === index - 2 && open[-side - 1]?.length && QUOTED_MARK.test(content.slice(opened, index + 1))) {
      exchanged.push({ mark: '“', counterpart: '”', isOpening: true, index: opened, twin: null, reversed: index });
    }
  }
  return [...exchanged, ...flatMap(PAIRS, (pair, nth) => unpairedOf(content, pair, open[nth] ?? [], loose[nth] ?? []))];
});

/** “六稳“、”六保”: the two in the middle, within the two outside. */
const QUOTED_MARK = /^“[、,;]”$/;

const LAST_MARK = Math.max(...SIDES.keys());

function unpairedOf(content: string, [opening = '', closing = '']: string, open: readonly number[], loose: readonly number[]): UnpairedMark[] {
  const all = [...loose, ...open];
  const [first, second] = all;
  if (first === undefined) return [];
  const isOpening = open.length > 0;
  const [mark, counterpart] = isOpening ? [opening, closing] : [closing, opening];
  // The first of two closing marks, the second of two opening ones is the wrong way round.
  if (second !== undefined && all.length === 2 && (loose.length === 0 || open.length === 0) && second - first <= WIDEST) {
    return [{ mark, counterpart, isOpening, index: isOpening ? second : first, twin: isOpening ? first : second, reversed: null }];
  }
  if (all.length === 2 && loose.length === 1 && second !== undefined && second > first && isOneWord(content.slice(first + 1, second))) {
    return [{ mark: closing, counterpart: opening, isOpening: false, index: first, twin: null, reversed: second }];
  }
  return [
    ...loose.map((index) => ({ mark: closing, counterpart: opening, isOpening: false, index, twin: null, reversed: null })),
    ...open.map((index) => ({ mark: opening, counterpart: closing, isOpening: true, index, twin: null, reversed: null })),
  ];
}

/** 1) and a) number the points of a list. */
function isEnumerator(content: string, index: number): boolean {
  return content.charAt(index) === ')' && /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-z])$/iu.test(content.slice(Math.max(0, index - 3), index));
}
