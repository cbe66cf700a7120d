import { isPossible } from '../prose/dates';
import { findComparedToItself, findForeignShortcomings, findForeignYears, findPastPlans, findYearsToCome } from '../prose/foreignYears';
import type { Report, StatedYear } from '../report/report';
import { flatMap } from '../text/flatMap';
import { changeToYear } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const yearConflict: Rule = {
  id: 'year-conflict',
  title: '年份前后不一致',
  rationale: '标题、开头、统计期限和正文里本年度的数据说的应是同一年；不一致多半是沿用上一年的文字没有改。',
  basis: '《条例》第四十九条（上一年度政府信息公开工作年度报告）',
  severity: 'warning',
  *check(report) {
    const title = titleYear(report);
    const introduction = introducedYear(report);
    const period = periodYear(report);
    const known = title ?? introduction;
    const elsewhere = period ?? introduction;
    if (title && elsewhere && title.value !== report.year && elsewhere.value === report.year) {
      yield inTitleAlone(title, elsewhere);
      yield* inBody(report, elsewhere);
      return;
    }
    if (known && period) yield* conflict(period, known);
    // Where the period repeats the introduction's year, one finding says it.
    if (title && introduction && introduction.value !== period?.value) yield* conflict(introduction, title);
    if (known && (!period || period.value === known.value)) yield* inBody(report, known);
  },
};

/** Where a report says its year. */
interface PlacedYear extends StatedYear {
  readonly place: '标题' | '开头' | '统计期限';
  /** Each of its mentions. */
  readonly spans: readonly StatedYear['span'][];
}

function titleYear({ title }: Report): PlacedYear | null {
  return title?.year ? { ...title.year, place: '标题', spans: [title.year.span] } : null;
}

function introducedYear({ introduced }: Report): PlacedYear | null {
  return introduced && { ...introduced, place: '开头', spans: [introduced.span] };
}

/** Where the period's two ends disagree, that is a matter of the period alone. */
function periodYear({ period }: Report): PlacedYear | null {
  const ends = period ? [period.from, period.to].filter(isPossible) : [];
  const years = flatMap(ends, ({ year: value, yearSpan: span }) => (value !== null && span ? [{ value, span }] : []));
  const [first] = years;
  if (!first || years.some(({ value }) => value !== first.value)) return null;
  return { ...first, place: '统计期限', spans: years.map(({ span }) => span) };
}

function* conflict(stated: PlacedYear, other: PlacedYear): Iterable<Finding> {
  if (stated.value === other.value) return;
  yield {
    span: stated.span,
    message: `${writtenAs(stated)}，${writtenAs(other)}，请核对报告的年份，改正写错的一处。`,
    related: [{ span: other.span, message: writtenAs(other) }],
    fixes: [changed(stated, other.value), changed(other, stated.value)],
  };
}

/** All other places that tell the year agree on another one. */
function inTitleAlone(title: PlacedYear, other: PlacedYear): Finding {
  return {
    span: title.span,
    message: `${writtenAs(title)}，${other.place}等处写的都是${other.value}年，多半是标题沿用了其他年度的，请核对报告的年份，改正标题。`,
    related: [{ span: other.span, message: writtenAs(other) }],
    fixes: [changed(title, other.value)],
  };
}

/** Where title and period agree, a sentence about the year's figures that names another year. */
function* inBody(report: Report, known: PlacedYear): Iterable<Finding> {
  for (const { value, span } of findForeignYears(report)) {
    const message = `这一句写的是${value}年的情况，${writtenAs(known)}，多半沿用了其他年度的文字，请核对年份和数据。`;
    yield { ...otherYear(span, known, known.value), message };
  }
  for (const { span } of findComparedToItself(report)) {
    const before = known.value - 1;
    yield {
      span,
      message: `报告的就是${known.value}年，这里又与${known.value}年相比，多半应是${before}年，请核对后改正。`,
      related: [{ span: known.span, message: `${known.place}写的是${known.value}年` }],
      fixes: [{ title: changeToYear(before), safe: false, edits: [{ span, newText: `${before}` }] }],
    };
  }
  for (const { value, span } of findYearsToCome(report)) {
    yield {
      span,
      message: `${known.place}写的是${known.value}年，这里的数却统计到${value}年年底，那时还没有到，请核对年份。`,
      related: [{ span: known.span, message: `${known.place}写的是${known.value}年` }],
      fixes: [{ title: changeToYear(known.value), safe: false, edits: [{ span, newText: `${known.value}` }] }],
    };
  }
  const shortcomings = findForeignShortcomings(report);
  if (shortcomings) {
    const { value, span } = shortcomings;
    const message = `这一句写的是${value}年的不足，${writtenAs(known)}，可能沿用了其他年度的文字，请核对年份和内容。`;
    yield { ...otherYear(span, known, known.value), severity: 'information', message };
  }
  for (const { value, span } of findPastPlans(report)) {
    const next = known.value + 1;
    const message = `这一句说的是今后的打算，写的却是${value}年，${writtenAs(known)}，请核对年份，今后的打算应写${next}年。`;
    yield { ...otherYear(span, known, next), message };
  }
}

/** 标题写的是2023年 */
function writtenAs({ place, value }: PlacedYear): string {
  return `${place}写的是${value}年`;
}

function otherYear(span: StatedYear['span'], known: PlacedYear, right: number): Omit<Finding, 'message'> {
  return {
    span,
    related: [{ span: known.span, message: writtenAs(known) }],
    fixes: [{ title: changeToYear(right), safe: false, edits: [{ span, newText: `${right}` }] }],
  };
}

function changed({ place, spans }: PlacedYear, year: number): NonNullable<Finding['fixes']>[number] {
  const title = { zh: `${place}改为${year}年`, en: `Change ${placesInEnglish[place]} to ${year}` };
  return { title, safe: false, edits: spans.map((span) => ({ span, newText: `${year}` })) };
}

const placesInEnglish: Readonly<Record<PlacedYear['place'], string>> = {
  标题: 'the title', 开头: 'the beginning', 统计期限: 'the reporting period',
};
