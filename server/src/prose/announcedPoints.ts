import { byContent } from '../report/byContent';
import { proseRuns } from '../report/proseRuns';
import type { ProseParagraph, Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn, matchSpan } from '../text/matches';
import { parseNumeral } from '../text/numeral';
import { partitionPoint } from '../text/partitionPoint';
import { shift, spanText, type Span } from '../text/span';
import { type PointNumber, spokenIn } from './pointNumbers';

/** A list of points that is not as long as the words before it say: 存在以下三个问题：一是…；二是…. */
export interface MiscountedPoints {
  readonly announced: number;
  /** The numeral that announces them. */
  readonly span: Span;
  readonly last: PointNumber;
}

/** Right before 一是, in the same paragraph or at the end of the one before. Not 三个工作日内. */
const ANNOUNCED =
  /(?<![第十百\d])(?<count>[两二三四五六七八九2-9])(?:个?方面|点|(?:个|项|大)?(?:主要|突出)?(?:问题|不足|困难|短板|差距|薄弱环节|措施|举措))[^,。;:\d]{0,14}[:。,]\s{0,4}(?=一是|$)/dg;

const FIRST = '一是';

/** What may be one more point, without a number. */
const UNNUMBERED = /此外|另外|同时|最后|还有|还存在|其次|再次/;

/** In the sections of running text; silent where points are numbered otherwise or not through. */
export function findMiscountedPoints({ prose }: Report): MiscountedPoints[] {
  const found: MiscountedPoints[] = [];
  for (const { section, paragraphs } of proseRuns(prose)) {
    if (section?.definition?.table !== null) continue;
    paragraphs.forEach((paragraph, nth) => {
      if (!paragraph.content.includes(FIRST) && !paragraphs[nth + 1]?.content.startsWith(FIRST)) return;
      for (const { count, span, end } of announcedIn(paragraph)) {
        const miscounted = compare(count, paragraphs, nth, end);
        if (miscounted) found.push({ ...miscounted, span: shift(span, paragraph.span.start) });
      }
    });
  }
  return found;
}

const announcedIn = byContent((content) => (
  flatMap(matchesIn(content, ANNOUNCED), (match) => {
    const span = groupSpan(match, 'count');
    return span ? [{ count: parseNumeral(spanText(content, span)), span, end: matchSpan(match).end }] : [];
  })
));

/** The points behind `end` of the paragraph `nth` against how many there should be. */
function compare(announced: number | null, paragraphs: readonly ProseParagraph[], nth: number, end: number): Omit<MiscountedPoints, 'span'> | null {
  const { points, words } = pointsBehind(paragraphs, nth, end);
  const last = points.at(-1);
  if (announced === null || !last || last.value === announced || points.some(({ value }, at) => value !== at + 1)) return null;
  return last.value < announced && UNNUMBERED.test(words) ? null : { announced, last };
}

/** The points up to the next list or heading, and all that is said there. */
function pointsBehind(paragraphs: readonly ProseParagraph[], nth: number, end: number): { readonly points: readonly PointNumber[]; readonly words: string } {
  const points: PointNumber[] = [];
  let words = '';
  for (let index = nth; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const from = index === nth ? end : 0;
    const own = spokenIn(paragraph);
    // A paragraph may announce one list after the other: only the points of this one are gone through.
    let at = partitionPoint(own, ({ span }) => span.start < from);
    const isList = points.length > 0 || from > 0 || own[at]?.span.start === 0;
    if ((from === 0 && paragraph.ordinal !== null) || !isList) break;
    for (let point = own[at]; point && (point.value !== 1 || points.length === 0); point = own[++at]) {
      points.push({ value: point.value, span: shift(point.span, paragraph.span.start) });
    }
    words += paragraph.content.slice(from, own[at]?.span.start);
    if (own[at]) break;
  }
  return { points, words };
}
