import { courtAndReview, listLead, sectionCount, sectionMentions } from '../lexicon/sectionMentions';
import { byContent } from '../report/byContent';
import type { Report } from '../report/report';
import { shift, type Span } from '../text/span';
import { sentencesIn, type Sentence } from './sentences';

/** What the opening says of the report's sections: 本报告由总体情况、……六个部分组成. */
export interface SectionList {
  readonly stated: { readonly value: number; readonly span: Span };
  /** The sections that it names, by their ordinals; empty where it names too few to be a list of them. */
  readonly named: readonly NamedSection[];
  /** Whether it names anything that is none of the six, or only some of what there is (总体情况、主动公开政府信息情况等六个部分). */
  readonly isOpen: boolean;
}

export interface NamedSection {
  readonly ordinal: number;
  readonly span: Span;
  /** Whether the name is that of the form. */
  readonly isOwnName: boolean;
}

/** Openings that come in section one stand in its first paragraphs. */
const OPENING = 3;
const DIGITS = '〇一二三四五六七八九';
const FEWEST = 4;
/** The ordinal of 其他需要报告的事项. */
const LAST = 6;
/** An item ends in no more words like 等 than this, in characters. */
const LONGEST_TAIL = 8;

export function findSectionList({ prose }: Report): SectionList | null {
  const first = prose.find(({ section }) => section !== null)?.section;
  const inFirst = first?.definition?.ordinal === 1 ? prose.filter(({ section }) => section === first).slice(0, OPENING) : [];
  for (const paragraph of [...prose.filter(({ section }) => section === null), ...inFirst]) {
    const list = listIn(paragraph);
    if (list) return moved(list, paragraph.span.start);
  }
  return null;
}

const listIn = byContent((content): SectionList | null => {
  if (!sectionCount.test(content)) return null;
  for (const sentence of sentencesIn(content)) {
    const list = readList(sentence);
    if (list) return list;
  }
  return null;
});

function moved({ stated, named, isOpen }: SectionList, offset: number): SectionList {
  const move = <Placed extends { readonly span: Span }>(each: Placed): Placed => ({ ...each, span: shift(each.span, offset) });
  return { stated: move(stated), named: named.map(move), isOpen };
}

function readList({ start, content }: Sentence): SectionList | null {
  const match = sectionCount.exec(content);
  const count = match?.groups?.['count'];
  if (!match || count === undefined) return null;
  const joined = content.replace(courtAndReview, '$1和');
  const end = match.index + match[0].length;
  const before = readItems(joined, 0, match.index);
  const { named, isOpen } = before.named.length >= FEWEST ? before : readItems(joined, end, content.length);
  const isOfReport = named.length >= FEWEST || /(?:报告|年报|全文)[^,]{0,10}$/.test(content.slice(0, match.index));
  if (!isOfReport || !match[0].includes('部分') && named.length < FEWEST) return null;
  const value = DIGITS.includes(count) ? DIGITS.indexOf(count) : Number(count);
  const spanOf = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  return {
    stated: { value, span: spanOf({ start: match.index, end }) },
    named: named.length < FEWEST ? [] : named.map((each) => ({ ...each, span: spanOf(each.span) })),
    isOpen: isOpen || (/等\s*$/.test(content.slice(0, match.index)) && named.at(-1)?.ordinal !== LAST),
  };
}

/** The items of a list between two places of a sentence. What stands before the first section named leads up to the list. */
function readItems(content: string, from: number, to: number): Pick<SectionList, 'named' | 'isOpen'> {
  const items = [...content.slice(from, to).matchAll(/[^、,;。]+/g)].map(({ 0: item, index }) => readItem(item, from + index));
  const first = items.findIndex((named) => named.length > 0);
  const last = items.findLastIndex((named) => named.length > 0);
  const within = first < 0 ? [] : items.slice(first, last + 1);
  const named = within.flat().filter(({ ordinal }, index, all) => all.findIndex((each) => each.ordinal === ordinal) === index);
  return { named, isOpen: within.some((item) => item.length === 0) };
}

/** An item names one section, or two that 和 joins. */
function readItem(item: string, offset: number): NamedSection[] {
  const lead = [...item.matchAll(listLead)].at(-1);
  const head = lead && lead.index < item.length / 2 ? lead.index + lead[0].length : 0;
  const start = head + (/^(?:以及|和|及|与|等|\s){0,4}/.exec(item.slice(head))?.[0].length ?? 0);
  // Of a few characters.
  // eslint-disable-next-line regexp/no-super-linear-move
  const tail = /(?:以及|等|共|这|\s)*$/.exec(item.slice(-LONGEST_TAIL))?.[0].length ?? 0;
  const name = item.slice(start, item.length - tail);
  const span = { start: offset + start, end: offset + start + name.length };
  const found = sectionMentions.filter(({ any }) => any.test(name));
  // 因政府信息公开申请被申请行政复议 speaks of one section only; 主动公开和依申请公开情况 of two.
  const own = found.some(({ ordinal }) => ordinal === 4) && /^(?:因|政府信息公开申请)/.test(name) ? found.filter(({ ordinal }) => ordinal !== 3) : found;
  return own.map((mention) => ({ ordinal: mention.ordinal, span, isOwnName: mention.own.test(name) }));
}
