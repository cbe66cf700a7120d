import type { Paragraph } from '../layout/layout';
import type { Report } from '../report/report';
import { foldText } from '../text/fold';

/** 2019年，青山镇依照… and （一）主动公开情况。2019年，… at the start of a line; not 2019年5月, not 2018年以来. */
const OPENING = /^(?:\([^()]{1,3}\)[^。:]{0,16}[。:])?(20\d\d)年度?(?!\d{1,2}月|以来|\d)/;
const LONGEST_OPENING = 32;

/** Not 202020, as a date with a doubled number has it. */
function isYear(year: number | null | undefined): year is number {
  return typeof year === 'number' && year >= 2008 && year < 2200;
}

type Known = Pick<Report, 'title' | 'period' | 'introduced' | 'signature'>;

/** So many other places that name one year, all of them, overrule the title: its year was left over from last year's report. */
const OVERRULING = 3;

/** The year on which a report reports: its title's, else its period's, else that with which its text opens. */
export function findReportYear(text: string, known: Known, opening: readonly Paragraph[]): number | null {
  const { title, period, introduced } = known;
  const stated = [title?.year?.value, period?.to.year, period?.from.year, introduced?.value].find(isYear);
  const isWhole = period?.from.year === period?.to.year;
  const others = [isWhole ? period?.to.year : null, introduced?.value, openingYear(text, opening), signedFor(known)].filter(isYear);
  const [first] = others;
  const isOverruled = others.length >= OVERRULING && others.every((year) => year === first);
  return (isOverruled ? first : stated) ?? others[0] ?? null;
}

function openingYear(text: string, opening: readonly Paragraph[]): number | null {
  for (const { span } of opening) {
    const year = OPENING.exec(foldText(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_OPENING) }))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** Reports are signed in the first months of the year after. */
function signedFor({ signature }: Known): number | null {
  const { year = null, month = null } = signature?.date ?? {};
  return year !== null && month !== null && month <= 3 ? year - 1 : null;
}
