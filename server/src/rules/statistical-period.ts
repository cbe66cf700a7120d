import { isPossible, restored } from '../prose/dates';
import type { DateMention, Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { spanText } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Fix, Rule } from './rule';

export const statisticalPeriod: Rule = {
  id: 'statistical-period',
  title: '统计期限有误',
  rationale: '年度报告统计的是上一年1月1日至12月31日的情况，期限写错，全部数据的口径就说不清。',
  basis: '《条例》第四十九条（上一年度政府信息公开工作年度报告）',
  severity: 'warning',
  *check(report) {
    const { period } = report;
    if (!period) return;
    const damaged = flatMap([period.from, period.to], (date) => damage(report, date) ?? []);
    if (damaged.length > 0) yield* damaged;
    else yield* wrongDays(report);
    yield* differentYears(report);
    yield* fromForTo(report);
  },
};

/** A date that lost marks or has digits too many, and so cannot be read as written. */
function damage({ text, period }: Report, date: DateMention): Finding | null {
  const { span, year, lost } = date;
  const written = spanText(text, span);
  const mended = lost.length > 0 ? marksBack(text, date) : withoutDoubledYear(written, date, period?.from.year ?? null);
  if (!mended && (year === null || isPossible({ ...date, month: null, day: null }))) return null;
  const advice = mended ? `请改为“${mended.date}”` : '请核对后改正';
  return {
    span,
    message: `统计期限里的“${written}”不成日期，${advice}。`,
    fixes: mended ? [mended.fix] : [],
  };
}

interface Mended {
  readonly date: string;
  readonly fix: Fix;
}

function marksBack(text: string, date: DateMention): Mended {
  const marks = date.lost.map(({ mark }) => `“${mark}”`);
  const edits = date.lost.map(({ mark, at }) => ({ span: { start: at, end: at }, newText: mark }));
  return { date: restored(text, date), fix: { title: { zh: `补上${marks.join('和')}`, en: `Add ${marks.join(' and ')}` }, safe: true, edits } };
}

/** 202020年: the first digits were typed twice. */
function withoutDoubledYear(written: string, { span, year, yearSpan }: DateMention, other: number | null): Mended | null {
  const last = year !== null && year > 200000 ? year % 10000 : null;
  if (!yearSpan || last === null || last !== other) return null;
  const date = `${last}${written.slice(yearSpan.end - span.start)}`;
  const title = { zh: `年份改为${last}`, en: `Change the year to ${last}` };
  return { date, fix: { title, safe: true, edits: [{ span: yearSpan, newText: `${last}` }] } };
}

function* wrongDays({ text, period }: Report): Iterable<Finding> {
  if (!period) return;
  const ends = [
    { date: period.from, name: '起始日', month: 1, day: 1 },
    { date: period.to, name: '截止日', month: 12, day: 31 },
  ];
  for (const { date, name, month, day } of ends) {
    if (date.month === month && (date.day === null || date.day === day)) continue;
    const written = spanText(text, date.span);
    yield {
      span: date.span,
      message: `统计期限的${name}写成“${written}”，年度报告应统计全年，${name}是${month}月${day}日，请核对数据口径后改正。`,
    };
  }
}

/** 自1月1日起自12月31日止 sounds as 起至 does. */
function* fromForTo({ text, period }: Report): Iterable<Finding> {
  const at = period ? text.slice(period.from.span.end, period.to.span.start).indexOf('自') : -1;
  if (!period || at < 0) return;
  const span = { start: period.from.span.end + at, end: period.from.span.end + at + 1 };
  yield {
    span,
    message: '统计期限里两个日期之间的“自”应为“至”，请改正。',
    fixes: [{ title: changeTo('至'), safe: true, edits: [{ span, newText: '至' }] }],
  };
}

/** 2020年1月1日至2021年12月31日: two years in one report. */
function* differentYears({ title, period }: Report): Iterable<Finding> {
  if (!period || !isPossible(period.from) || !isPossible(period.to)) return;
  const { from, to } = period;
  if (from.year === null || to.year === null || from.year === to.year) return;
  const [wrong, right] = title?.year?.value === to.year ? [from, to] : [to, from];
  yield {
    span: wrong.yearSpan ?? wrong.span,
    message: `统计期限从${from.year}年到${to.year}年，不是同一年，年度报告只统计一年，请核对后改正。`,
    related: [{ span: right.span, message: `另一端是${right.year ?? ''}年` }],
  };
}
