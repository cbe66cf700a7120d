import { byContent } from '../report/byContent';
import { chineseNumeral } from '../report/names';
import { proseRuns } from '../report/proseRuns';
import type { ProseParagraph, Report, Section } from '../report/report';
import { flatMap } from '../text/flatMap';
import { fold } from '../text/fold';
import { shift, type Span } from '../text/span';

/** The number of a point in running text: （一）, or 一 in 一是. */
export interface PointNumber {
  readonly value: number;
  readonly span: Span;
}

/** Where the points of a list are not numbered through. */
export interface NumberingFault {
  /** `unlike`: the number is right, but written otherwise than those before and behind it. */
  readonly kind: 'repeated' | 'skipped' | 'wrong' | 'late' | 'unlike';
  readonly point: PointNumber;
  readonly previous: PointNumber | null;
  readonly expected: number;
  /** The points behind it, whose numbers follow on its own; empty where theirs are right. */
  readonly following: readonly PointNumber[];
}

/** So many points make a list whose numbers can be told to go wrong; of two, only that one between them is left out. */
const FEWEST = 3;

/**
 * In the sections of running text; rows of tables are numbered too, and are looked at elsewhere. Silent where one list
 * may stand in another, or the number that is absent stands in some other writing.
 */
export function findNumberingFaults({ text, prose }: Report): NumberingFault[] {
  const faults: NumberingFault[] = [];
  for (const { section, paragraphs } of proseRuns(prose)) {
    if (section?.definition?.table !== null) continue;
    // A paragraph that was pasted twice is no point more.
    const headed = flatMap(paragraphs, (paragraph, nth) => (paragraphs[nth - 1]?.content === paragraph.content ? [] : headingNumber(paragraph) ?? []));
    const spoken = flatMap(paragraphs, (paragraph) => spokenIn(paragraph).map((each) => moved(each, paragraph.span.start)));
    faults.push(
      ...faultsOf(text, headed), ...unlike(paragraphs), ...bothFirst(paragraphs, headed), ...lateStart(text, section, headed),
      ...faultsOf(text, spoken, headed), ...lateStart(text, section, spoken), ...itemFaults(text, paragraphs, headed.length === 0),
    );
  }
  return faults;
}

/** （三）项规定 at the start of a line is the end of a sentence that was broken off. */
function headingNumber({ ordinal, span, content }: ProseParagraph): PointNumber | null {
  if (ordinal?.style !== 'subsection') return null;
  return /^[项条款目]/.test(content.slice(ordinal.span.end - span.start)) ? null : { value: ordinal.value, span: ordinal.span };
}

const NUMERALS = '一二三四五六七八九十';

/** 一是, 二是 at the beginning of a clause; places are those of the content. */
export const spokenIn = byContent((content): PointNumber[] => {
  const found: PointNumber[] = [];
  for (let is = content.indexOf('是', 1); is >= 0; is = content.indexOf('是', is + 1)) {
    const value = NUMERALS.indexOf(content.charAt(is - 1)) + 1;
    const isAtStart = is === 1 || BEFORE_POINT.includes(content.charAt(is - 2));
    if (value > 0 && isAtStart) found.push({ value, span: { start: is - 1, end: is } });
  }
  return found;
});

const BEFORE_POINT = '。;:,、!?)”]';

function moved({ value, span }: PointNumber, offset: number): PointNumber {
  return { value, span: shift(span, offset) };
}

/** `higher`: points of which each begins other lists. */
function faultsOf(text: string, points: readonly PointNumber[], higher: readonly PointNumber[] = []): NumberingFault[] {
  if (points.length < 2) return [];
  /** What the lists before end with: one of them may go on behind the list that stands within it. */
  const ends = new Set<number>();
  let next = 0;
  return flatMap(listsOf(points), (list) => {
    const start = list[0]?.span.start ?? 0;
    while ((higher[next]?.span.start ?? Infinity) < start) {
      ends.clear();
      next++;
    }
    const fault = list[0]?.value === 1 && list.length > 1 ? faultIn(text, list) : null;
    const mayGoOn = fault !== null && ends.has(fault.point.value - 1);
    ends.add(list.at(-1)?.value ?? 0);
    const isTold = fault && !mayGoOn && (list.length >= FEWEST || fault.kind === 'skipped');
    return isTold ? [fault] : [];
  });
}

/**
 * 1、 1、 2、 in paragraphs right behind each other: with others between, each may begin a list of its own, unless there is but
 * one 1. in a section that has no （一）.
 */
function itemFaults(text: string, paragraphs: readonly ProseParagraph[], areHighest: boolean): NumberingFault[] {
  const isOne = areHighest && paragraphs.filter(({ ordinal }) => ordinal?.style === 'item' && ordinal.value === 1).length === 1;
  const lists: PointNumber[][] = [];
  paragraphs.forEach(({ ordinal }, nth) => {
    if (ordinal?.style !== 'item') return;
    const before = paragraphs[nth - 1]?.ordinal;
    const isNext = before?.style === 'item' && (ordinal.value !== 1 || before.value === 1);
    if (lists.length === 0 || !(isOne || isNext)) lists.push([]);
    lists.at(-1)?.push({ value: ordinal.value, span: ordinal.span });
  });
  return flatMap(lists, (list) => (list[0]?.value === 1 && list.length >= FEWEST ? faultIn(text, list) ?? [] : []));
}

/** （一）存在的主要问题, （一）改进措施: all the points of a section, with nothing numbered above them. */
function bothFirst(paragraphs: readonly ProseParagraph[], [first, second, third]: readonly PointNumber[]): NumberingFault[] {
  if (first?.value !== 1 || second?.value !== 1 || third) return [];
  const numbered = paragraphs.filter((paragraph) => paragraph.ordinal !== null || otherNumber(paragraph) !== null);
  const isHighest = numbered[0]?.span.start === first.span.start && !numbered.some(({ content }) => NUMERALS.includes(content.charAt(0)));
  return isHighest ? [{ kind: 'repeated', point: second, previous: first, expected: 2, following: [] }] : [];
}

/** Between （一） and （三）, a paragraph that begins with 二、, 2. or （2） where no 一、 or 1. stands, to which it would belong. */
function unlike(paragraphs: readonly ProseParagraph[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  let previous: PointNumber | null = null;
  let others: PointNumber[] = [];
  let hasList = false;
  for (const paragraph of paragraphs) {
    const point = headingNumber(paragraph);
    const other = point ? null : otherNumber(paragraph);
    if (other) others.push(other);
    if (!point) {
      hasList ||= BEGINS_OTHER_LIST.test(paragraph.content);
      continue;
    }
    const [only, second] = others;
    const expected = point.value - 1;
    const fits = only && !second && !hasList && previous?.value === expected - 1 && only.value === expected;
    if (fits) faults.push({ kind: 'unlike', point: only, previous, expected, following: [] });
    previous = point;
    others = [];
    hasList = BEGINS_OTHER_LIST.test(paragraph.content);
  }
  return faults;
}

const BEGINS_OTHER_LIST = /一[是要、.]|第一|首先|(?<!\d)1[.、)]/;

const OTHER_NUMBER = /^(?:([一二三四五六七八九十])|(\d)|\((\d)(?=\)))[、.,)](?!\d)/;

function otherNumber({ content, span }: ProseParagraph): PointNumber | null {
  const [written, numeral, digit, inBrackets] = OTHER_NUMBER.exec(content) ?? [];
  if (written === undefined) return null;
  const value = numeral === undefined ? Number(digit ?? inBrackets) : NUMERALS.indexOf(numeral) + 1;
  return { value, span: { start: span.start, end: span.start + written.length } };
}

/** Each begins with （一）; 一是 twice before 三是 is one list. */
function listsOf(points: readonly PointNumber[]): PointNumber[][] {
  const lists: PointNumber[][] = [];
  points.forEach((point, nth) => {
    const isSecond = points[nth - 1]?.value === 1 && points[nth + 1]?.value === 3;
    if (lists.length === 0 || (point.value === 1 && !isSecond)) lists.push([]);
    lists.at(-1)?.push(point);
  });
  return lists;
}

/** The one place at which the numbers do not go on; null where there is none, or where more than a number is wrong. */
function faultIn(text: string, list: readonly PointNumber[]): NumberingFault | null {
  const breaks = flatMap(list, ({ value }, nth) => (nth > 0 && value !== (list[nth - 1]?.value ?? 0) + 1 ? [nth] : []));
  const [nth = 0, second] = breaks;
  const [previous, point, next] = [list[nth - 1], list[nth], list[nth + 1]];
  if (!previous || !point || breaks.length > 2) return null;
  if (BEGINS_LIST.test(fold(text, { start: previous.span.end, end: point.span.start }).text)) return null;
  const expected = previous.value + 1;
  if (second !== undefined) {
    const isAlone = second === nth + 1 && next?.value === expected + 1;
    return isAlone ? { kind: 'wrong', point, previous, expected, following: [] } : null;
  }
  if (point.value === previous.value) return { kind: 'repeated', point, previous, expected, following: list.slice(nth + 1) };
  const isSkipped = point.value === expected + 1 && !standsBetween(text, expected, previous.span.end, point.span.start);
  return isSkipped ? { kind: 'skipped', point, previous, expected, following: [] } : null;
}

/** Between two points: one may belong to another list. */
const BEGINS_LIST = /\([一二三四五六七八九十]{1,3}\)|一[是要]|第一|首先|(?<!\d)1[.、)]/;

/** The first points of a section are numbered from （二） on. */
function lateStart(text: string, { body }: Section, points: readonly PointNumber[]): NumberingFault[] {
  const [point, next] = points;
  if (point?.value !== 2 || next?.value !== 3 || standsBetween(text, 1, body.start, point.span.start)) return [];
  return [{ kind: 'late', point, previous: null, expected: 1, following: [] }];
}

/** （三）, 三是, 第三, 3.: as a number of a point in whatever writing. */
function standsBetween(text: string, value: number, start: number, end: number): boolean {
  const numeral = chineseNumeral(value);
  // （二 without its other half is for unpaired-mark.
  return new RegExp(`${numeral}(?:[是要为则来在)、.]|方面)|\\(${numeral}|第${numeral}|(?<!\\d)${value}[.、)]|${value === 1 ? '首先' : '其次|再次|最后|此外|另外'}`)
    .test(fold(text, { start, end }).text);
}
