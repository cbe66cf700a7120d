import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn, matchSpan } from '../text/matches';
import { parseNumeral } from '../text/numeral';
import type { Span } from '../text/span';

/** A document that a sentence cites: 《…》, its number, or both side by side; spans are indexes into the paragraph's content. */
export interface Citation {
  /** What stands between 《 and 》. */
  readonly title: { readonly text: string; readonly span: Span } | null;
  readonly number: DocumentNumber | null;
  /** Whether something else in brackets follows the title: (市政办〔2022〕3号), (以下简称《条例》). */
  readonly hasRemark: boolean;
}

/** 发文字号 of a central authority. */
export interface DocumentNumber {
  /** As printed: 国办发〔2021〕12号, 国务院令第711号. */
  readonly official: string;
  readonly span: Span;
}

/** 〈 … 〉 or a second pair of 《》 may stand within a title. */
const CITATION = /《(?<title>(?:[^《》]|《[^《》]{1,60}》){2,120})》\s*(?<remark>\()?/g;
const NUMBER =
  /(?<issuer>国办公开办函|国办公开函|国办秘函|国办函|国办发|中办发|国发|国务院令)\s{0,2}(?:[〔[(【]?\s{0,2}(?<year>20\d\d)\s{0,2}[〕\])】]?\s{0,2})?第?\s{0,2}(?<serial>\d{1,4})\s{0,2}号/g;
/** Between a title and its number stand no more characters than these: 》(国务院令第711号. */
const BETWEEN = ['》', '》(', '》 (', '》(中华人民共和国'];
/** Behind a comma another document's number may stand, but hardly that of a regulation. */
const BEFORE_DECREE = ['》,', '》,中华人民共和国'];
const DECREE = '国务院令';

/** The citations in a paragraph's content (half width), in order. */
export function findCitations(content: string): Citation[] {
  const numbers = content.includes('号') ? matchesIn(content, NUMBER).map(readNumber) : [];
  const byStart = new Map(numbers.map((number) => [number.span.start, number]));
  const titled = matchesIn(content, CITATION).map(({ index, groups = {} }): Citation => {
    const { title = '', remark } = groups;
    const start = index + '《'.length;
    const end = start + title.length;
    const between = BETWEEN.find((each) => content.startsWith(each, end) && byStart.has(end + each.length)) ??
      BEFORE_DECREE.find((each) => content.startsWith(each, end) && byStart.get(end + each.length)?.official.startsWith(DECREE));
    const number = between === undefined ? undefined : byStart.get(end + between.length);
    if (number) byStart.delete(number.span.start);
    return { title: { text: title, span: { start, end } }, number: number ?? null, hasRemark: remark !== undefined };
  });
  const bare = [...byStart.values()].map((number): Citation => ({ title: null, number, hasRemark: false }));
  return [...titled, ...bare];
}

function readNumber(match: RegExpExecArray): DocumentNumber {
  const { issuer = '', year, serial = '' } = match.groups ?? {};
  // 国务院令〔2019〕711号 is its number with the year.
  const official = year === undefined || issuer === DECREE ? `${issuer}第${serial}号` : `${issuer}〔${year}〕${serial}号`;
  return { official, span: matchSpan(match) };
}

/** An article of 《条例》 that is cited: 《条例》第二十条. */
export interface CitedArticle {
  readonly number: number;
  /** 第二十条 */
  readonly span: Span;
}

const ARTICLE = /《(?:中华人民共和国)?(?:政府信息公开)?条例》(?:\([^()]{1,20}\))?(?<article>第(?<number>[一二三四五六七八九十百\d]{1,5})条)/dg;

export function findCitedArticles(content: string): CitedArticle[] {
  if (!content.includes('条例》')) return [];
  return flatMap(matchesIn(content, ARTICLE), (match) => {
    const span = groupSpan(match, 'article');
    const number = parseNumeral(match.groups?.['number'] ?? '');
    return number === null || !span ? [] : [{ number, span }];
  });
}

/** The year of a document's number in brackets that do not match: 国办发〔2021]12号, 国办发〔2021 12号. */
export interface TornBrackets {
  readonly span: Span;
  readonly year: string;
}

const YEAR_IN_BRACKETS = /[发函字办]\s{0,2}(?<year>(?<open>[〔[(【]?)\s{0,2}20\d\d\s{0,2}(?<close>[〕\])】]?))\s{0,2}(?=第?\d{1,4}\s{0,2}号)/g;
const PAIRS = ['〔〕', '[]', '()', '【】', ''];

/** Brackets of other kinds are usual on pages and left alone; so is a year without any. */
export function findTornBrackets(content: string): TornBrackets[] {
  if (!content.includes('号')) return [];
  return flatMap(matchesIn(content, YEAR_IN_BRACKETS), ({ 0: written, index, groups = {} }) => {
    const { open = '', close = '', year = '' } = groups;
    const start = index + written.indexOf(year);
    const end = start + year.length;
    return PAIRS.includes(open + close) ? [] : [{ span: { start, end }, year: year.replace(/\D/g, '') }];
  });
}
